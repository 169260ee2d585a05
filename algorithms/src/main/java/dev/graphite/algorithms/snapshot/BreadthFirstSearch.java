package dev.graphite.algorithms.snapshot;

import dev.graphite.core.program.Arguments;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * Breadth-first search (BFS): at each tick, the hops from a source to each vertex along the edges
 * alive then.
 *
 * <p>Time: a path lies within one snapshot, travel times are not read. Pieces without a path are
 * left out.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V.
 *
 * <p>Cost: at each tick an edge is scattered once per improvement of its source, in breadth-first
 * order once; O(h) supersteps for the largest distance h. Threads: any, one answer.
 */
public final class BreadthFirstSearch extends SelectiveProgram {
  private final int source;

  /**
   * A search.
   *
   * @param source rank of the vertex to start from
   */
  public BreadthFirstSearch(int source) {
    super(ValueType.LONG, Selection.MIN_LONG);
    this.source = Arguments.rank("source", source);
  }

  @Override
  public void start(VertexContext vertex) {
    if (vertex.vertex() == source) {
      vertex.setState(vertex.start(), vertex.end(), 0);
    }
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.state() + 1);
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("distance", Column.Type.LONG);
  }
}
