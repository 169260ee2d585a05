package dev.graphite.giraph.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.datasets.BadInputException;
import dev.graphite.wave.session.SessionRefusedException;
import dev.graphite.wave.session.SessionRefusedException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of sessions, on the file system of this machine. */
class SessionFolderTest {
  private static final SessionState FIRST =
      new SessionState(1, 9, 0, null, false, true, Map.of("algorithm", "wcc"), Map.of());
  private static final SessionState SECOND =
      FIRST
          .startingAt(-7)
          .withBatches(3)
          .withVersion(2, 8)
          .withMarks(Map.of("rows of /a b=c", "5 -1\n%"));

  @TempDir private Path temporary;
  private Path path;

  @BeforeEach
  void nameAFolder() {
    path = temporary.resolve("session");
  }

  private SessionFolder lock() throws IOException {
    return SessionFolder.lock(
        new org.apache.hadoop.fs.Path("file:" + path), new Configuration(false));
  }

  /** Puts a state in place, with its version. */
  private void write(SessionState... states) throws IOException {
    try (SessionFolder folder = lock()) {
      for (SessionState state : states) {
        Files.createDirectories(path.resolve("version-" + state.version()).resolve("vertices"));
        folder.replace(state);
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Test
  void theLastStateIsThereWhenOpenedAgain() throws IOException {
    try (SessionFolder folder = lock()) {
      assertThat(folder.state()).isNull();
      assertThat(folder.nextVersion()).isEqualTo(1);
      assertThat(names()).containsExactly("lock");
    }
    assertThat(path).doesNotExist();
    write(FIRST);
    assertThat(names()).containsExactly("state-1", "version-1");
    try (SessionFolder folder = lock()) {
      assertThat(folder.state()).isEqualTo(FIRST);
      assertThat(folder.nextVersion()).isEqualTo(2);
    }
    write(SECOND);
    assertThat(names()).containsExactly("state-2", "version-2");
    try (SessionFolder folder = lock()) {
      assertThat(folder.state()).isEqualTo(SECOND);
      assertThat(folder.state().startingAt(99).start()).isEqualTo(-7);
    }
  }

  @Test
  void batchesThatChangeNothingLeaveTheVersion() throws IOException {
    write(FIRST, FIRST.withBatches(4));
    assertThat(names()).containsExactly("state-2", "version-1");
    try (SessionFolder folder = lock()) {
      assertThat(folder.state().batches()).isEqualTo(4);
    }
  }

  /** Before a state has its name nothing has changed, and then everything. */
  @Test
  void whatACrashHasLeftIsRemoved() throws IOException {
    write(FIRST);
    Files.createDirectories(path.resolve("version-2/vertices"));
    Files.writeString(path.resolve("changes"), "");
    Files.write(path.resolve("state-2.part"), SECOND.toBytes());
    try (SessionFolder folder = lock()) {
      assertThat(folder.state()).isEqualTo(FIRST);
      assertThat(names()).containsExactly("lock", "state-1", "version-1");
    }
    Files.createDirectories(path.resolve("version-2/vertices"));
    Files.write(path.resolve("state-2"), SECOND.toBytes());
    try (SessionFolder folder = lock()) {
      assertThat(folder.state()).isEqualTo(SECOND);
      assertThat(names()).containsExactly("lock", "state-2", "version-2");
    }
  }

  @Test
  void aVersionWhoseStateIsLostIsDamageAndStays() throws IOException {
    write(FIRST, SECOND);
    Files.delete(path.resolve("state-2"));
    assertThatThrownBy(this::lock)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("/session: is damaged: version-2 is there, but no state");
    assertThat(names()).containsExactly("version-2");
  }

  @Test
  void whatOthersPutIntoTheFolderMeanwhileIsNotRemoved() throws IOException {
    try (SessionFolder folder = lock()) {
      Files.createDirectories(path.resolve("version-1"));
      Files.writeString(path.resolve("rows.csv"), "vertex,arrival\n");
      folder.replace(FIRST);
    }
    assertThat(names()).containsExactly("rows.csv", "state-1", "version-1");
  }

  @Test
  void aFolderIsOpenOnceAtATime() throws IOException {
    try (SessionFolder folder = lock()) {
      SessionRefusedException refused =
          catchThrowableOfType(SessionRefusedException.class, this::lock);
      assertThat(refused.reason()).isEqualTo(Reason.IN_USE);
      assertThat(refused)
          .hasMessageContaining("/session is in use by " + System.getProperty("user.name"))
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageEndingWith("remove file:" + path + "/lock");
      assertThat(folder.state()).isNull();
    }
    lock().close();
  }

  @Test
  void aTemporaryFolderGoesWithAllThatIsInIt() throws IOException {
    try (SessionFolder folder =
        SessionFolder.lockTemporary(
            new org.apache.hadoop.fs.Path("file:" + path), new Configuration(false))) {
      Files.createDirectories(path.resolve("version-1"));
      folder.replace(FIRST);
      assertThat(names()).contains("lock", "state-1");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidToBeSo() {
    path = temporary.resolve("s".repeat(300));
    assertThatThrownBy(this::lock)
        .isInstanceOf(IOException.class)
        .hasMessage("the folder cannot be made");
  }

  @Test
  void failuresSayWhatIsWrongWithAFileInOneLine() {
    assertThat(HadoopSession.failure("s", new AccessDeniedException("/s/lock")))
        .hasMessage("session s: java.nio.file.AccessDeniedException: /s/lock");
    assertThat(HadoopSession.failure("s", new IOException("no room\non that disk")))
        .hasMessage("session s: no room");
    assertThat(HadoopSession.failure("s", new EOFException()))
        .hasMessage("session s: java.io.EOFException");
  }

  @Test
  void otherFoldersAreNotTouched() throws IOException {
    Files.createDirectory(path);
    Files.writeString(path.resolve("state-of-the-art.txt"), "");
    Files.createDirectory(path.resolve("version-1"));
    SessionRefusedException refused =
        catchThrowableOfType(SessionRefusedException.class, this::lock);
    assertThat(refused.reason()).isEqualTo(Reason.OTHER_SESSION);
    assertThat(refused).hasMessageContaining("is no session, and not empty: it holds state-of-");
    assertThat(names()).containsExactly("state-of-the-art.txt", "version-1");

    path = Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(this::lock).hasMessageContaining("is not a folder");
  }

  @Test
  void damageIsRefusedWithOneLineAndLeavesEverything() throws IOException {
    write(SECOND);
    Path file = path.resolve("state-1");
    byte[] whole = Files.readAllBytes(file);
    // The checksum of the file system itself would be the first to see it.
    Files.deleteIfExists(path.resolve(".state-1.crc"));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      refusesDamage("state-1: is damaged, or is not of a session");
      Files.write(file, Arrays.copyOf(whole, i));
      refusesDamage("state-1: is damaged, or is not of a session");
    }
    Files.write(file, whole);
    Files.delete(path.resolve("version-2/vertices"));
    Files.delete(path.resolve("version-2"));
    refusesDamage("version-2: is missing");
    Files.createDirectories(path.resolve("version-2/vertices"));
    lock().close();
  }

  private void refusesDamage(String reason) throws IOException {
    List<String> before = names();
    assertThatThrownBy(this::lock)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(reason);
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    String text = new String(FIRST.toBytes(), StandardCharsets.UTF_8);
    String body = text.replace("graphite-session 1\n", "graphite-session 2\n");
    body = body.substring(0, body.lastIndexOf("crc32c "));
    CRC32C crc = new CRC32C();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    write(FIRST);
    Files.deleteIfExists(path.resolve(".state-1.crc"));
    Files.writeString(
        path.resolve("state-1"), body + "crc32c " + Long.toHexString(crc.getValue()) + "\n");
    assertThatThrownBy(this::lock)
        .isInstanceOf(SessionRefusedException.class)
        .hasMessageEndingWith(
            "has format 'graphite-session 2'; this program reads 'graphite-session 1'");
  }
}
