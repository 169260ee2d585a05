package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.giraph.JobFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What one process says, the other one hears. */
class LocalLinesTest {
  private final List<String> heard = new ArrayList<>();
  private final LocalLines lines =
      new LocalLines(
          new JobListener() {
            @Override
            public void submitted(String id, String address) {
              heard.add(id + " at " + address);
            }

            @Override
            public void restarted(String cause, OptionalLong superstep) {}

            @Override
            public void superstep(long superstep, long messages) {
              heard.add(superstep + ": " + messages);
            }
          });

  @Test
  void progressArrives() {
    lines.accept(LocalLines.submitted("job_1", "http://here/"));
    lines.accept(LocalLines.superstep(3, 1L << 40));
    assertThat(heard).containsExactly("job_1 at http://here/", "3: 1099511627776");
    assertThat(lines.id()).isEqualTo("job_1");
    assertThat(lines.isDone()).isFalse();
  }

  @Test
  void countersArriveBeforeTheEnd() {
    JobCounters counters = new JobCounters();
    counters.put("Giraph Timers", "Superstep 3 A (ms)", 5);
    counters.put("Graphite", "messages", 7);
    LocalLines.done(counters).lines().forEach(lines::accept);
    assertThat(lines.counters()).isEqualTo(counters);
    assertThat(lines.isDone()).isTrue();
  }

  @Test
  void aFailureOfSeveralLinesArrives() {
    JobFailure failure =
        new JobFailure(JobFailure.Kind.BAD_INPUT, "a: offset 1: b\na: offset 2: c");
    String line = LocalLines.failed(failure);
    assertThat(line.lines()).hasSize(1);
    lines.accept(line);
    assertThat(lines.failure()).isEqualTo(failure);
    assertThat(lines.isDone()).isFalse();
  }

  @Test
  void otherLinesArePassedOver() {
    for (String line : List.of("", "done\tnot", "superstep\t1", "SLF4J: a warning")) {
      lines.accept(line);
    }
    assertThat(heard).isEmpty();
    assertThat(lines.isDone()).isFalse();
  }
}
