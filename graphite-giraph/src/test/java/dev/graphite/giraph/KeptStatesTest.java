package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.time.Time;
import dev.graphite.giraph.kept.KeptChanges;
import dev.graphite.giraph.kept.KeptJob;
import dev.graphite.wave.BadBatchException;
import dev.graphite.wave.ChangeCase;
import dev.graphite.wave.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Counters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs that go on from what the job before has kept answer as the embedded engine does. */
class KeptStatesTest {
  private static final String MORE = "graphite.kept.graphs";
  private static final int GRAPHS = Integer.getInteger(MORE, 600);
  private static final int BATCHES = 2;
  private static final int MOST_ROWS = 2;
  private static final long UNTIL = 12;

  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  @TempDir private Path folder;
  private Path kept;
  private int jobs;

  @BeforeEach
  void keepsNothingAtFirst() throws IOException {
    kept = Files.createDirectory(folder.resolve("kept-0"));
  }

  /** Random graphs and changes of all kinds, side by side. */
  @ParameterizedTest
  @EnumSource(names = {"LATEST_DEPARTURE", "SPANNING_TREE"})
  void goesOnThroughRandomChanges(Algorithm algorithm) throws Exception {
    goesOn(algorithm);
  }

  /** The other ones, as each takes half a minute. */
  @ParameterizedTest
  @EnumSource(names = {"EARLIEST_ARRIVAL", "REACHABILITY", "FASTEST", "SHORTEST", "BFS", "WCC"})
  @Tag("slow")
  @EnabledIfSystemProperty(named = MORE, matches = "\\d+", disabledReason = "not asked for")
  void goesOnThroughRandomChangesWhateverItSelects(Algorithm algorithm) throws Exception {
    goesOn(algorithm);
  }

  private void goesOn(Algorithm algorithm) throws Exception {
    SelectiveProgram one =
        (SelectiveProgram)
            algorithm.program(Query.of(FromMarked.SOURCE).from(-8).until(UNTIL).parameters());
    GraphRows before = KeptGraph.none();
    for (GraphRows after : versions(namesVertices(one))) {
      TemporalGraph graph = after.build();
      SelectiveProgram program = new FromMarked(one, graph, id -> id.hashCode() % 3 == 0);
      LocalJobs.Done done = run(program, graph, KeptGraph.changes(before, after));
      assertThat(texts(done.rows(program.columns(), graph)))
          .as("%s, job %d", algorithm, jobs)
          .isEqualTo(texts(new LocalEngine().run(program, graph).rows()));
      before = after;
    }
  }

  /** Such a program goes on from states only as long as no vertex comes or goes. */
  private static boolean namesVertices(SelectiveProgram program) {
    return NamingComputation.isNeededBy(program);
  }

  private static List<String> texts(List<long[]> rows) {
    return rows.stream().map(Arrays::toString).toList();
  }

  /**
   * Many graphs at first, and after each of a number of batches.
   *
   * @param keepsVertices whether the first batch leaves out what makes vertices come or go
   */
  private static List<GraphRows> versions(boolean keepsVertices) {
    List<List<GraphRows>> versions = new ArrayList<>();
    for (int version = 0; version <= BATCHES; version++) {
      versions.add(new ArrayList<>());
    }
    int bad = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      ChangeCase random = ChangeCase.random(RandomGraphs.ANY.graph(seed), BATCHES, MOST_ROWS);
      Wave wave = Wave.on(random.graph(), ranks -> new WeaklyConnectedComponents());
      versions.get(0).add(GraphRows.of(wave.graph()));
      for (int batch = 0; batch < BATCHES; batch++) {
        try {
          wave.apply(random.batches().get(batch));
        } catch (BadBatchException e) {
          bad++;
        }
        GraphRows before = versions.get(batch).get(versions.get(batch).size() - 1);
        GraphRows after = GraphRows.of(wave.graph());
        boolean same = ids(before).equals(ids(after));
        versions.get(batch + 1).add(keepsVertices && batch == 0 && !same ? before : after);
      }
    }
    assertThat(bad).isLessThan(GRAPHS);
    return versions.stream().map(KeptGraph::sideBySide).toList();
  }

  private static List<String> ids(GraphRows rows) {
    return rows.vertices().stream().map(GraphRows.Vertex::id).toList();
  }

  private LocalJobs.Done run(SelectiveProgram program, TemporalGraph graph, KeptChanges changes)
      throws Exception {
    Configuration configuration = TestRuns.of(program, graph).configuration();
    org.apache.hadoop.fs.Path file = null;
    jobs++;
    if (!changes.isEmpty()) {
      file = new org.apache.hadoop.fs.Path(folder.resolve("changes-" + jobs).toUri());
      changes.write(file, configuration);
    }
    Path next = folder.resolve("kept-" + jobs);
    KeptJob.configure(
        configuration,
        new org.apache.hadoop.fs.Path(kept.toUri()),
        file,
        new org.apache.hadoop.fs.Path(next.toUri()));
    LocalJobs.Done done = JOBS.runAsConfigured(configuration);
    kept = next;
    return done;
  }

  /**
   * A path, whose third edge from the end goes: two vertices are told of a loss along two edges
   * each, three ask, of which one is told by a vertex that has lost nothing, and tells the others.
   */
  @Test
  void aSmallChangeSendsFewMessages() throws Exception {
    int length = 300;
    List<GraphRows.Vertex> vertices = new ArrayList<>();
    List<GraphRows.Edge> edges = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      vertices.add(new GraphRows.Vertex("" + i, 0, Time.OPEN));
      if (i > 0) {
        edges.add(new GraphRows.Edge("" + (i - 1), "" + i, 0, Time.OPEN, 0, 1, null));
        edges.add(new GraphRows.Edge("" + (i - 1), "" + i, 7, Time.OPEN, 5, 1, null));
      }
    }
    GraphRows before = new GraphRows(false, vertices, edges);
    List<GraphRows.Edge> fewer = new ArrayList<>(edges);
    fewer.remove(2 * (length - 4));
    GraphRows after = new GraphRows(false, vertices, fewer);
    assertThat(messages(KeptGraph.none(), before)).isGreaterThan(length);
    assertThat(messages(before, after)).isEqualTo(4 + 1 + 4);
  }

  private long messages(GraphRows before, GraphRows after) throws Exception {
    TemporalGraph graph = after.build();
    SelectiveProgram program =
        (SelectiveProgram) Algorithm.EARLIEST_ARRIVAL.program(Query.of(0).parameters());
    LocalJobs.Done done = run(program, graph, KeptGraph.changes(before, after));
    assertThat(texts(done.rows(program.columns(), graph)))
        .isEqualTo(texts(new LocalEngine().run(program, graph).rows()));
    Counters counters = done.job().getCounters();
    return RunCounter.MESSAGES.of(counters);
  }
}
