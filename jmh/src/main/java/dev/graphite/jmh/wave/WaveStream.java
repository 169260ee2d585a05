package dev.graphite.jmh.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import java.io.PrintStream;
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
 *     GRAPH ALGORITHM CHANGES BATCH RATE SEED
 * }</pre>
 *
 * <p>RATE is changes per second, 0 for as fast as they go. The changes are those of a {@link
 * ChangeSequence}, made beforehand in portions, whose time is left out. The heap in use after a
 * collection is told at the start and at the end, and at the end the answer is compared with that
 * of a fresh run; if it differs, it ends with an exception, status 1.
 */
public final class WaveStream {
  private static final int PORTION = 100_000;

  private WaveStream() {}

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

  /** Runs it and prints a table of one row. */
  public static void main(String[] arguments) {
    if (arguments.length != 6) {
      throw new IllegalArgumentException(
          "arguments are not GRAPH ALGORITHM CHANGES BATCH RATE SEED");
    }
    Algorithm algorithm =
        Algorithm.named(arguments[1])
            .orElseThrow(() -> new IllegalArgumentException(arguments[1] + " is no algorithm"));
    long seed = Long.parseLong(arguments[5]);
    Measured measured =
        measure(
            algorithm,
            MeasuredGraph.of(arguments[0], algorithm, seed),
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]),
            Double.parseDouble(arguments[4]),
            seed);
    print(String.join(" ", arguments), measured, System.out);
    if (measured.difference() != null) {
      throw new IllegalStateException(measured.difference());
    }
  }

  static Measured measure(
      Algorithm algorithm, TemporalGraph graph, long changes, int batch, double rate, long seed) {
    FreshRuns runs = new FreshRuns(algorithm, graph);
    Wave wave = runs.wave(graph);
    ChangeSequence sequence = new ChangeSequence(graph, seed);
    Durations warmUp = new Durations();
    stream(wave, portion(sequence, Math.min(PORTION, changes), batch), 0, warmUp);
    long heapBefore = heapInUse();
    long bytesBefore = wave.dependencyBytes();
    Durations latencies = new Durations();
    double seconds = 0;
    for (long done = 0; done < changes; done += PORTION) {
      List<List<Change>> portion = portion(sequence, Math.min(PORTION, changes - done), batch);
      seconds += stream(wave, portion, rate, latencies);
    }
    return new Measured(
        changes,
        latencies,
        seconds,
        heapBefore,
        heapInUse(),
        List.of(bytesBefore, wave.dependencyBytes()),
        runs.difference(wave));
  }

  private static List<List<Change>> portion(ChangeSequence sequence, long changes, int batch) {
    List<List<Change>> batches = new ArrayList<>();
    for (long made = 0; made < changes; made += batch) {
      batches.add(sequence.next((int) Math.min(batch, changes - made)));
    }
    return batches;
  }

  /** Applies batches; answers how many seconds it took. */
  private static double stream(
      Wave wave, List<List<Change>> batches, double rate, Durations latencies) {
    long begun = System.nanoTime();
    long changes = 0;
    for (List<Change> batch : batches) {
      changes += batch.size();
      long due = rate > 0 ? begun + (long) (changes / rate * 1e9) : System.nanoTime();
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      wave.apply(batch);
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
