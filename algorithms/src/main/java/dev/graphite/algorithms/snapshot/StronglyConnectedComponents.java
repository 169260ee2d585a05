package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.List;

/**
 * Strongly connected components (SCC): at each tick, the smallest of the vertices that a vertex
 * reaches along edges alive then and that reach it back.
 *
 * <p>Time: each tick by itself, travel times are not read. Smallest means first in output order.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V. The method is colouring: S. Orzan, "On
 * Distributed Verification and Verified Distribution", PhD thesis, VU Amsterdam, 2004; with
 * trimming and in phases as in Salihoglu and Widom, "Optimizing Graph Algorithms on Pregel-like
 * Systems", PVLDB 7(7), 2014. A turn has four phases. Open vertices count the edges that come from
 * open ones; who has none is a component, is trimmed, and takes its edges from the others' counts.
 * Who is left gets the smallest vertex that reaches it as its colour. Who keeps its own is the root
 * of a component, which the last phase gathers: it goes back from the root within its colour. No
 * edge leads to a larger colour, so that of all that comes back only the largest can be a vertex'
 * own. Every other turn goes the other way along the edges.
 *
 * <p>Cost: a turn takes O(h) supersteps, for the hops h that it goes, and sends at most three
 * messages per edge of what is open, and one for each improvement of a colour. Whatever lies on no
 * cycle, before or behind all cycles, is trimmed in the first two turns. A turn settles, at each
 * tick, the components that no smaller vertex reaches, and the next one those that reach no smaller
 * one: a chain of cycles whose ranks go up or down takes a turn or two, one in random order more,
 * up to one for each. Threads: any, one answer.
 */
public final class StronglyConnectedComponents extends PhasedProgram {
  private static final View FORTH = new View(View.Direction.OUT, false, false);
  private static final View BACK = new View(View.Direction.IN, false, false);

  // What the first slot of a state is: the edges counted, none yet; their number; the colour; and
  // the component, gathered or trimmed.
  private static final long UNCOUNTED = 0;
  private static final long COUNT = 1;
  private static final long COLOUR = 2;
  private static final long GATHERED = 3;
  private static final long TRIMMED = 4;

  /** Components. */
  public StronglyConnectedComponents() {
    super(
        ValueType.LONG_PAIR,
        ValueType.LONG,
        new Phase(FORTH, Sum.LONGS),
        new Phase(FORTH, Sum.LONGS),
        new Phase(FORTH, Selection.MIN_LONG),
        new Phase(BACK, Selection.MAX_LONG),
        new Phase(BACK, Sum.LONGS),
        new Phase(BACK, Sum.LONGS),
        new Phase(BACK, Selection.MIN_LONG),
        new Phase(FORTH, Selection.MAX_LONG));
  }

  @Override
  public void start(ComputeContext vertex) {
    set(vertex, vertex.vertex(), COLOUR);
  }

  @Override
  public void begin(ComputeContext vertex) {
    switch (phase(vertex)) {
      case 0 -> set(vertex, 0, UNCOUNTED);
      case 1 -> trim(vertex, vertex.state());
      case 2 -> set(vertex, vertex.vertex(), COLOUR);
      default -> gather(vertex, vertex.vertex());
    }
  }

  @Override
  public void compute(ComputeContext vertex) {
    switch (phase(vertex)) {
      case 0 -> set(vertex, vertex.message(), COUNT);
      case 1 -> trim(vertex, vertex.state() + vertex.message());
      case 2 -> colour(vertex, vertex.message());
      default -> gather(vertex, vertex.message());
    }
  }

  private static void trim(ComputeContext vertex, long left) {
    if (left == 0) {
      set(vertex, vertex.vertex(), TRIMMED);
    } else if (left != vertex.state()) {
      set(vertex, left, COUNT);
    }
  }

  private static void colour(ComputeContext vertex, long colour) {
    if (colour < vertex.state()) {
      set(vertex, colour, COLOUR);
    }
  }

  private static void gather(ComputeContext vertex, long colour) {
    if (vertex.state() == colour) {
      set(vertex, colour, GATHERED);
    }
  }

  private static int phase(ComputeContext vertex) {
    return (vertex.round() - 1) % 4;
  }

  private static void set(ComputeContext vertex, long value, long kind) {
    vertex.setState(vertex.start(), vertex.end(), value, kind);
  }

  @Override
  public boolean isFinal(long value, long kind) {
    return kind >= GATHERED;
  }

  @Override
  public boolean scatters(long value, long kind) {
    return kind != COUNT;
  }

  @Override
  public void scatter(ScatterContext edge) {
    long kind = edge.secondState();
    long value = kind == UNCOUNTED ? 1 : kind == TRIMMED ? -1 : edge.state();
    edge.send(edge.start(), edge.end(), value);
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("component", Column.Type.VERTEX);
  }
}
