package dev.graphite.giraph.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.kept.KeptChanges;
import dev.graphite.giraph.kept.KeptChanges.Life;
import dev.graphite.giraph.session.GraphPart.KeptEdge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;

/** A graph as jobs keep it, in lists: every edge at its source, of undirected ones both ways. */
final class WholeGraph {
  private final Map<VertexKey, Life> lives = new HashMap<>();
  private final List<KeptEdge> edges = new ArrayList<>();
  private int told;

  /** A graph; some of its undirected rows name their ends in another order than that of output. */
  static WholeGraph of(TemporalGraph graph) {
    WholeGraph whole = new WholeGraph();
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      Life life = new Life(graph.vertexStart(vertex), graph.vertexEnd(vertex));
      whole.lives.put(key(graph, vertex), life);
      for (int edge = graph.firstEdge(vertex); edge < graph.firstEdge(vertex + 1); edge++) {
        if (!graph.isReverse(vertex, edge)) {
          whole.addEdge(graph, vertex, edge);
        }
      }
    }
    return whole;
  }

  private static VertexKey key(TemporalGraph graph, int vertex) {
    return new VertexKey(graph.ids().text(vertex));
  }

  private void addEdge(TemporalGraph graph, int vertex, int edge) {
    boolean turned = graph.isUndirected() && (vertex + graph.target(edge)) % 2 == 1;
    VertexKey source = key(graph, turned ? graph.target(edge) : vertex);
    VertexKey target = key(graph, turned ? vertex : graph.target(edge));
    EdgePieces pieces = graph.pieces();
    for (int i = pieces.first(edge); i < pieces.first(edge + 1); i++) {
      long start = i == pieces.first(edge) ? graph.edgeStart(edge) : pieces.start(i);
      boolean isLast = i + 1 == pieces.first(edge + 1);
      long end = isLast ? graph.edgeEnd(edge) : pieces.start(i + 1);
      for (int way = 0; way < (graph.isUndirected() ? 2 : 1); way++) {
        EdgePiece piece = new EdgePiece();
        piece.set(start, end, pieces.travelTime(i), pieces.cost(i));
        piece.setEdge(graph.edgeIds().text(edge), way == 1);
        edges.add(new KeptEdge(way == 0 ? source : target, way == 0 ? target : source, piece));
      }
    }
  }

  /** Gathers a part as a scan does. */
  GraphPart part(ChangedNames names) {
    GraphPart part = new GraphPart(names);
    lives.forEach(
        (key, life) -> {
          part.vertex(key, life);
          for (KeptEdge edge : edges) {
            if (edge.source().equals(key)) {
              part.edge(key, edge.target(), edge.piece());
            }
          }
        });
    Map<VertexKey, Life> missing = new HashMap<>();
    part.missing().forEach(key -> missing.put(key, lives.get(key)));
    part.addLives(missing);
    return part;
  }

  /** What a session says of a graph that it has just begun with. */
  static SessionState state(TemporalGraph graph) {
    return new SessionState(
        1,
        graph.vertexCount(),
        0,
        graph.start(),
        !graph.ids().isNumeric(),
        graph.isUndirected(),
        Map.of(),
        Map.of());
  }

  /** Number of pieces of edges, each way counted. */
  int pieces() {
    return edges.size();
  }

  /** Applies what has changed in a part, written and read, and says in how many places. */
  int apply(PartWave wave) {
    KeptChanges written = new KeptChanges();
    wave.differences(written);
    KeptChanges changes = new KeptChanges();
    DataInputBuffer in = new DataInputBuffer();
    try (DataOutputBuffer out = new DataOutputBuffer()) {
      written.write(out);
      in.reset(out.getData(), out.getLength());
      changes.readFields(in);
      assertThat(in.available()).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    apply(changes);
    assertThat(changes.isEmpty()).isEqualTo(told == 0);
    return told;
  }

  private void apply(KeptChanges changes) {
    changes
        .sourcesOfGone()
        .forEach(source -> changes.gone(source).forEach(p -> gone(source, p.target(), p.piece())));
    changes
        .sourcesOfCome()
        .forEach(source -> changes.come(source).forEach(p -> come(source, p.target(), p.piece())));
    changes.removed().forEach(this::removed);
    changes.lives().forEach((key, life) -> lives(key, life.start(), life.end()));
    changes.added().forEach((key, life) -> added(key, life.start(), life.end()));
  }

  private void removed(VertexKey vertex) {
    told++;
    assertThat(lives.remove(vertex)).as("removed " + vertex).isNotNull();
  }

  private void lives(VertexKey vertex, long start, long end) {
    told++;
    assertThat(lives.put(vertex, new Life(start, end))).as("life of " + vertex).isNotNull();
  }

  private void added(VertexKey vertex, long start, long end) {
    told++;
    assertThat(lives.put(vertex, new Life(start, end))).as("added " + vertex).isNull();
  }

  private void gone(VertexKey source, VertexKey target, EdgePiece piece) {
    told++;
    KeptEdge gone = new KeptEdge(source, target, piece);
    int at = 0;
    while (!isSame(edges.get(at), gone)) {
      at++;
    }
    edges.remove(at);
  }

  private void come(VertexKey source, VertexKey target, EdgePiece piece) {
    told++;
    edges.add(new KeptEdge(source, target, piece));
  }

  private static String text(KeptEdge edge) {
    return edge.source() + " -> " + edge.target() + " " + piece(edge.piece());
  }

  private static String piece(EdgePiece piece) {
    return "[%d,%s) %d %s %s"
        .formatted(
            piece.start(), Time.format(piece.end()), piece.travelTime(), piece.cost(), piece.id());
  }

  private static boolean isSame(KeptEdge a, KeptEdge b) {
    return text(a).equals(text(b)) && a.piece().isBackwards() == b.piece().isBackwards();
  }

  /** All of it, in an order of its own; pieces of one edge that lead different ways are named. */
  List<String> describe() {
    List<String> lines = new ArrayList<>();
    lives.forEach(
        (key, life) -> lines.add(key + " [" + life.start() + "," + Time.format(life.end()) + ")"));
    Map<String, Set<VertexKey>> sources = new HashMap<>();
    for (KeptEdge edge : edges) {
      lines.add(text(edge));
      if (edge.piece().id() != null && !edge.piece().isBackwards()) {
        sources.computeIfAbsent(edge.piece().id(), missing -> new HashSet<>()).add(edge.source());
      }
    }
    sources.forEach((id, from) -> assertThat(from).as("sources of edge " + id).hasSize(1));
    lines.sort(null);
    return lines;
  }
}
