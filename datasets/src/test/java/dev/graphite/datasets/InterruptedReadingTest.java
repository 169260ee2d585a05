package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedReadingTest {
  @TempDir private Path folder;

  @Test
  void anInterruptEndsTheReading() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("g.csv"), "src,dst,start,end\n" + "1,2,3,4\n".repeat(9999));

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> GraphReader.read(file, ReadOptions.DEFAULT))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("g.csv: cannot be read: the thread was interrupted");

    assertThat(Thread.interrupted()).isTrue();
  }
}
