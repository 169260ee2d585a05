package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command is killed at random moments and started again, until all changes are in: no batch
 * that was acknowledged is lost, none is there in part, and answer and emitted changes are those of
 * a run that nobody has killed. {@code -Dgraphite.session.kills=200} kills more often, {@code
 * -Dgraphite.session.seed=N} at other moments.
 */
@Tag("slow")
class SessionKillTest {
  private static final int BATCHES = 500;
  private static final int VERTICES = 40;
  private static final Pattern DURABLE =
      Pattern.compile("batch (\\d+) (?:acknowledged|refused: .*)\\R");

  private final int wanted = Integer.getInteger("graphite.session.kills", 8);
  private final long seed = Long.getLong("graphite.session.seed", 1);
  private final Random random = new Random(seed);

  @TempDir private Path folder;
  private int kills;
  private int killsWhileOpening;

  @Test
  void noBatchThatWasAcknowledgedIsLost() throws Exception {
    long began = System.nanoTime();
    for (int round = 0; kills < wanted; round++) {
      Path place = Files.createDirectory(folder.resolve("round" + round));
      Graphs.write(place, "graph.csv", graph());
      Graphs.write(place, "changes.csv", changes());
      play(place);
    }
    System.out.printf(
        "seed %d: %d kills, %d of them before the first batch of a run, in %.0f s%n",
        seed, kills, killsWhileOpening, (System.nanoTime() - began) / 1e9);
  }

  /** Follows the changes in a session that is killed again and again, and once without. */
  private void play(Path place) throws Exception {
    long durable = 0;
    long unsaid = 0;
    long run = 0;
    while (true) {
      Path err = place.resolve("err" + run++);
      Process process = start(place, err);
      boolean killed = kills < wanted && kill(process, err);
      if (!killed) {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      }
      long first = -1;
      Matcher lines = DURABLE.matcher(Files.readString(err));
      while (lines.find()) {
        long number = Long.parseLong(lines.group(1));
        // Of a run that was killed the last batch may be durable without a line.
        assertThat(number).as(err + ", seed " + seed).isBetween(durable + 1, durable + 1 + unsaid);
        unsaid = 0;
        first = first < 0 ? number : first;
        durable = number;
      }
      assertEmittedAtLeast(place, Files.readString(err));
      if (!killed) {
        assertThat(process.exitValue()).as(Files.readString(err)).isIn(0, ExitStatus.BAD_INPUT);
        break;
      }
      unsaid++;
      killsWhileOpening += first < 0 ? 1 : 0;
    }
    assertIsAsIfNeverKilled(place);
  }

  /** What an acknowledged batch changes is in the file before the batch is acknowledged. */
  private static void assertEmittedAtLeast(Path place, String err) throws IOException {
    Matcher come =
        Pattern.compile("batch (\\d+): .* (\\d+) rows? gone, (\\d+) rows? come.*\\R").matcher(err);
    String emitted =
        Files.exists(place.resolve("news.csv")) ? Files.readString(place.resolve("news.csv")) : "";
    while (come.find()) {
      String number = come.group(1);
      long rows = emitted.lines().filter(line -> line.startsWith(number + ",")).count();
      assertThat(rows).isEqualTo(Long.parseLong(come.group(2)) + Long.parseLong(come.group(3)));
    }
  }

  private void assertIsAsIfNeverKilled(Path place) throws IOException {
    CommandRun reference =
        CommandRun.ofLine(
            "wave shortest --source v0 --graph graph.csv --changes changes.csv --quiet"
                + " --emit-changes reference.csv",
            place);
    assertThat(reference.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(place.resolve("rows.csv")).hasContent(reference.out());
    assertThat(Files.readString(place.resolve("news.csv")))
        .isEqualTo(Files.readString(place.resolve("reference.csv")));
    assertThat(reference.errorLines()).hasSizeGreaterThan(BATCHES / 20);
  }

  /** Waits for a random while and kills the process; false if it has ended before. */
  private boolean kill(Process process, Path err) throws Exception {
    if (random.nextInt(4) == 0) {
      process.waitFor(random.nextInt(1200), TimeUnit.MILLISECONDS);
    } else {
      while (process.isAlive() && !Files.readString(err).contains(" acknowledged\n")) {
        Thread.sleep(1);
      }
      TimeUnit.MICROSECONDS.sleep(random.nextInt(300_000));
    }
    process.destroyForcibly();
    boolean killed = process.waitFor() == 128 + 9;
    kills += killed ? 1 : 0;
    return killed;
  }

  private static Process start(Path place, Path err) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    String words =
        "wave shortest --source v0 --graph graph.csv --changes changes.csv --session session"
            + " --emit-changes news.csv --output rows.csv";
    command.addAll(List.of(words.split(" ")));
    return new ProcessBuilder(command)
        .directory(place.toFile())
        .redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private String graph() {
    StringBuilder text = new StringBuilder("src,dst,start,end,id,travel_time,cost\n");
    for (int i = 0; i < 4 * VERTICES; i++) {
      text.append(edge("e" + i)).append('\n');
    }
    return text.toString();
  }

  private String edge(String id) {
    int start = random.nextInt(100);
    return "%s,%s,%d,%d,%s,%d,%d"
        .formatted(
            vertex(),
            vertex(),
            start,
            start + 1 + random.nextInt(30),
            id,
            1 + random.nextInt(3),
            random.nextInt(9));
  }

  private String vertex() {
    return "v" + random.nextInt(VERTICES);
  }

  /** Changes in batches of some rows, a few of them bad. */
  private String changes() {
    StringBuilder text = new StringBuilder("op,src,dst,start,end,id,travel_time,cost\n");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4 * VERTICES; i++) {
      ids.add("e" + i);
    }
    for (int batch = 0; batch < BATCHES; batch++) {
      int rows = 1 + random.nextInt(4);
      boolean bad = random.nextInt(10) == 0;
      for (int row = 0; row < rows; row++) {
        text.append(bad ? "remove-edge,,,,,nobody,," : change(ids, batch + "-" + row)).append('\n');
      }
      text.append("commit\n");
    }
    return text.toString();
  }

  private String change(List<String> ids, String fresh) {
    if (random.nextBoolean() || ids.size() < 9) {
      ids.add("n" + fresh);
      return "add-edge," + edge("n" + fresh);
    }
    int at = random.nextInt(ids.size());
    return random.nextBoolean()
        ? "remove-edge,,,,," + ids.remove(at) + ",,"
        : "change-edge,,,,," + ids.get(at) + ",," + random.nextInt(9);
  }
}
