package dev.graphite.giraph;

import dev.graphite.core.graph.TimeReversal;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.Time;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;

/**
 * The windows of time in whose order a selective program scatters: in a window only what has been
 * reached before its end, until no message is in flight. What is reached behind waits for its own
 * window, which begins with all that is reached in it: improvements that the window before still
 * made need not be sent twice, but an edge that lives in several windows is scattered in each.
 * Answers do not depend on them. Immutable.
 *
 * <p>The idea is that of windowed interval-centric computing (WICM, EuroSys 2022).
 */
final class Windows {
  // Window i is [cuts[i - 1], cuts[i]); the first has no start, the last no end.
  private final long[] cuts;

  private Windows(long[] cuts) {
    this.cuts = cuts;
  }

  /**
   * The windows that a configuration asks for, one without bounds if it names none.
   *
   * @throws UnsuitableQueryException if a start of a window is no tick
   */
  static Windows of(Configuration configuration, SelectiveProgram program) {
    String[] texts = configuration.getTrimmedStrings(ProgramJob.WINDOWS);
    long[] cuts = new long[texts.length];
    for (int i = 0; i < cuts.length; i++) {
      long tick = parse(texts[i]);
      cuts[i] = program.reversesTime() ? TimeReversal.end(tick, 0) : tick;
    }
    return new Windows(Arrays.stream(cuts).sorted().distinct().toArray());
  }

  private static long parse(String text) {
    long tick;
    try {
      tick = Long.parseLong(text);
    } catch (NumberFormatException e) {
      tick = Time.OPEN; // no tick either
    }
    if (!Time.isTick(tick)) {
      throw new UnsuitableQueryException(
          ProgramJob.WINDOWS + " lists the ticks at which windows start, and " + text + " is none");
    }
    return tick;
  }

  /** Number of windows, at least 1. */
  int count() {
    return cuts.length + 1;
  }

  /** First tick of a window. */
  long start(int window) {
    return window == 0 ? Long.MIN_VALUE : cuts[window - 1];
  }

  /** End of a window, {@link Time#OPEN} for the last. */
  long end(int window) {
    return window == cuts.length ? Time.OPEN : cuts[window];
  }
}
