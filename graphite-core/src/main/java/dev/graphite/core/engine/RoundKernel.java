package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.TimeWarp;

/**
 * Runs a {@link RoundProgram}: in each round every tick of every life is computed, cut where the
 * state, the folded messages, the facts of the graph or the aggregates change.
 */
final class RoundKernel extends ComputeKernel {
  private final RoundProgram program;
  private final TimeWarp warp;
  private final Aggregates aggregates;
  private final StepFunction.Cursor[] aggregated;
  private final TimeWarp.Visitor visitor = this::visit;
  private final TimeWarp.Visitor withoutMessages = (from, to, piece) -> callIn(piece, from, to);
  private Aggregates.Contribution contribution;
  private long frontier;

  RoundKernel(
      RoundProgram program,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation,
      GraphFacts facts,
      Aggregates aggregates) {
    super(program, program.view(), graph, partitions, store, inbox, cancellation, facts);
    this.program = program;
    this.aggregates = aggregates;
    this.warp = TimeWarp.of(program.fold());
    this.aggregated = new StepFunction.Cursor[program.aggregators().size()];
    for (int i = 0; i < aggregated.length; i++) {
      aggregated[i] = new StepFunction.Cursor(aggregates.aggregate(i));
    }
  }

  @Override
  void start(int partition) {
    round = 0;
    work(partition);
  }

  @Override
  void compute(int partition, Messages[][] inbound) {
    inbox.gather(inbound, partition, partitions.first(partition), partitions.size(partition));
    for (int i = 0; i < aggregated.length; i++) {
      aggregated[i].read(aggregates.aggregate(i));
    }
    work(partition);
  }

  /** Says which round comes next, 0 for the start. */
  void round(int number) {
    round = number;
  }

  private void work(int partition) {
    contribution = aggregates.contribution(partition);
    contribution.clear();
    int entry = 0;
    int behind = partitions.behind(partition);
    for (int v = partitions.first(partition); v < behind; v++) {
      load(v);
      frontier = state.start(0);
      if (round > 0 && entry < inbox.active() && inbox.vertex(entry) == v) {
        warps++;
        warp.warp(state, inbox.messages(), inbox.first(entry), inbox.first(entry + 1), visitor);
        entry++;
      }
      callUntil(state.end(state.size() - 1));
      takeOverRest();
      save();
      if (round < program.rounds()) {
        scatterAll();
      }
    }
    contribution.finish();
  }

  /** An output of the warp: ticks before it got no message. */
  private void visit(long from, long to, int piece) {
    callUntil(from);
    messages = warp;
    callIn(piece, from, to);
    messages = null;
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
    contribution.add(aggregator, from, to, value);
  }

  @Override
  long aggregated(int aggregator) {
    return aggregated[aggregator].value();
  }

  private void scatterAll() {
    scatterer.begin();
    facts.read(vertex);
    for (int piece = 0; piece < next.size(); piece++) {
      if (!next.isPresent(piece)) {
        continue;
      }
      long tick = next.start(piece);
      long end = next.end(piece);
      while (tick < end) {
        long stop = Math.min(end, facts.moveDegreeTo(tick));
        int degree = facts.hasDegree() ? facts.degree() : 0;
        scatterer.addPiece(tick, stop, next.value(piece), next.second(piece), degree);
        tick = stop;
      }
    }
    scatterer.scatter(vertex);
  }
}
