package dev.graphite.jmh.wave;

import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveStatistics;
import dev.graphite.wave.WaveUpdate;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * How long batches take a wave: in all, for the graph and for the answer. The time in which the
 * thread had a processor is taken, too: other work on the machine leaves that nearly alone.
 */
final class BatchDurations {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Durations all = new Durations();
  private final Durations processor = new Durations();
  private final Durations graph = new Durations();
  private final Durations answer = new Durations();
  private long rows;

  /** Applies batches of a size, until there were enough or time is over. */
  static BatchDurations of(
      Wave wave, ChangeSequence changes, int size, long batches, double seconds) {
    BatchDurations durations = new BatchDurations();
    long end = System.nanoTime() + (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4);
    for (long i = 0; i < batches && (i == 0 || System.nanoTime() < end); i++) {
      durations.apply(wave, changes.next(size));
    }
    return durations;
  }

  private void apply(Wave wave, List<Change> batch) {
    WaveStatistics before = wave.statistics();
    long spent = THREADS.getCurrentThreadCpuTime();
    long begun = System.nanoTime();
    WaveUpdate update = wave.apply(batch);
    all.add(System.nanoTime() - begun);
    processor.add(THREADS.getCurrentThreadCpuTime() - spent);
    WaveStatistics after = wave.statistics();
    graph.add(after.graphNanos() - before.graphNanos());
    answer.add(after.answerNanos() - before.answerNanos());
    rows += update.gone().size() + update.come().size();
  }

  Durations all() {
    return all;
  }

  /** Processor time of the thread, which includes about a microsecond to take it. */
  Durations processor() {
    return processor;
  }

  Durations graph() {
    return graph;
  }

  Durations answer() {
    return answer;
  }

  /** Rows that went and came. */
  long rows() {
    return rows;
  }
}
