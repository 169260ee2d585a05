package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.examples.ContactChains;
import dev.graphite.algorithms.objects.VariantPhases;
import dev.graphite.algorithms.objects.VariantRounds;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs whose values are objects: the rows and counts of the embedded engine. */
class ObjectProgramsTest {
  private static final RandomGraphs GRAPHS = RandomGraphs.ANY.sized(150, 450, 12);

  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  private static void check(IntervalProgram program, TemporalGraph graph) throws Exception {
    IntervalResult local = new LocalEngine().run(program, graph);
    LocalJobs.Done done = JOBS.run(TestRuns.of(program, graph));
    List<String> lines = lines(local);
    assertThat(lines.size()).isGreaterThan(graph.vertexCount() / 2);
    assertThat(lines.stream().map(line -> line.split(",", 4)[3]).distinct().count())
        .isGreaterThan(5);
    assertThat(done.lines()).isEqualTo(lines);
    assertThat(LocalJobs.counted(done.job().getCounters()))
        .isEqualTo(LocalJobs.counted(local.statistics()));
  }

  private static List<String> lines(IntervalResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowWriter.write(result, RowFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).sorted().toList();
  }

  @Test
  void theBestObjectStays() throws Exception {
    TemporalGraph graph = RandomGraphs.ANY.sized(80, 1600, 40).graph(1).graph();
    check(new ContactChains(Parameters.defaults().withSource(busiest(graph))), graph);
  }

  private static int busiest(TemporalGraph graph) {
    int best = 0;
    for (int v = 0; v < graph.vertexCount(); v++) {
      boolean more =
          graph.firstEdge(v + 1) - graph.firstEdge(v)
              > graph.firstEdge(best + 1) - graph.firstEdge(best);
      best = more ? v : best;
    }
    return best;
  }

  @Test
  @Tag("slow")
  void roundsTakeAllObjectsThatMeet() throws Exception {
    check(new VariantRounds(3), GRAPHS.graph(2).graph());
  }

  @Test
  void phasesTakeAllObjectsThatMeet() throws Exception {
    check(new VariantPhases(), GRAPHS.graph(3).graph());
  }
}
