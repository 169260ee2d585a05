package dev.graphite.jmh.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import dev.graphite.wave.session.WaveSession;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * A long stream of changes: as fast as they can be applied one batch after the other, or each batch
 * due at its time, whether the one before is done or not. Then latency counts from when a batch was
 * due, so that a pause shows in all that waited.
 *
 * <pre>{@code
 * java -Xmx4g -cp jmh/target/graphite-jmh.jar dev.graphite.jmh.wave.WaveStream \
 *     GRAPH ALGORITHM CHANGES BATCH RATE SEED [SESSION]
 * }</pre>
 *
 * <p>RATE is changes per second, 0 for as fast as they go. SESSION names a folder that is not there
 * yet or empty; then batches are applied by a session in it, until they are on disk. The changes
 * are those of a {@link ChangeSequence}, made beforehand in portions, whose time is left out. The
 * heap in use after a collection is told at the start and at the end, and at the end the answer is
 * compared with that of a fresh run; if it differs, it ends with an exception, status 1.
 */
public final class WaveStream {
  private static final int PORTION = 100_000;

  private WaveStream() {}

  /**
   * What is to be applied.
   *
   * @param changes how many
   * @param batch changes in a batch
   * @param rate changes per second, 0 for as fast as they go
   * @param seed of the changes
   */
  record Load(long changes, int batch, double rate, long seed) {}

  /**
   * What was measured.
   *
   * @param latencies of batches
   * @param seconds spent in applying, and in waiting until batches were due
   * @param heapBefore bytes in use after a collection, after the warm-up
   * @param heapAfter bytes in use after a collection, at the end
   * @param dependencyBytes bytes reckoned, first before and then after
   * @param difference from a fresh run, null for none
   */
  record Measured(
      long changes,
      Durations latencies,
      double seconds,
      long heapBefore,
      long heapAfter,
      List<Long> dependencyBytes,
      String difference) {}

  /** A wave, or a session with one. */
  private interface Applying {
    void apply(List<Change> batch) throws IOException;
  }

  /** Runs it and prints a table of one row. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 6 || arguments.length > 7) {
      throw new IllegalArgumentException(
          "arguments are not GRAPH ALGORITHM CHANGES BATCH RATE SEED [SESSION]");
    }
    Algorithm algorithm =
        Algorithm.named(arguments[1])
            .orElseThrow(() -> new IllegalArgumentException(arguments[1] + " is no algorithm"));
    long seed = Long.parseLong(arguments[5]);
    Measured measured =
        measure(
            algorithm,
            MeasuredGraph.of(arguments[0], algorithm, seed),
            new Load(
                Long.parseLong(arguments[2]),
                Integer.parseInt(arguments[3]),
                Double.parseDouble(arguments[4]),
                seed),
            arguments.length > 6 ? Path.of(arguments[6]) : null);
    print(String.join(" ", arguments), measured, System.out);
    if (measured.difference() != null) {
      throw new IllegalStateException(measured.difference());
    }
  }

  /**
   * Measures.
   *
   * @param folder of a session that is made for it, or null for none
   */
  static Measured measure(Algorithm algorithm, TemporalGraph graph, Load load, Path folder)
      throws IOException {
    FreshRuns runs = new FreshRuns(algorithm, graph);
    if (folder == null) {
      Wave wave = runs.wave(graph);
      return measure(runs, graph, load, wave, wave::apply);
    }
    try (WaveSession session = runs.session(folder, graph)) {
      return measure(runs, graph, load, session.wave(), session::apply);
    }
  }

  private static Measured measure(
      FreshRuns runs, TemporalGraph graph, Load load, Wave wave, Applying applying)
      throws IOException {
    ChangeSequence sequence = new ChangeSequence(graph, load.seed());
    Durations warmUp = new Durations();
    stream(applying, portion(sequence, Math.min(PORTION, load.changes()), load), 0, warmUp);
    long heapBefore = heapInUse();
    long bytesBefore = wave.dependencyBytes();
    Durations latencies = new Durations();
    double seconds = 0;
    for (long done = 0; done < load.changes(); done += PORTION) {
      long changes = Math.min(PORTION, load.changes() - done);
      seconds += stream(applying, portion(sequence, changes, load), load.rate(), latencies);
    }
    return new Measured(
        load.changes(),
        latencies,
        seconds,
        heapBefore,
        heapInUse(),
        List.of(bytesBefore, wave.dependencyBytes()),
        runs.difference(wave));
  }

  private static List<List<Change>> portion(ChangeSequence sequence, long changes, Load load) {
    List<List<Change>> batches = new ArrayList<>();
    for (long made = 0; made < changes; made += load.batch()) {
      batches.add(sequence.next((int) Math.min(load.batch(), changes - made)));
    }
    return batches;
  }

  /** Applies batches; answers how many seconds it took. */
  private static double stream(
      Applying applying, List<List<Change>> batches, double rate, Durations latencies)
      throws IOException {
    long begun = System.nanoTime();
    long changes = 0;
    for (List<Change> batch : batches) {
      changes += batch.size();
      long due = rate > 0 ? begun + (long) (changes / rate * 1e9) : System.nanoTime();
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      applying.apply(batch);
      latencies.add(System.nanoTime() - due);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long heapInUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  static void print(String arguments, Measured measured, PrintStream out) {
    Durations latencies = measured.latencies();
    out.println("Latencies of batches in microseconds, `" + arguments + "`:");
    out.println();
    out.println(
        "| changes | a second | median | p99 | p99.9 | p99.99 | most "
            + "| heap MB at first | at the end | dependencies MB at first | at the end "
            + "| equals a fresh run |");
    out.println("|" + " --- |".repeat(12));
    out.printf(
        Locale.ROOT,
        "| %,d | %,.0f | %,.1f | %,.1f | %,.0f | %,.0f | %,.0f | %.0f | %.0f | %.1f | %.1f | %s"
            + " |%n",
        measured.changes(),
        measured.changes() / measured.seconds(),
        latencies.micros(0.5),
        latencies.micros(0.99),
        latencies.micros(0.999),
        latencies.micros(0.9999),
        latencies.micros(1),
        measured.heapBefore() / 1e6,
        measured.heapAfter() / 1e6,
        measured.dependencyBytes().get(0) / 1e6,
        measured.dependencyBytes().get(1) / 1e6,
        measured.difference() == null ? "yes" : "no");
  }
}
