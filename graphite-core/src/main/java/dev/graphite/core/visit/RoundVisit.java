package dev.graphite.core.visit;

import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.TimeWarp;

/**
 * Rounds of a {@link RoundProgram}, one vertex after the other: in each round every tick of the
 * life is computed, cut where the state, the folded messages, the facts of the graph or the
 * aggregates change.
 */
public final class RoundVisit extends ComputeVisit {
  private final RoundProgram program;
  private final TimeWarp warp;
  private final StepFunction.Cursor[] aggregated;
  private final TimeWarp.Visitor withMessages = this::callWithMessages;
  private final TimeWarp.Visitor withoutMessages =
      (from, to, piece) -> callIn(piece, from, to, null);
  private StepSum[] contribution;
  private long frontier;

  /**
   * Prepares for a run.
   *
   * @param facts those that the program asks for, at the vertex visited
   * @param pieces takes what is to be scattered
   */
  public RoundVisit(RoundProgram program, Facts facts, ScatterPieces pieces) {
    this(program, facts, pieces, TimeWarp.of(program.fold()));
  }

  /**
   * Prepares for a run.
   *
   * @param facts those that the program asks for, at the vertex visited
   * @param pieces takes what is to be scattered
   * @param warp aligns messages with states; of the kind that is meant for the program's fold
   */
  public RoundVisit(RoundProgram program, Facts facts, ScatterPieces pieces, TimeWarp warp) {
    super(program, facts, pieces);
    this.program = program;
    this.warp = warp;
    this.aggregated = new StepFunction.Cursor[program.aggregators().size()];
    for (int i = 0; i < aggregated.length; i++) {
      aggregated[i] = new StepFunction.Cursor(StepFunction.ZERO);
    }
  }

  /**
   * Begins a round.
   *
   * @param number from 1; 0 for the start
   * @param aggregates by aggregator, what the round before made of it
   * @param sums by aggregator, takes what the vertices add
   */
  public void begin(int number, StepFunction[] aggregates, StepSum[] sums) {
    round = number;
    contribution = sums;
    for (int i = 0; i < aggregated.length; i++) {
      aggregated[i].read(aggregates[i]);
    }
  }

  /**
   * Computes the vertex whose state was filled in. What is to be scattered is everything, but in
   * the last round nothing.
   *
   * @param vertex its rank
   * @param messages where its messages are
   * @param first the first of them
   * @param behind the first that is not one of them
   */
  public void visit(int vertex, Messages messages, int first, int behind) {
    goTo(vertex);
    frontier = state.start(0);
    if (first < behind) {
      warp(warp, messages, first, behind, withMessages);
    }
    callUntil(state.end(state.size() - 1));
    takeOverRest();
    next.settle();
    if (round < program.rounds()) {
      addPieces();
    }
  }

  /** An output of the warp: ticks before it got no message. */
  private void callWithMessages(long from, long to, int piece) {
    callUntil(from);
    callIn(piece, from, to, warp);
    frontier = to;
  }

  /** Calls the program for ticks without messages. */
  private void callUntil(long to) {
    if (frontier < to) {
      TimeWarp.visitPieces(state, frontier, to, withoutMessages);
      frontier = to;
    }
  }

  @Override
  void call(ComputeContext context) {
    if (round == 0) {
      program.start(context);
    } else {
      program.compute(context);
    }
  }

  @Override
  long stays(long tick) {
    long stop = super.stays(tick);
    for (StepFunction.Cursor cursor : aggregated) {
      cursor.moveTo(tick);
      stop = Math.min(stop, cursor.stop());
    }
    return stop;
  }

  @Override
  void aggregate(int aggregator, long from, long to, long value) {
    contribution[aggregator].add(from, to, value);
  }

  @Override
  long aggregated(int aggregator) {
    return aggregated[aggregator].value();
  }

  private void addPieces() {
    facts.restart();
    for (int piece = 0; piece < next.size(); piece++) {
      if (!next.isPresent(piece)) {
        continue;
      }
      long tick = next.start(piece);
      long end = next.end(piece);
      while (tick < end) {
        long stop = Math.min(end, facts.moveDegreeTo(tick));
        int degree = facts.hasDegree() ? facts.degree() : 0;
        pieces.add(tick, stop, next.value(piece), next.second(piece), degree);
        tick = stop;
      }
    }
  }
}
