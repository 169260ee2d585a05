package dev.graphite.giraph;

import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.function.Predicate;

/** A program of one source on many graphs side by side: every vertex that is marked is a source. */
final class FromMarked extends SelectiveProgram {
  /** The rank that the program takes for its source. */
  static final int SOURCE = 0;

  private final SelectiveProgram one;
  private final IntSet marked = new IntOpenHashSet();

  /**
   * A program.
   *
   * @param one has its source at {@link #SOURCE}, or none
   * @param isMarked says of ids whether they are marked
   */
  FromMarked(SelectiveProgram one, TemporalGraph graph, Predicate<String> isMarked) {
    super(one.stateType(), one.fold(), one.view());
    this.one = one;
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      if (isMarked.test(graph.ids().text(vertex))) {
        marked.add(vertex);
      }
    }
  }

  @Override
  public boolean staysReached() {
    return one.staysReached();
  }

  @Override
  public boolean reversesTime() {
    return one.reversesTime();
  }

  @Override
  public List<Column> columns() {
    return one.columns();
  }

  @Override
  public void start(VertexContext vertex) {
    one.start(new Renamed(vertex, one, marked.contains(vertex.vertex())));
  }

  @Override
  public void scatter(ScatterContext edge) {
    one.scatter(edge);
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    one.result(vertex, state, rows);
  }

  /** A vertex that is the source or another one; programs without a source see its rank. */
  private static final class Renamed extends VertexContext {
    private final VertexContext vertex;
    private final boolean isMarked;
    private final boolean hasSource;

    private Renamed(VertexContext vertex, SelectiveProgram program, boolean isMarked) {
      super(program.stateType());
      this.vertex = vertex;
      this.isMarked = isMarked;
      this.hasSource = !(program instanceof WeaklyConnectedComponents);
    }

    @Override
    public int vertex() {
      return hasSource ? isMarked ? SOURCE : SOURCE + 1 : vertex.vertex();
    }

    @Override
    public long start() {
      return vertex.start();
    }

    @Override
    public long end() {
      return vertex.end();
    }

    @Override
    public void setState(long from, long to, long value, long second) {
      vertex.setState(from, to, value, second);
    }
  }
}
