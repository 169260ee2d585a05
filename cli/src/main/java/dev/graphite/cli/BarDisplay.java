package dev.graphite.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/** Shows progress as a bar on a terminal, and takes it away when the phase is over. */
final class BarDisplay implements Progress.Display {
  private static final int COLUMNS = 78;
  private static final int UPDATE_MILLIS = 200;

  private final PrintStream err;
  private ProgressBar bar;

  BarDisplay(PrintStream err) {
    this.err = err;
  }

  @Override
  public void show(Progress.State state, long elapsedNanos) {
    if (bar == null) {
      ProgressBarBuilder builder =
          new ProgressBarBuilder()
              .setTaskName(state.phase())
              .setInitialMax(state.total())
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(
                  new DelegatingProgressBarConsumer(text -> err.print('\r' + text), COLUMNS));
      if (state.total() < 0) {
        builder.setRenderer(BarDisplay::withoutBar);
      }
      bar = builder.build();
    }
    bar.stepTo(state.done());
    bar.setExtraMessage(state.detail());
  }

  @Override
  public void clear() {
    if (bar != null) {
      bar.close();
      bar = null;
      err.print('\r' + " ".repeat(COLUMNS) + '\r');
      err.flush();
    }
  }

  /** Where nobody knows the total, a bar would say nothing. */
  private static String withoutBar(ProgressState progress, int columns) {
    String line =
        progress.getTaskName()
            + " for "
            + progress.getElapsedAfterStart().toSeconds()
            + " s  "
            + progress.getExtraMessage();
    return line.length() > columns
        ? line.substring(0, columns)
        : line + " ".repeat(columns - line.length());
  }
}
