package dev.graphite.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void theFileIsThereOnlyWhenItIsCommitted() throws IOException {
    Path path = folder.resolve("f");
    try (AtomicFile file = AtomicFile.create(path)) {
      write(file, "whole");
      file.finish();
      assertThat(path).doesNotExist();
      file.commit();
      assertThat(path).hasContent("whole");
    }
    assertOnly(path);
  }

  @Test
  void anOldFileStaysUntilThen() throws IOException {
    Path path = Files.writeString(folder.resolve("f"), "old");
    try (AtomicFile file = AtomicFile.create(path)) {
      write(file, "half");
    }
    assertThat(path).hasContent("old");

    try (AtomicFile file = AtomicFile.create(path)) {
      write(file, "new");
      file.finish();
      assertThat(path).hasContent("old");
      file.commit();
    }
    assertThat(path).hasContent("new");
    assertOnly(path);
  }

  @Test
  void aFileThatIsNotFinishedCannotBeCommitted() throws IOException {
    try (AtomicFile file = AtomicFile.create(folder.resolve("f"))) {
      write(file, "half");
      assertThatThrownBy(file::commit).isInstanceOf(IllegalStateException.class);
    }
    assertOnly();
  }

  @Test
  void anAbandonedFileCannotBeCommitted() throws IOException {
    try (AtomicFile file = AtomicFile.create(folder.resolve("f"))) {
      write(file, "whole");
      file.finish();
      file.abandon(); // as when the JVM ends
      assertOnly();
      assertThatThrownBy(file::commit).isInstanceOf(IOException.class);
    }
    assertOnly();
  }

  @Test
  void twoWritersOfOneFileDoNotMeet() throws IOException {
    Path path = folder.resolve("f");
    try (AtomicFile one = AtomicFile.create(path);
        AtomicFile other = AtomicFile.create(path)) {
      write(one, "one");
      write(other, "other");
      one.finish();
      other.finish();
      other.commit();
      one.commit();
    }
    assertThat(path).hasContent("one");
    assertOnly(path);
  }

  @Test
  void gzIsGzipped() throws IOException {
    Path path = folder.resolve("f.GZ");
    try (AtomicFile file = AtomicFile.create(path)) {
      write(file, "text");
      file.finish();
      file.commit();
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      assertThat(in.readAllBytes()).asString().isEqualTo("text");
    }
  }

  @Test
  void aSymbolicLinkIsFollowed() throws IOException {
    Path path = Files.writeString(folder.resolve("f"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), path.getFileName());
    try (AtomicFile file = AtomicFile.create(link)) {
      write(file, "new");
      file.finish();
      file.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(path).hasContent("new");
  }

  @Test
  void aDeviceIsWrittenToDirectly() throws IOException {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device), "no /dev/null here");
    try (AtomicFile file = AtomicFile.create(device)) {
      write(file, "gone");
      file.finish();
      file.commit();
    }
    assertThat(Files.isRegularFile(device)).isFalse();
    assertThat(device).exists();
  }

  @Test
  void aDirectoryIsRefused() {
    assertThatThrownBy(() -> AtomicFile.create(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a directory");
  }

  @Test
  void anInterruptStopsTheWriting() throws IOException {
    try (AtomicFile file = AtomicFile.create(folder.resolve("f"))) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> write(file, "x".repeat(1 << 20)))
          .isInstanceOf(ClosedByInterruptException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertOnly();
  }

  private static void write(AtomicFile file, String text) throws IOException {
    file.stream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertOnly(Path... expected) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(expected);
    }
  }
}
