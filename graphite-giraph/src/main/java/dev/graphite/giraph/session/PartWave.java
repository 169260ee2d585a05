package dev.graphite.giraph.session;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.kept.KeptChanges;
import dev.graphite.giraph.kept.KeptChanges.Life;
import dev.graphite.giraph.session.GraphPart.KeptEdge;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Applies batches of changes to the part of a graph that they can be about, by a {@link Wave} whose
 * program has no answer: what is refused, and why, is what a wave on the whole graph refuses. Not
 * safe for threads.
 */
final class PartWave {
  private final GraphPart part;
  private final boolean undirected;
  private final Wave wave;

  /**
   * Begins.
   *
   * @param part gathered for all batches that will come
   * @param state of the session; its start is known
   * @param program makes the program of the session, as for a wave
   */
  PartWave(GraphPart part, SessionState state, Wave.ProgramSource program) {
    this.part = part;
    this.undirected = state.undirected();
    this.wave =
        Wave.resume(
            part.graph(undirected, state.textIds()),
            state.start(),
            state.batches(),
            Collections.emptyIterator(),
            rank -> checks(program, rank));
  }

  private ChecksOnly checks(Wave.ProgramSource program, ToIntFunction<String> rank) {
    Map<Integer, VertexKey> asked = new HashMap<>();
    return new ChecksOnly(
        program.program(
            id -> {
              int label = rank.applyAsInt(id);
              asked.put(label, new VertexKey(id));
              return label;
            }),
        traits -> new WholeTraits(traits, part, asked));
  }

  /** What is true of the whole graph, by what is true of a part. */
  private record WholeTraits(GraphTraits inPart, GraphPart rest, Map<Integer, VertexKey> asked)
      implements GraphTraits {
    @Override
    public boolean hasIntegerIds() {
      return inPart.hasIntegerIds();
    }

    @Override
    public long leastTravelTime() {
      return Math.min(inPart.leastTravelTime(), rest.leastTravelTime());
    }

    @Override
    public long vertexEnd(int vertex) {
      return inPart.vertexEnd(vertex);
    }

    @Override
    public boolean arrivesBeyond(int vertex) {
      return inPart.arrivesBeyond(vertex) || rest.arrivesBeyond(asked.get(vertex));
    }
  }

  /**
   * Applies a batch, as {@link Wave#apply} does.
   *
   * @throws RuntimeException if it is refused; nothing has changed then
   */
  void apply(List<Change> batch) {
    wave.apply(batch);
  }

  /** Counts a batch that was refused before it came here. */
  void passOver() {
    wave.passOver();
  }

  /** Number of the last batch. */
  long batches() {
    return wave.batches();
  }

  /**
   * What all batches together have changed. An edge with an id that was there leads the way that it
   * led. Cost: as the part is large.
   *
   * @param into is told of it
   */
  void differences(KeptChanges into) {
    TemporalGraph now = wave.graph();
    vertices(now, into);
    edges(now, into);
  }

  private void vertices(TemporalGraph now, KeptChanges into) {
    Map<VertexKey, Life> before = new HashMap<>(part.lives());
    for (int vertex = 0; vertex < now.vertexCount(); vertex++) {
      VertexKey key = new VertexKey(now.ids().text(vertex));
      Life was = before.remove(key);
      long start = now.vertexStart(vertex);
      long end = now.vertexEnd(vertex);
      if (was == null) {
        into.added(key, start, end);
      } else if (was.start() != start || was.end() != end) {
        into.lives(key, start, end);
      }
    }
    before.keySet().forEach(into::removed);
  }

  /** Tells of the pieces that were there and are not, and the other way round. */
  private void edges(TemporalGraph now, KeptChanges into) {
    Map<PieceKey, Deque<KeptEdge>> before = new HashMap<>();
    Map<String, KeptEdge> byId = new HashMap<>();
    for (KeptEdge edge : part.edges()) {
      before.computeIfAbsent(key(edge), missing -> new ArrayDeque<>()).add(edge);
      if (edge.piece().id() != null) {
        byId.put(VertexIds.canonical(edge.piece().id()), edge);
      }
    }
    for (int vertex = 0; vertex < now.vertexCount(); vertex++) {
      for (int edge = now.firstEdge(vertex); edge < now.firstEdge(vertex + 1); edge++) {
        if (!now.isReverse(vertex, edge)) {
          for (KeptEdge piece : pieces(now, vertex, edge)) {
            Deque<KeptEdge> same = before.get(key(piece));
            if (same == null || same.poll() == null) {
              KeptEdge other = byId.get(piece.piece().id());
              boolean turned = undirected && other != null && other.turns(piece);
              tell(turned ? piece.turned() : piece, into::come);
            }
          }
        }
      }
    }
    before.values().forEach(gone -> gone.forEach(piece -> tell(piece, into::gone)));
  }

  private static List<KeptEdge> pieces(TemporalGraph graph, int vertex, int edge) {
    EdgePieces pieces = graph.pieces();
    VertexKey source = new VertexKey(graph.ids().text(vertex));
    VertexKey target = new VertexKey(graph.ids().text(graph.target(edge)));
    List<KeptEdge> all = new ArrayList<>();
    int behind = pieces.first(edge + 1);
    for (int i = pieces.first(edge); i < behind; i++) {
      EdgePiece piece = new EdgePiece();
      piece.set(
          i == pieces.first(edge) ? graph.edgeStart(edge) : pieces.start(i),
          i + 1 == behind ? graph.edgeEnd(edge) : pieces.start(i + 1),
          pieces.travelTime(i),
          pieces.cost(i));
      piece.setEdge(graph.edgeIds().text(edge), false);
      all.add(new KeptEdge(source, target, piece));
    }
    return all;
  }

  /** Somebody who is told of pieces of edges. */
  @FunctionalInterface
  private interface Told {
    void edge(VertexKey source, VertexKey target, EdgePiece piece);
  }

  /** Tells of a piece, in an undirected graph of both its ways. */
  private void tell(KeptEdge edge, Told told) {
    told.edge(edge.source(), edge.target(), edge.piece());
    if (undirected) {
      EdgePiece back = new EdgePiece();
      back.set(edge.piece());
      back.setEdge(edge.piece().id(), true);
      told.edge(edge.target(), edge.source(), back);
    }
  }

  private PieceKey key(KeptEdge edge) {
    EdgePiece piece = edge.piece();
    boolean turns = undirected && edge.source().compareTo(edge.target()) > 0;
    return new PieceKey(
        turns ? edge.target() : edge.source(),
        turns ? edge.source() : edge.target(),
        piece.id() == null ? null : VertexIds.canonical(piece.id()),
        piece.start(),
        piece.end(),
        piece.travelTime(),
        piece.cost());
  }

  /** All that makes a piece of an edge what it is. */
  private record PieceKey(
      VertexKey source,
      VertexKey target,
      String id,
      long start,
      long end,
      long travelTime,
      double cost) {}
}
