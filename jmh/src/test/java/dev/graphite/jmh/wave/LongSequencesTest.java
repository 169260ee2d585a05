package dev.graphite.jmh.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.wave.Wave;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Long sequences of single changes and of batches on graphs that were measured, not made: after
 * every round the answer is compared with that of a fresh run. The property {@code
 * graphite.wave.seconds} says how long each goes on; published graphs are read from the folder that
 * the environment variable GRAPHITE_DATA names.
 */
class LongSequencesTest {
  private static final int SECONDS = Integer.getInteger("graphite.wave.seconds", 0);
  private static final int LEAST_ROUNDS = 2;
  private static final int SINGLE_CHANGES = 200;
  private static final int BATCHES = 5;
  private static final int BATCH = 100;

  @ParameterizedTest
  @EnumSource(
      value = Algorithm.class,
      names = {"EARLIEST_ARRIVAL", "SHORTEST", "BFS", "WCC"})
  void contactsInAnOffice(Algorithm algorithm) {
    play(algorithm, "contacts:../examples/office.tij");
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void contactsAtAConference(Algorithm algorithm) {
    boolean runsAgain = algorithm.commandName().startsWith("temporal-");
    assumeTrue(
        SECONDS > 0 || !runsAgain, "set graphite.wave.seconds for what is run again each time");
    play(algorithm, published("contacts", "contacts-cc0/SFHH_tij.dat.gz"));
  }

  @ParameterizedTest
  @CsvSource({
    "EARLIEST_ARRIVAL",
    "REACHABILITY",
    "LATEST_DEPARTURE",
    "FASTEST",
    "SHORTEST",
    "BFS",
    "WCC"
  })
  @Tag("slow")
  void sampleGraphOfTheIntervalCentricModel(Algorithm algorithm) {
    assumeTrue(
        SECONDS > 0 || algorithm == Algorithm.SHORTEST,
        "set graphite.wave.seconds for all algorithms");
    play(algorithm, published("wicm", "wicm-sample/sampleGraph.txt.gz"));
  }

  private static String published(String format, String name) {
    String folder = System.getenv("GRAPHITE_DATA");
    assumeTrue(folder != null, "set GRAPHITE_DATA to test with published data");
    Path file = Path.of(folder).resolve(name);
    assertThat(file).exists();
    return format + ":" + file;
  }

  private static void play(Algorithm algorithm, String name) {
    TemporalGraph graph = MeasuredGraph.of(name, algorithm, 0);
    FreshRuns runs = new FreshRuns(algorithm, graph);
    Wave wave = runs.wave(graph);
    ChangeSequence changes = new ChangeSequence(graph, 11);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long rows = 0;
    int round = 0;
    while (round < LEAST_ROUNDS || System.nanoTime() < end) {
      round++;
      rows += BatchDurations.of(wave, changes, 1, SINGLE_CHANGES, Double.MAX_VALUE).rows();
      rows += BatchDurations.of(wave, changes, BATCH, BATCHES, Double.MAX_VALUE).rows();
      assertThat(runs.difference(wave)).as("%s on %s, round %d", algorithm, name, round).isNull();
    }
    assertThat(rows).as("rows changed in %d rounds", round).isGreaterThan(round);
    System.out.printf(
        "%s on %s: %,d batches, %,d rows changed, equal after each of %d rounds%n",
        algorithm.commandName(), name, round * (SINGLE_CHANGES + BATCHES), rows, round);
  }
}
