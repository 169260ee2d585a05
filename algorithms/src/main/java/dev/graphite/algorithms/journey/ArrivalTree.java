package dev.graphite.algorithms.journey;

import dev.graphite.algorithms.result.Answer;
import dev.graphite.algorithms.result.VertexRow;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A tree of earliest arrivals: each vertex reached from a source, and its parent on the way. */
public final class ArrivalTree extends Answer<ArrivalTree.Row> {
  private final int source;

  /** A vertex, its parent and its earliest arrival. */
  public static final class Row extends VertexRow {
    private Row(VertexIds ids) {
      super(ids);
    }

    /** The parent's id, null for the source. */
    public String parent() {
      return vertexIn(1);
    }

    /** The parent's rank, -1 for the source. */
    public int parentRank() {
      return (int) cell(1);
    }

    /** The earliest arrival. */
    public long arrival() {
      return cell(2);
    }
  }

  /** Walks back from child to parent. */
  private final class ParentWalk extends BackwardWalk {
    private int parent;

    ParentWalk() {
      super(ArrivalTree.this.result(), source);
    }

    @Override
    void lookAt(int vertex) {
      parent = find(vertex, any -> true).orElseThrow().parentRank();
    }

    @Override
    boolean explains(
        int before, IntervalMap state, long departure, double edgeCost, double vertexCost) {
      int piece = state.find(departure);
      earlierSince = piece < 0 ? 0 : state.start(piece);
      return before == parent && piece >= 0 && state.isPresent(piece);
    }
  }

  /**
   * The answer of {@link dev.graphite.algorithms.temporal.SpanningTree}.
   *
   * @param result what came out
   * @param source rank of the source
   */
  public ArrivalTree(IntervalResult result, int source) {
    super(result, Row::new, List.of(Column.Type.VERTEX, Column.Type.VERTEX, Column.Type.TICK));
    this.source = source;
  }

  /** The parent of a vertex, empty for the source and what is not reached. */
  public Optional<String> parentOf(String vertex) {
    return find(rank(vertex), any -> true).map(Row::parent);
  }

  /** The parent of a vertex, empty for the source and what is not reached. */
  public Optional<String> parentOf(long vertex) {
    return find(rank(vertex), any -> true).map(Row::parent);
  }

  /** The earliest arrival at a vertex, empty if it is not reached. */
  public OptionalLong arrivalAt(String vertex) {
    return arrival(rank(vertex));
  }

  /** The earliest arrival at a vertex, empty if it is not reached. */
  public OptionalLong arrivalAt(long vertex) {
    return arrival(rank(vertex));
  }

  private OptionalLong arrival(int rank) {
    Optional<Row> row = find(rank, any -> true);
    return row.isPresent() ? OptionalLong.of(row.get().arrival()) : OptionalLong.empty();
  }

  /**
   * The journey along the tree to a vertex, empty if it is not reached.
   *
   * <p>Cost: the in-edges of the vertices on the way; once O(E log E) for the graph's in-edges.
   */
  public Optional<Journey> journeyTo(String vertex) {
    return journey(rank(vertex));
  }

  /** As {@link #journeyTo(String)}. */
  public Optional<Journey> journeyTo(long vertex) {
    return journey(rank(vertex));
  }

  private Optional<Journey> journey(int rank) {
    return find(rank, any -> true).map(row -> new ParentWalk().journeyTo(rank, row.arrival(), 0));
  }
}
