package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.JobFailure.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line that tells most, out of what Hadoop says. */
class FailureTextTest {
  private static final String TRACE =
      """
      Error: java.lang.IllegalStateException: run: Caught an unrecoverable exception
      \tat org.apache.giraph.graph.GraphMapper.run(GraphMapper.java:104)
      Caused by: java.util.concurrent.ExecutionException: it failed
      \t... 8 more
      Caused by: java.io.IOException: the disk is full
      \tat a.B.c(B.java:1)

      Caused by: java.lang.Exception: of another trace
      """;

  @Test
  void theInnermostCauseOfTheFirstTraceIsTheCause() {
    assertThat(failure("Task task_1 failed", TRACE))
        .isEqualTo(new JobFailure(Kind.OTHER, "java.io.IOException: the disk is full"));
  }

  @Test
  void withoutATraceALineThatTellsSomethingIs() {
    String killed =
        "Container [pid=1,containerID=c] is running beyond the 'PHYSICAL' memory limit.";
    assertThat(failure("[2026-01-01] \n" + killed + "\nDump of the tree", null).text())
        .isEqualTo(killed);
  }

  @Test
  void aLostContainerIsTheCauseWhateverOthersSayOfIt() {
    String lost = "Container killed on request. Exit code is 137";
    String said = "x\n[2026-11-22 18:27:38.365]" + lost;
    assertThat(failure("a.b.SomeException: connection reset\n" + TRACE, said).text())
        .isEqualTo(lost);
    assertThat(FailureText.isLoss(lost)).isTrue();
    assertThat(FailureText.isLoss("Container released on a *lost* node")).isTrue();
    assertThat(FailureText.isLoss("appattempt_1_1_000001 exited with  exitCode: -100")).isTrue();
    assertThat(FailureText.isLoss("TaskAttempt killed because it ran on unusable node n:1"))
        .isTrue();
    assertThat(FailureText.isLoss("Container exited with a non-zero exit code -1000.")).isFalse();
    assertThat(FailureText.isLoss("Container exited with a non-zero exit code 1.")).isFalse();
  }

  @Test
  void anExceptionAloneIsTheCause() {
    assertThat(failure("Submitted.\nError: a.b.SomeException: why\n\tat a.B").text())
        .isEqualTo("Error: a.b.SomeException: why");
  }

  @Test
  void aHeapThatIsTooSmallIsToldApart() {
    assertThat(failure("Error: x\nCaused by: java.lang.OutOfMemoryError: Java heap space"))
        .isEqualTo(new JobFailure(Kind.MEMORY, "java.lang.OutOfMemoryError: Java heap space"));
  }

  @Test
  void whereNothingTellsWhyThatIsSaid() {
    assertThat(failure(null, "", " \n", "It did not work.").text()).isEqualTo("no idea");
  }

  private static JobFailure failure(String... texts) {
    List<String> all = Arrays.asList(texts);
    return FailureText.failure(all, "no idea");
  }
}
