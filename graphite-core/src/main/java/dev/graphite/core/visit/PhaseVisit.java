package dev.graphite.core.visit;

import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.TimeWarp;

/**
 * Supersteps of a {@link PhasedProgram}, one vertex after the other: final ticks are passed over,
 * and what was set is to be scattered along the view of the phase.
 */
public final class PhaseVisit extends ComputeVisit {
  private final PhasedProgram program;
  private final TimeWarp[] warps;
  private final TimeWarp.Visitor whereOpen = this::callWhereOpen;
  private TimeWarp warp;
  private boolean begins;

  /**
   * Prepares for a run.
   *
   * @param facts those that the program asks for, at the vertex visited
   * @param pieces takes what is to be scattered
   */
  public PhaseVisit(PhasedProgram program, Facts facts, ScatterPieces pieces) {
    super(program, facts, pieces);
    this.program = program;
    this.warps = new TimeWarp[program.phases().size()];
    for (int i = 0; i < warps.length; i++) {
      warps[i] = TimeWarp.of(program.phases().get(i).fold());
    }
  }

  /**
   * Begins a superstep.
   *
   * @param number of the phase, from 1; 0 for the start
   * @param isFirst whether it is the first one of the phase, in which there are no messages
   */
  public void begin(int number, boolean isFirst) {
    round = number;
    begins = isFirst;
  }

  /** True if the state that was filled in has a tick that is not final. */
  public boolean isAwake() {
    return round == 0 || isOpen(state);
  }

  /**
   * Begins the phase, or the run, at all open ticks of the vertex whose state was filled in.
   *
   * @return true if there is a new state
   */
  public boolean visit(int vertex) {
    goTo(vertex);
    warp = null;
    for (int piece = 0; piece < state.size(); piece++) {
      callWhereOpen(state.start(piece), state.end(piece), piece);
    }
    return finish();
  }

  /**
   * Computes the vertex whose state was filled in where messages meet open ticks.
   *
   * @param vertex its rank
   * @param messages where its messages are
   * @param first the first of them
   * @param behind the first that is not one of them
   * @return true if there is a new state
   */
  public boolean visit(int vertex, Messages messages, int first, int behind) {
    goTo(vertex);
    warp = warps[(round - 1) % warps.length];
    warp(warp, messages, first, behind, whereOpen);
    return finish();
  }

  /** True if the new state has a tick that is not final. */
  public boolean staysAwake() {
    return isOpen(next);
  }

  private boolean isOpen(IntervalMap map) {
    for (int piece = 0; piece < map.size(); piece++) {
      if (!program.isFinal(map.value(piece), map.second(piece))) {
        return true;
      }
    }
    return false;
  }

  private void callWhereOpen(long from, long to, int piece) {
    if (round == 0 || !program.isFinal(state.value(piece), state.second(piece))) {
      callIn(piece, from, to, warp);
    }
  }

  @Override
  void call(ComputeContext context) {
    if (round == 0) {
      program.start(context);
    } else if (begins) {
      program.begin(context);
    } else {
      program.compute(context);
    }
  }

  private boolean finish() {
    if (!set && round > 0) {
      return false;
    }
    takeOverRest();
    for (int piece = 0; piece < next.size() && round > 0; piece++) {
      long value = next.value(piece);
      long second = next.second(piece);
      if (next.isChanged(piece) && program.scatters(value, second)) {
        pieces.add(next.start(piece), next.end(piece), value, second, 0);
      }
    }
    next.settle();
    return true;
  }
}
