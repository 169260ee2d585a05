package dev.graphite.giraph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.time.Time;
import dev.graphite.giraph.TargetsComputation;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.giraph.conf.GiraphConfiguration;
import org.apache.giraph.conf.ImmutableClassesGiraphConfiguration;
import org.apache.giraph.edge.Edge;
import org.junit.jupiter.api.Test;

/** The edges that a vertex keeps are those that the embedded engine shows to the same view. */
class EdgeCollectorTest {
  private static final int GRAPHS = 150;

  private static List<View> allViews() {
    List<View> views = new ArrayList<>();
    for (View.Direction direction : View.Direction.values()) {
      for (boolean simple : new boolean[] {false, true}) {
        views.add(new View(direction, simple, true));
        views.add(new View(direction, simple, false));
      }
    }
    return views;
  }

  private static ImmutableClassesGiraphConfiguration<VertexKey, VertexState, EdgePiece>
      configuration() {
    GiraphConfiguration configuration = new GiraphConfiguration();
    configuration.setComputationClass(TargetsComputation.class);
    configuration.setOutEdgesClass(ViewEdges.class);
    return new ImmutableClassesGiraphConfiguration<>(configuration);
  }

  @Test
  void everyViewHasTheEdgesOfTheEmbeddedEngine() throws IOException {
    for (RandomGraph random : RandomGraphs.ANY.graphs(GRAPHS).toList()) {
      for (boolean reversed : new boolean[] {false, true}) {
        TemporalGraph graph = random.graph();
        TemporalGraph seen = reversed ? graph.reversed() : graph;
        List<View> views =
            graph.isUndirected()
                ? allViews().stream().filter(v -> v.direction() == View.Direction.OUT).toList()
                : allViews();
        Views wanted = new Views(views, graph.isUndirected(), reversed, false);
        EdgeCollector collector = new EdgeCollector(wanted, configuration());
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
          ViewEdges kept = copy(collect(collector, graph, vertex));
          for (View view : allViews()) {
            assertThat(texts(kept.view(wanted.number(view)), view.simple()))
                .as("%s of vertex %d, reversed %s, of %s", view, vertex, reversed, random)
                .containsExactlyInAnyOrderElementsOf(expected(seen, view, vertex));
          }
        }
      }
    }
  }

  @Test
  void refusesMoreViewsThanAProgramHas() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ViewEdges.empty(1, configuration()).write(new DataOutputStream(bytes));
    byte[] damaged = bytes.toByteArray();
    damaged[damaged.length - 1] = (byte) 200;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(damaged));
    assertThatThrownBy(() -> ViewEdges.empty(1, configuration()).readFields(in))
        .isInstanceOf(DamagedDataException.class)
        .hasMessageContaining("200 views");
  }

  private static ViewEdges collect(EdgeCollector collector, TemporalGraph graph, int vertex) {
    VertexKey key = key(graph, vertex);
    collector.begin(key);
    for (int source = 0; source < graph.vertexCount(); source++) {
      for (int edge = graph.firstEdge(source); edge < graph.firstEdge(source + 1); edge++) {
        for (EdgePiece piece : pieces(graph, edge)) {
          if (source == vertex) {
            collector.leaves(key(graph, graph.target(edge)), piece);
          }
          if (graph.target(edge) == vertex) {
            collector.arrives(key(graph, source), piece);
          }
        }
      }
    }
    return collector.end();
  }

  private static VertexKey key(TemporalGraph graph, int vertex) {
    return new VertexKey(graph.ids().text(vertex));
  }

  private static List<EdgePiece> pieces(TemporalGraph graph, int edge) {
    EdgePieces pieces = graph.pieces();
    List<EdgePiece> made = new ArrayList<>();
    for (int p = pieces.first(edge); p < pieces.first(edge + 1); p++) {
      boolean last = p + 1 == pieces.first(edge + 1);
      long start = pieces.areEdges() ? graph.edgeStart(edge) : pieces.start(p);
      long end = last ? graph.edgeEnd(edge) : pieces.start(p + 1);
      EdgePiece piece = new EdgePiece();
      piece.set(start, end, pieces.travelTime(p), pieces.cost(p));
      piece.setEdge("e" + edge, edge % 2 == 0);
      made.add(piece);
    }
    return made;
  }

  private static List<String> expected(TemporalGraph graph, View view, int vertex) {
    Adjacency adjacency = graph.adjacency(view);
    List<String> expected = new ArrayList<>();
    for (int s = adjacency.firstSlot(vertex); s < adjacency.firstSlot(vertex + 1); s++) {
      String neighbour = graph.ids().text(adjacency.neighbour(s));
      if (view.simple()) {
        expected.add(text(neighbour, adjacency.start(s), adjacency.end(s)));
        continue;
      }
      for (EdgePiece piece : pieces(graph, adjacency.edge(s))) {
        piece.setEdge(null, false);
        expected.add(neighbour + " " + piece);
      }
    }
    return expected;
  }

  private static String text(String neighbour, long start, long end) {
    return neighbour + " [" + start + ", " + Time.format(end) + ")";
  }

  private static List<String> texts(Iterable<Edge<VertexKey, EdgePiece>> edges, boolean simple) {
    List<String> texts = new ArrayList<>();
    for (Edge<VertexKey, EdgePiece> edge : edges) {
      EdgePiece piece = edge.getValue();
      String neighbour = edge.getTargetVertexId().toString();
      texts.add(simple ? text(neighbour, piece.start(), piece.end()) : neighbour + " " + piece);
    }
    return texts;
  }

  /** Writes and reads, as checkpoints do. */
  private static ViewEdges copy(ViewEdges edges) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    edges.write(new DataOutputStream(bytes));
    ViewEdges read = ViewEdges.empty(1, configuration());
    ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
    read.readFields(new DataInputStream(in));
    assertThat(in.available()).as("bytes left").isZero();
    return read;
  }
}
