package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true);

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void theStateIsShownWhilePhasesRunAndNotAfter() throws InterruptedException {
    BlockingQueue<Progress.State> shown = new LinkedBlockingQueue<>();
    Progress.Display display =
        new Progress.Display() {
          @Override
          public void show(Progress.State state, long elapsedNanos) {
            shown.add(state);
          }

          @Override
          public void clear() {
            shown.clear();
          }
        };
    try (Progress progress = new Progress(display, 1, () -> 0)) {
      progress.phase("reading", -1);
      assertThat(shown.take().phase()).isEqualTo("reading");
      progress.phase("computing", 3);
      progress.step(2, "half");
      Progress.State last = shown.take();
      while (last.done() == 0) {
        last = shown.take();
      }
      assertThat(last).isEqualTo(new Progress.State("computing", 2, 3, "half", 0));
      progress.pause();
      progress.step(3, "late");
      assertThat(shown.poll(20, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void aLineSaysHowFarAPhaseIs() {
    LineDisplay lines = new LineDisplay(err);

    lines.show(new Progress.State("reading", 0, -1, "", 0), 10_000_000_000L);
    lines.show(
        new Progress.State("computing", 2, 11, "superstep 2, 1 message", 0), 20_100_000_000L);

    assertThat(bytes.toString().lines())
        .containsExactly(
            "reading, for 10 s", "computing, 2 of 11, superstep 2, 1 message, for 20 s");
  }

  @Test
  void aBarIsTakenAwayWhenThePhaseIsOver() {
    BarDisplay bar = new BarDisplay(err);

    bar.show(new Progress.State("computing", 2, 11, "5 messages", 0), 0);
    bar.clear();

    assertThat(bytes.toString())
        .contains("computing", "18%")
        .endsWith("\r" + " ".repeat(78) + "\r");
    assertThat(bytes.toString()).doesNotContain("\n", "\u001b");
    assertThat(bytes.toString().split("\r")).allMatch(line -> line.length() <= 78);
  }

  @Test
  void withoutATotalThereIsNoBar() {
    BarDisplay bar = new BarDisplay(err);

    bar.show(new Progress.State("writing", 65_536, -1, "65,536 rows", 0), 0);
    bar.clear();

    assertThat(bytes.toString()).contains("writing for 0 s  65,536 rows").doesNotContain("?", "[");
  }
}
