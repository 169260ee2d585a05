package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.examples.ContactChains;
import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.giraph.input.GraphInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Counters;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A job that goes on from the checkpoint of another one, and does not read the input. */
class RestartedJobTest {
  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  @TempDir private Path folder;

  static List<IntervalProgram> programs() {
    Parameters fromA = Parameters.defaults().withSource(1);
    return List.of(new WeaklyConnectedComponents(), new ContactChains(fromA));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itAnswersTheSameAndKnowsWhatTheFirstJobHasRead(IntervalProgram program) throws Exception {
    String lines = "20 a b\n40 b 7\nx 1 2\n60 7 d\n60 d d\n80 d e\n";
    Path file = Files.writeString(folder.resolve("contacts.tij"), lines);
    TemporalGraph graph =
        GraphReader.read(file, ReadOptions.DEFAULT.withBadRecords(BadRecordPolicy.SKIP)).graph();
    TestRuns runs = TestRuns.of(program, graph);
    GraphInput input =
        new GraphInput(
            List.of(new org.apache.hadoop.fs.Path(file.toUri())),
            null,
            List.of(),
            false,
            null,
            BadRecordPolicy.SKIP);
    Configuration configuration = runs.configuration();
    GiraphConstants.CHECKPOINT_FREQUENCY.set(configuration, 1);
    GiraphConstants.CLEANUP_CHECKPOINTS_AFTER_SUCCESS.set(configuration, false);
    GiraphConstants.CHECKPOINT_DIRECTORY.set(configuration, folder.resolve("bsp").toString());
    Restarts restarts = new Restarts(configuration);
    LocalJobs.Done first = JOBS.run(configuration, input, 1000);
    restarts.submitted(first.job().getJobID().toString());
    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(restarts.superstep()).isNotEmpty();
    LocalJobs.Done second = JOBS.run(configuration, input, 1000);

    assertThat(first.rejects()).hasSize(2);
    assertThat(second.rejects()).isEmpty();
    assertThat(second.lines()).hasSizeGreaterThan(4).isEqualTo(first.lines());
    Counters before = first.job().getCounters();
    Counters after = second.job().getCounters();
    assertThat(RunCounter.SUPERSTEPS.of(after)).isLessThan(RunCounter.SUPERSTEPS.of(before));
    for (Counters counters : List.of(before, after)) {
      assertThat(RunCounter.ROWS.of(counters)).isEqualTo(6);
      assertThat(RunCounter.REJECTED_ROWS.of(counters)).isEqualTo(1);
      assertThat(RunCounter.SELF_CONTACTS.of(counters)).isEqualTo(1);
      assertThat(RunCounter.TEXT_IDS.of(counters)).isEqualTo(1);
    }
  }
}
