package dev.graphite.jmh.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.wave.Wave;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to keep answers current, beside fresh runs of the embedded engine on one thread in
 * the same process: single changes, batches of 100, and memory. A {@link ChangeSequence} says which
 * changes. Then as many single changes again, with snapshots kept. For algorithms of snapshots,
 * some changes stand beside fresh runs on their ticks ({@link TickRuns}).
 *
 * <pre>{@code
 * java -Xmx4g -cp jmh/target/graphite-jmh.jar dev.graphite.jmh.wave.WaveComparison \
 *     GRAPH ALGORITHM,ALGORITHM... CHANGES SEED SECONDS
 * }</pre>
 *
 * <p>GRAPH is {@code instants:1000000}, {@code long:1000000} or {@code wicm:sampleGraph.txt.gz}.
 * Each of single changes and batches of 100 ends after SECONDS, be there CHANGES or not; as many of
 * each, in as many seconds, warm up before. At the end the answer is compared with that of a fresh
 * run; if one differs, it ends with an exception, status 1.
 */
public final class WaveComparison {
  private static final int LARGE_BATCH = 100;
  private static final int FRESH_RUNS = 5;
  private static final int TICK_RUNS = 24;

  private WaveComparison() {}

  /**
   * What was measured of one algorithm.
   *
   * @param fresh fresh runs, half of them before the changes and half after
   * @param onTicks changes beside fresh runs on their ticks, null if the answer at a tick hangs on
   *     other ticks
   * @param rows rows of the answer at the end
   * @param edges edges of the graph at first
   * @param plainBytes bytes of the graph that fresh runs read
   * @param firstSnapshotMillis how long the first snapshot took
   * @param withSnapshots single changes after it
   * @param difference from a fresh run, null for none
   */
  record Measured(
      Algorithm algorithm,
      Durations fresh,
      BatchDurations single,
      BatchDurations large,
      TickRuns onTicks,
      long rows,
      long edges,
      long plainBytes,
      long graphBytes,
      long dependencyBytes,
      double firstSnapshotMillis,
      BatchDurations withSnapshots,
      String difference) {}

