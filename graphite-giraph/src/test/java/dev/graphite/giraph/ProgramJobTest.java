package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.snapshot.BreadthFirstSearch;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on input of which the graphs of the embedded engine know more. */
class ProgramJobTest {
  @TempDir private Path folder;

  /** -3 and 10 are named by edges only; the first tick of the data is that of another edge. */
  @Test
  void undeclaredVerticesLiveFromTheStartOfTheData() throws Exception {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge(9, 10, 5, 8).add();
    builder.edge(200, -3, 2, 3).add();
    TestRuns runs =
        TestRuns.undeclared(
            new BreadthFirstSearch(1), builder.build(), List.of("9", "200", "7", "-3"));
    try (LocalJobs jobs = new LocalJobs(folder)) {
      assertThat(jobs.run(runs).lines()).containsExactly("10,5,8,1", "9,2,inf,0");
    }
    assertThat(runs.ranks().get()).containsExactly(1, 3, -1, 0);
  }
}
