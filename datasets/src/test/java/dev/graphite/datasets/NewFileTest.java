package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  @TempDir private Path folder;

  @Test
  void aFileIsReplacedWhole() throws IOException {
    Path path = Files.writeString(folder.resolve("f"), "old");

    NewFile.write(path, out -> out.write("new \u20ac"));

    assertThat(path).hasContent("new \u20ac");
    assertOnly(path);
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path path = Files.writeString(folder.resolve("f"), "old");

    assertThatThrownBy(
            () ->
                NewFile.write(
                    path,
                    out -> {
                      out.write("half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(path).hasContent("old");
    assertOnly(path);
  }

  private void assertOnly(Path path) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
  }
}