  /** Runs it and prints tables. */
  public static void main(String[] arguments) {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "arguments are not GRAPH ALGORITHM,... CHANGES SEED SECONDS");
    }
    List<Measured> all = new ArrayList<>();
    for (String name : arguments[1].split(",")) {
      Algorithm algorithm =
          Algorithm.named(name)
              .orElseThrow(() -> new IllegalArgumentException("no algorithm is called " + name));
      long seed = Long.parseLong(arguments[3]);
      TemporalGraph graph = MeasuredGraph.of(arguments[0], algorithm, seed);
      long changes = Long.parseLong(arguments[2]);
      Measured measured =
          measure(algorithm, graph, changes, seed, Double.parseDouble(arguments[4]));
      System.err.println(timesOf(measured));
      all.add(measured);
    }
    print(arguments[0], all, System.out);
    if (all.stream().anyMatch(measured -> measured.difference() != null)) {
      throw new IllegalStateException("an answer is not that of a fresh run, see the table");
    }
  }

  static Measured measure(
      Algorithm algorithm, TemporalGraph graph, long changes, long seed, double seconds) {
    FreshRuns runs = new FreshRuns(algorithm, graph);
    Wave wave = runs.wave(graph);
    ChangeSequence sequence = new ChangeSequence(graph, seed);
    BatchDurations.of(wave, sequence, 1, changes, seconds);
    Durations fresh = runs.time(graph, FRESH_RUNS);
    BatchDurations single = BatchDurations.of(wave, sequence, 1, changes, seconds);
    runs.time(graph, FRESH_RUNS).forEach(fresh::add);
    long batches = Math.max(1, changes / LARGE_BATCH);
    BatchDurations.of(wave, sequence, LARGE_BATCH, batches, seconds);
    BatchDurations large = BatchDurations.of(wave, sequence, LARGE_BATCH, batches, seconds);
    boolean ofSnapshots = !algorithm.parameters().contains(Parameter.FROM);
    TickRuns onTicks = ofSnapshots ? TickRuns.of(runs, wave, sequence, TICK_RUNS) : null;
    long dependencyBytes = wave.dependencyBytes();
    long begun = System.nanoTime();
    wave.snapshot();
    double firstSnapshotMillis = (System.nanoTime() - begun) / 1e6;
    BatchDurations withSnapshots = BatchDurations.of(wave, sequence, 1, changes, seconds);
    return new Measured(
        algorithm,
        fresh,
        single,
        large,
        onTicks,
        wave.rows().size(),
        graph.edgeCount(),
        graph.memoryBytes(),
        wave.graphBytes(),
        dependencyBytes,
        firstSnapshotMillis,
        withSnapshots,
        runs.difference(wave));
  }

  static void print(String graph, List<Measured> all, PrintStream out) {
    out.println("Times in microseconds on " + graph + ":");
    out.println();
    out.println(
        "| | changes | median | p99 | most | of the graph, median | of the answer, median "
            + "| p99 | processor, median | p99 | mean | rows a change "
            + "| batches of 100 | median | p99 | processor, median | fresh run | / change |");
    out.println("|" + " --- |".repeat(18));
    all.forEach(measured -> out.println(timesOf(measured)));
    out.println();
    out.println("| | fresh run on its ticks | a change, times that | in time of the processor |");
    out.println("|" + " --- |".repeat(4));
    all.stream()
        .filter(measured -> measured.onTicks() != null)
        .forEach(measured -> out.println(onTicksOf(measured)));
    out.println();
    out.println(
        "| | rows | edges | fresh graph, bytes an edge | graph, bytes an edge "
            + "| dependencies, bytes a row | bytes an edge | first snapshot ms "
            + "| change with snapshots, median | p99 | equals a fresh run |");
    out.println("|" + " --- |".repeat(11));
    all.forEach(measured -> out.println(memoryOf(measured)));
  }

  private static String timesOf(Measured measured) {
    BatchDurations single = measured.single();
    BatchDurations large = measured.large();
    double median = single.all().micros(0.5);
    double fresh = measured.fresh().micros(0.5);
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,.1f | %,.1f | %,.0f | %,.1f | %,.1f | %,.1f "
            + "| %,.1f | %,.1f | %,.1f | %.2f | %,d | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |",
        measured.algorithm().commandName(),
        single.all().size(),
        median,
        single.all().micros(0.99),
        single.all().micros(1),
        single.graph().micros(0.5),
        single.answer().micros(0.5),
        single.answer().micros(0.99),
        single.processor().micros(0.5),
        single.processor().micros(0.99),
        single.processor().meanMicros(),
        (double) single.rows() / single.all().size(),
        large.all().size(),
        large.all().micros(0.5),
        large.all().micros(0.99),
        large.processor().micros(0.5),
        fresh,
        fresh / median);
  }

  private static String onTicksOf(Measured measured) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %,.0f | %.4f | %.4f |",
        measured.algorithm().commandName(),
        measured.onTicks().fresh().micros(0.5),
        measured.onTicks().ratio(),
        measured.onTicks().processorRatio());
  }

  private static String memoryOf(Measured measured) {
    double edges = measured.edges();
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,d | %.1f | %.1f | %.1f | %.1f | %,.0f | %,.1f | %,.1f | %s |",
        measured.algorithm().commandName(),
        measured.rows(),
        measured.edges(),
        measured.plainBytes() / edges,
        measured.graphBytes() / edges,
        (double) measured.dependencyBytes() / Math.max(1, measured.rows()),
        measured.dependencyBytes() / edges,
        measured.firstSnapshotMillis(),
        measured.withSnapshots().all().micros(0.5),
        measured.withSnapshots().all().micros(0.99),
        measured.difference() == null ? "yes" : "no: " + measured.difference());
  }
}
