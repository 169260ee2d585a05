package dev.graphite.cli;

import java.io.PrintStream;

/** Shows progress as lines, for log files. */
final class LineDisplay implements Progress.Display {
  private final PrintStream err;

  LineDisplay(PrintStream err) {
    this.err = err;
  }

  @Override
  public void show(Progress.State state, long elapsedNanos) {
    StringBuilder line = new StringBuilder(state.phase());
    if (state.total() >= 0) {
      line.append(", ").append(state.done()).append(" of ").append(state.total());
    }
    if (!state.detail().isEmpty()) {
      line.append(", ").append(state.detail());
    }
    err.println(line + ", for " + Math.round(elapsedNanos / 1e9) + " s");
  }

  @Override
  public void clear() {}
}
