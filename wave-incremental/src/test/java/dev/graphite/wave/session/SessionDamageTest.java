package dev.graphite.wave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.wave.Wave;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No damage to the files of a session makes a wrong answer. */
class SessionDamageTest {
  private static final List<String> STATES = Story.states();

  @TempDir private Path folder;
  private Path damaged;

  private Map<String, byte[]> files(boolean closed) throws IOException {
    Path session = folder.resolve("session");
    Story.write(session, closed);
    damaged = folder.resolve("damaged");
    return Story.files(session);
  }

  private DamagedSessionException damage(Map<String, byte[]> files, String name, byte[] bytes)
      throws IOException {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(name, bytes);
    Story.folder(damaged, changed);
    DamagedSessionException found =
        catchThrowableOfType(DamagedSessionException.class, () -> Story.open(damaged).close());
    if (found != null) {
      assertThat(found).hasMessageMatching(".*/" + name + ": offset \\d+: .+");
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBitOfEachByteThatIsTurnedIsFound(boolean closed) throws IOException {
    turn(closed, 5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("slow")
  void everyBitThatIsTurnedIsFound(boolean closed) throws IOException {
    turn(closed, 1);
  }

  private void turn(boolean closed, int step) throws IOException {
    Map<String, byte[]> files = files(closed);
    int number = 0;
    for (String name : files.keySet()) {
      byte[] whole = files.get(name);
      for (int at = 0; at < whole.length; at++) {
        for (int bit = number % step; bit < 8; bit += step) {
          number++;
          byte[] turned = whole.clone();
          turned[at] ^= (byte) (1 << bit);
          assertThat(damage(files, name, turned)).as(name + " " + at + " " + bit).isNotNull();
        }
      }
    }
    assertThat(files.get("snapshot")).hasSizeGreaterThan(100);
    assertThat(files.get("log")).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyByteThatIsOverwrittenIsFound(boolean closed) throws IOException {
    Map<String, byte[]> files = files(closed);
    for (String name : List.of("snapshot", "log")) {
      byte[] whole = files.get(name);
      for (int at = 0; at < whole.length; at++) {
        for (int value : new int[] {0, 0xff}) {
          byte[] changed = whole.clone();
          changed[at] = (byte) value;
          boolean same = Arrays.equals(changed, whole);
          if (!same && damage(files, name, changed) == null) {
            // Only the very end of a log, as a crash leaves it: nothing is missing.
            assertThat(name + " " + value + " " + at).isEqualTo("log 0 " + (whole.length - 1));
            assertThat(closed).isFalse();
            try (WaveSession session = Story.open(damaged)) {
              assertThat(Story.state(session)).isEqualTo(STATES.get(Story.BATCHES.size()));
            }
          }
        }
      }
    }
  }

  @Test
  void aClosedSessionThatIsCutOrLengthenedIsDamaged() throws IOException {
    Map<String, byte[]> files = files(true);
    for (String name : List.of("snapshot", "log")) {
      byte[] whole = files.get(name);
      for (int length = 0; length < whole.length; length++) {
        assertThat(damage(files, name, Arrays.copyOf(whole, length))).as(name + length).isNotNull();
      }
      assertThat(damage(files, name, Arrays.copyOf(whole, whole.length + 1))).isNotNull();
      assertThat(damage(files, name, Arrays.copyOf(whole, whole.length + 99))).isNotNull();
    }
  }

  @Test
  void aSessionThatWasLeftAndIsCutHasTheBatchesThatAreWhole() throws IOException {
    Map<String, byte[]> files = files(false);
    byte[] whole = files.get("log");
    int last = 0;
    for (int length = whole.length % 4; length <= whole.length; length += 4) {
      if (damage(files, "log", Arrays.copyOf(whole, length)) != null) {
        assertThat(length).isLessThan(FileHeader.BYTES);
        continue;
      }
      try (WaveSession session = Story.open(damaged)) {
        int batches = Math.toIntExact(session.wave().batches());
        assertThat(batches).isBetween(last, last + 1);
        assertThat(Story.state(session)).isEqualTo(STATES.get(batches));
        last = batches;
      }
    }
    assertThat(last).isEqualTo(Story.BATCHES.size());
    byte[] snapshot = files.get("snapshot");
    for (int length = 0; length < snapshot.length; length++) {
      assertThat(damage(files, "snapshot", Arrays.copyOf(snapshot, length))).isNotNull();
    }
  }

  @Test
  void aFileThatIsMissingOrOfAnotherSessionIsDamage() throws IOException {
    Map<String, byte[]> files = files(false);
    Map<String, byte[]> without = new TreeMap<>(files);
    without.remove("log");
    Story.folder(damaged, without);
    assertThatThrownBy(() -> Story.open(damaged))
        .isInstanceOf(DamagedSessionException.class)
        .hasMessageContaining("log: offset 0: the log is missing");

    without.putAll(files);
    without.remove("snapshot");
    Story.folder(damaged, without);
    assertThatThrownBy(this::create)
        .isInstanceOf(DamagedSessionException.class)
        .hasMessageContaining("snapshot: offset 0: the snapshot is missing");

    Path other = folder.resolve("other");
    Story.write(other, false);
    assertThat(damage(files, "log", Files.readAllBytes(other.resolve("log"))))
        .hasMessageContaining("the log is of another snapshot");
    assertThat(damage(files, "log", files.get("snapshot")))
        .hasMessageContaining("another file of a session");
  }

  @Test
  void anOldSnapshotDoesNotGoWithANewLog() throws IOException {
    Path session = folder.resolve("session");
    WaveSession.create(session, Story.QUESTION, Story.graph(), Story.source()).close();
    byte[] old = Files.readAllBytes(session.resolve("snapshot"));
    try (WaveSession opened = Story.open(session)) {
      opened.foldAfter(0);
      for (int number = 1; number <= Story.BATCHES.size(); number++) {
        Story.apply(opened, number);
      }
    }
    Map<String, byte[]> files = Story.files(session);
    files.put("snapshot", old);
    damaged = Story.folder(folder.resolve("damaged"), files);
    assertThatThrownBy(() -> Story.open(damaged))
        .isInstanceOf(DamagedSessionException.class)
        .hasMessageContaining("log: offset 0: the log is of another snapshot");
  }

  @Test
  void aLengthThatReachesBeyondTheFileTakesNoMemory() throws IOException {
    Map<String, byte[]> files = files(true);
    for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 13, -1, 1 << 30}) {
      byte[] log = files.get("log").clone();
      ByteBuffer frame = ByteBuffer.wrap(log).position(FileHeader.BYTES);
      frame.putInt(length);
      CRC32C crc = new CRC32C();
      crc.update(ByteBuffer.allocate(12).putLong(FileHeader.BYTES).putInt(length).flip());
      frame.putInt((int) crc.getValue());
      assertThat(damage(files, "log", log)).hasMessageContaining("log: offset 36: the file is cut");
    }
  }

  @Test
  void aNewerVersionIsRefused() throws IOException {
    Map<String, byte[]> files = files(true);
    for (String name : List.of("snapshot", "log")) {
      byte[] newer = files.get(name).clone();
      ByteBuffer header = ByteBuffer.wrap(newer).putInt(12, FileHeader.VERSION + 1);
      CRC32C crc = new CRC32C();
      crc.update(newer, 0, FileHeader.BYTES - 4);
      header.putInt(FileHeader.BYTES - 4, (int) crc.getValue());
      Map<String, byte[]> changed = new TreeMap<>(files);
      changed.put(name, newer);
      Story.folder(damaged, changed);
      assertThatThrownBy(() -> Story.open(damaged))
          .isInstanceOf(SessionRefusedException.class)
          .hasMessageEndingWith(name + " has format version 2; this program reads up to 1");
    }
  }

  @Test
  void anotherQuestionIsRefused() throws IOException {
    files(true);
    Path session = folder.resolve("session");
    assertRefused(session, Map.of("algorithm", "bfs", "source", "a"), "with algorithm eat, not");
    assertRefused(session, Map.of("algorithm", "eat", "source", "b"), "with source b");
    assertRefused(session, Map.of("algorithm", "eat"), "with source a, not with no source");
    Map<String, String> more = new TreeMap<>(Story.QUESTION);
    more.put("until", "9");
    assertRefused(session, more, "with no until, not with until 9");
    assertRefused(folder.resolve("none"), Story.QUESTION, "is no session");
  }

  private static void assertRefused(Path session, Map<String, String> question, String reason) {
    assertThatThrownBy(() -> WaveSession.open(session, question, Story.source()))
        .isInstanceOfSatisfying(
            SessionRefusedException.class,
            e -> assertThat(e.reason()).isEqualTo(SessionRefusedException.Reason.OTHER_SESSION))
        .hasMessageContaining(reason);
  }

  @Test
  void aSessionIsOpenOnceAtATime() throws IOException {
    files(true);
    Path session = folder.resolve("session");
    try (WaveSession opened = Story.open(session)) {
      assertThatThrownBy(() -> Story.open(session))
          .isInstanceOfSatisfying(
              SessionRefusedException.class,
              e -> assertThat(e.reason()).isEqualTo(SessionRefusedException.Reason.IN_USE))
          .hasMessageEndingWith("session is in use: a session is open once at a time");
      assertThat(Story.state(opened)).isEqualTo(STATES.get(Story.BATCHES.size()));
    }
    Story.open(session).close();
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    damaged = Files.createDirectory(folder.resolve("home"));
    Files.writeString(damaged.resolve("letter"), "dear");
    assertThatThrownBy(this::create)
        .isInstanceOf(SessionRefusedException.class)
        .hasMessageContaining("is no session, and not empty: it holds letter");
    assertThat(Story.files(damaged)).containsOnlyKeys("letter");

    damaged = damaged.resolve("letter");
    assertThatThrownBy(this::create)
        .isInstanceOf(SessionRefusedException.class)
        .hasMessageContaining("is not a folder");

    files(true);
    damaged = folder.resolve("session");
    assertThatThrownBy(this::create).hasMessageContaining("holds a session already");
  }

  private void create() throws IOException {
    WaveSession.create(damaged, Story.QUESTION, Story.graph(), Story.source()).close();
  }

  @Test
  void theWaveIsForReading() throws IOException {
    Path session = folder.resolve("session");
    try (WaveSession opened =
        WaveSession.create(session, Story.QUESTION, Story.graph(), Story.source())) {
      Story.apply(opened, 1);
      Wave wave = opened.wave();
      wave.apply(Story.BATCHES.get(1));
      assertThatThrownBy(() -> Story.apply(opened, 3)).isInstanceOf(IllegalStateException.class);
    }
    try (WaveSession opened = Story.open(session)) {
      assertThat(Story.state(opened)).isEqualTo(STATES.get(1));
    }
  }
}
