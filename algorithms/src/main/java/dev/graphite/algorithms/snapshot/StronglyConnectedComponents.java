package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * Strongly connected components (SCC): at each tick, the smallest of the vertices that a vertex
 * reaches along edges alive then and that reach it back.
 *
 * <p>Time: each tick by itself, travel times are not read. Smallest means first in output order.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V. The method is colouring: S. Orzan, "On
 * Distributed Verification and Verified Distribution", PhD thesis, VU Amsterdam, 2004; in phases as
 * in Salihoglu and Widom, "Optimizing Graph Algorithms on Pregel-like Systems", PVLDB 7(7), 2014. A
 * phase gives each open vertex the smallest one that reaches it as its colour. Who keeps its own is
 * the root of a component, which the next phase collects: it goes back from the root within its
 * colour. No edge leads to a larger colour, so that of all that comes back only the largest can be
 * a vertex' own. Every other turn of the two goes the other way along the edges.
 *
 * <p>Cost: a turn takes O(h) supersteps, for the hops h that colours travel, and sends at most a
 * message per edge of what is open and improvement of a colour. It settles, at each tick, the
 * components that no smaller vertex reaches, and the next one those that reach no smaller one: a
 * chain of components whose ranks go up or down takes a turn or two, one in random order more, up
 * to one for each. Threads: any, one answer.
 */
public final class StronglyConnectedComponents extends PhasedProgram {
  // A state is a colour, and whether it is that of the vertex' component.
  private static final long COLOUR = 0;
  private static final long COMPONENT = 1;

  /** Components. */
  public StronglyConnectedComponents() {
    super(
        ValueType.LONG_PAIR,
        ValueType.LONG,
        new Phase(View.OUT, Selection.MIN_LONG),
        new Phase(View.IN, Selection.MAX_LONG),
        new Phase(View.IN, Selection.MIN_LONG),
        new Phase(View.OUT, Selection.MAX_LONG));
  }

  @Override
  public void start(ComputeContext vertex) {
    set(vertex, vertex.vertex(), COLOUR);
  }

  @Override
  public void begin(ComputeContext vertex) {
    if (colours(vertex)) {
      set(vertex, vertex.vertex(), COLOUR);
    } else if (vertex.state() == vertex.vertex()) {
      set(vertex, vertex.vertex(), COMPONENT);
    }
  }

  @Override
  public void compute(ComputeContext vertex) {
    if (colours(vertex) && vertex.message() < vertex.state()) {
      set(vertex, vertex.message(), COLOUR);
    } else if (!colours(vertex) && vertex.message() == vertex.state()) {
      set(vertex, vertex.message(), COMPONENT);
    }
  }

  private static boolean colours(ComputeContext vertex) {
    return vertex.round() % 2 == 1;
  }

  private static void set(ComputeContext vertex, long colour, long kind) {
    vertex.setState(vertex.start(), vertex.end(), colour, kind);
  }

  @Override
  public boolean isFinal(long colour, long kind) {
    return kind == COMPONENT;
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.state());
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("component", Column.Type.VERTEX);
  }
}
