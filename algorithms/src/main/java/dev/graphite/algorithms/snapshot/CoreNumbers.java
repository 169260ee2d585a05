package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.Sum;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Core numbers (k-cores): at each tick, the largest k for which a vertex lies in a k-core, that is,
 * in a set of vertices each of which has k neighbours in the set.
 *
 * <p>Time: each tick by itself. The directions of edges do not matter, parallel edges count once,
 * loops not at all.
 *
 * <p>Paper: peeling as in Batagelj and Zaversnik, "An O(m) Algorithm for Cores Decomposition of
 * Networks", arXiv cs/0310049, 2003, after the smallest-last ordering of Matula and Beck, Journal
 * of the ACM 30(3), 1983. Phase k takes away all vertices with fewer than k neighbours left, and
 * tells their neighbours, until there are none.
 *
 * <p>Cost: a message to each neighbour whenever a piece of a vertex is taken away, so at most two
 * per edge and tick; phase k visits each vertex that is left once. O(K + p) supersteps for K phases
 * and the p times at which one removal causes the next. Threads: any, one answer.
 */
public final class CoreNumbers extends PhasedProgram {
  private static final View NEIGHBOURS = new View(View.Direction.BOTH, true, false);

  // A state is the number of neighbours left, or that of the core once the vertex is taken away.
  private static final long LEFT = 0;
  private static final long CORE = 1;

  /** Core numbers. */
  public CoreNumbers() {
    super(ValueType.LONG_PAIR, ValueType.LONG, new Phase(NEIGHBOURS, Sum.LONGS));
  }

  @Override
  public Set<Fact> facts() {
    return EnumSet.of(Fact.DEGREE);
  }

  @Override
  public void start(ComputeContext vertex) {
    vertex.setState(vertex.start(), vertex.end(), vertex.degree(), LEFT);
  }

  @Override
  public void begin(ComputeContext vertex) {
    peel(vertex, vertex.state());
  }

  @Override
  public void compute(ComputeContext vertex) {
    peel(vertex, vertex.state() + vertex.message());
  }

  private static void peel(ComputeContext vertex, long left) {
    if (left < vertex.round()) {
      vertex.setState(vertex.start(), vertex.end(), vertex.round() - 1, CORE);
    } else if (left != vertex.state()) {
      vertex.setState(vertex.start(), vertex.end(), left, LEFT);
    }
  }

  @Override
  public boolean isFinal(long value, long kind) {
    return kind == CORE;
  }

  @Override
  public boolean scatters(long value, long kind) {
    return kind == CORE;
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), -1L);
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("core", Column.Type.LONG);
  }
}
