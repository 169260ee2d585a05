package dev.graphite.wave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a crash leaves of a session has the batches that were acknowledged, whole. */
class SessionCrashTest {
  private static final List<String> STATES = Story.states();

  @TempDir private Path folder;

  /** What is on the disk before a step, and what had been promised by then. */
  private record Moment(String step, int acknowledged, Map<String, byte[]> files) {}

  /** Plays the story, closing and opening it once, and returns the moments before all steps. */
  private List<Moment> moments(long foldAfter) throws IOException {
    Path played = folder.resolve("played after " + foldAfter);
    List<Moment> moments = new ArrayList<>();
    int[] acknowledged = {0};
    SessionFolder.Steps steps =
        step -> moments.add(new Moment(step, acknowledged[0], Story.files(played)));
    WaveSession session =
        WaveSession.create(played, Story.QUESTION, Story.graph(), Story.source(), steps);
    for (int number = 1; number <= Story.BATCHES.size(); number++) {
      session.foldAfter(foldAfter);
      Story.apply(session, number);
      acknowledged[0] = number;
      if (number == 2) {
        session.close();
        session = WaveSession.open(played, Story.QUESTION, Story.source(), steps);
      }
    }
    moments.add(new Moment("end", acknowledged[0], Story.files(played)));
    session.close();
    moments.add(new Moment("closed", acknowledged[0], Story.files(played)));
    return moments;
  }

  @Test
  void atEveryStepThereAreTheBatchesThatWereAcknowledged() throws IOException {
    for (long foldAfter : new long[] {0, 500, 1 << 20}) {
      List<Moment> moments = moments(foldAfter);
      for (Moment moment : moments) {
        check(moment, moment.files);
      }
      assertThat(new TreeSet<>(moments.stream().map(Moment::step).toList()))
          .contains("append to log", "force log", "force folder", "clear lock", "mark lock")
          .contains("write log.part", "force log.part", "rename log.part")
          .contains("write snapshot.part", "force snapshot.part", "rename snapshot.part");
    }
  }

  @Test
  void whatWasNotForcedMayBeThereInPart() throws IOException {
    assertThat(leaveParts(9)).isGreaterThan(40);
  }

  @Test
  @Tag("slow")
  void whatWasNotForcedMayBeThereInAnyPart() throws IOException {
    assertThat(leaveParts(1)).isGreaterThan(400);
  }

  private int leaveParts(int step) throws IOException {
    int parts = 0;
    Map<String, byte[]> before = Map.of();
    for (Moment moment : moments(500)) {
      if (moment.step.equals("append to log")) {
        before = moment.files;
      }
      String unforced =
          switch (moment.step) {
            case "force log" -> "log";
            case "force log.part" -> "log.part";
            case "force snapshot.part" -> "snapshot.part";
            default -> null;
          };
      if (unforced == null) {
        continue;
      }
      byte[] whole = moment.files.get(unforced);
      int forced = unforced.equals("log") ? before.get("log").length : 0;
      for (int length = forced; length < whole.length; length += step) {
        Map<String, byte[]> files = new TreeMap<>(moment.files);
        byte[] cut = Arrays.copyOf(whole, length);
        files.put(unforced, cut);
        int cutOff = check(moment, files);
        if (unforced.equals("log")) {
          assertThat(cutOff).isEqualTo(length - forced);
        }
        // The length is on the disk, and not all of the bytes.
        files.put(unforced, Arrays.copyOf(cut, whole.length));
        check(moment, files);
        parts++;
      }
    }
    return parts;
  }

  /** Opens what a crash has left, goes on with it, and returns how much was cut off. */
  private int check(Moment moment, Map<String, byte[]> files) throws IOException {
    Path left = Story.folder(folder.resolve("left"), files);
    String at = "before '" + moment.step + "' with " + moment.acknowledged + " acknowledged";
    if (!WaveSession.exists(left)) {
      assertThat(moment.acknowledged).as(at).isZero();
      WaveSession.create(left, Story.QUESTION, Story.graph(), Story.source()).close();
    }
    int cutOff;
    try (WaveSession session = Story.open(left)) {
      cutOff = Math.toIntExact(session.cutOff());
      int batches = Math.toIntExact(session.wave().batches());
      int most = moment.step.equals("force log") && cutOff == 0 ? 1 : 0;
      assertThat(batches).as(at).isBetween(moment.acknowledged, moment.acknowledged + most);
      assertThat(Story.state(session)).as(at).isEqualTo(STATES.get(batches));
      for (int number = batches + 1; number <= Story.BATCHES.size(); number++) {
        Story.apply(session, number);
      }
    }
    try (WaveSession session = Story.open(left)) {
      assertThat(Story.state(session)).as(at).isEqualTo(STATES.get(Story.BATCHES.size()));
      assertThat(session.cutOff()).isZero();
    }
    return cutOff;
  }

  @Test
  void aBatchThatCannotBeWrittenIsNotAcknowledged() throws IOException {
    for (String failing : List.of("append to log", "write snapshot.part", "rename snapshot.part")) {
      Path full = folder.resolve("full " + failing);
      boolean[] isFull = {false};
      SessionFolder.Steps steps =
          step -> {
            if (isFull[0] && step.equals(failing)) {
              throw new IOException("No space left on device");
            }
          };
      try (WaveSession session =
          WaveSession.create(full, Story.QUESTION, Story.graph(), Story.source(), steps)) {
        session.foldAfter(0);
        Story.apply(session, 1);
        Story.apply(session, 2);
        isFull[0] = true;
        assertThatThrownBy(() -> applyUntilItFails(session))
            .isInstanceOf(IOException.class)
            .hasMessage("No space left on device");
        assertThatThrownBy(session::passOver).isInstanceOf(IllegalStateException.class);
      }
      try (WaveSession session = Story.open(full)) {
        int batches = Math.toIntExact(session.wave().batches());
        assertThat(batches).isGreaterThanOrEqualTo(2);
        assertThat(Story.state(session)).isEqualTo(STATES.get(batches));
      }
    }
  }

  private static void applyUntilItFails(WaveSession session) throws IOException {
    for (int number = 3; number <= Story.BATCHES.size(); number++) {
      Story.apply(session, number);
    }
  }
}
