package dev.graphite.wave;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import java.util.List;

/**
 * Rounds of a user's own that mix the state with the round and what the neighbours send, so that a
 * state that is left out shows. Begins at one vertex; others have no state before they are told of
 * one. An edge that takes 7 ticks is sent over so much later, one that takes 77 is refused.
 */
final class Mixer extends RoundProgram {
  static final int LATER = 7;
  static final int REFUSED = 77;
  private static final long MODULUS = 7;

  private final int source;
  private long calls;

  /** Mixes, beginning at a vertex. */
  Mixer(int source, Fold fold, View view, int rounds) {
    super(ValueType.LONG, fold, view, rounds);
    this.source = source;
  }

  /** Calls of start and compute so far. */
  long calls() {
    return calls;
  }

  @Override
  public void start(ComputeContext vertex) {
    calls++;
    if (vertex.vertex() == source) {
      vertex.setState(vertex.start(), vertex.end(), 5);
    }
  }

  @Override
  public void compute(ComputeContext vertex) {
    calls++;
    if (vertex.messageCount() > 0) {
      long heard = fold() == AllMessages.GROUP ? squares(vertex) : vertex.message();
      long mixed = 3 * vertex.state() + heard + vertex.messageCount() + vertex.round();
      vertex.setState(vertex.start(), vertex.end(), Math.floorMod(mixed, MODULUS));
    }
  }

  private static long squares(ComputeContext vertex) {
    long squares = 0;
    for (int i = 0; i < vertex.messageCount(); i++) {
      squares += vertex.message(i) * vertex.message(i);
    }
    return squares;
  }

  @Override
  public void scatter(ScatterContext edge) {
    if (view().simple()) {
      edge.send(edge.start(), edge.end(), edge.state());
      return;
    }
    if (edge.travelTime() == REFUSED) {
      throw new UnsuitableGraphException("an edge takes " + REFUSED);
    }
    boolean later = edge.travelTime() == LATER;
    edge.send(
        later ? edge.arrival() : edge.start(),
        later ? edge.lastArrival() + 1 : edge.end(),
        edge.state() + edge.travelTime());
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("mixed", Column.Type.LONG);
  }
}
