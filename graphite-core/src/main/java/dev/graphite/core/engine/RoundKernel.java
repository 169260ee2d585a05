package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.TimeWarp;

/**
 * Runs a {@link RoundProgram}: in each round every tick of every life is computed, cut where the
 * state, the folded messages, the facts of the graph or the aggregates change.
 */
final class RoundKernel extends Kernel {
  private final Partitions partitions;
  private final StateStore store;
  private final Inbox inbox;
  private final IntervalMap state = new IntervalMap();
  private final RoundProgram program;
  private final TimeWarp warp;
  private final RoundFacts facts;
  private final StepFunction.Cursor vertexCount;
  private final StepFunction.Cursor[] aggregated;
  private final Degrees.Cursor degrees;
  private final IntervalMap next = new IntervalMap();
  private final RoundContext context = new RoundContext();
  private final TimeWarp.Visitor visitor = this::visit;
  private final TimeWarp.Visitor withoutMessages = (from, to, piece) -> computeIn(piece, from, to);
  private int round;
  private int vertex;
  private long frontier;
  private boolean hasMessages;

  RoundKernel(
      RoundProgram program,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation,
      RoundFacts facts) {
    super(program, program.view(), graph, partitions, cancellation);
    this.partitions = partitions;
    this.store = store;
    this.inbox = inbox;
    this.program = program;
    this.facts = facts;
    this.warp = TimeWarp.of(program.fold());
    this.vertexCount =
        program.facts().contains(Fact.VERTEX_COUNT)
            ? new StepFunction.Cursor(facts.vertexCount())
            : null;
    this.degrees = program.facts().contains(Fact.DEGREE) ? facts.degrees().new Cursor() : null;
    this.aggregated = new StepFunction.Cursor[program.aggregators().size()];
    for (int i = 0; i < aggregated.length; i++) {
      aggregated[i] = new StepFunction.Cursor(facts.aggregate(i));
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
      aggregated[i].read(facts.aggregate(i));
    }
    work(partition);
  }

  /** Says which round comes next, 0 for the start. */
  void round(int number) {
    round = number;
  }

  private void work(int partition) {
    facts.contribution(partition).clear();
    context.contribution = facts.contribution(partition);
    int entry = 0;
    for (vertex = partitions.first(partition); vertex < partitions.behind(partition); vertex++) {
      checkCancelled();
      store.load(vertex, state);
      next.copyFrom(state);
      if (degrees != null) {
        degrees.read(vertex);
      }
      frontier = state.start(0);
      if (round > 0 && entry < inbox.active() && inbox.vertex(entry) == vertex) {
        hasMessages = true;
        warps++;
        warp.warp(state, inbox.messages(), inbox.first(entry), inbox.first(entry + 1), visitor);
        entry++;
      }
      hasMessages = false;
      computeUntil(state.end(state.size() - 1));
      next.settle();
      store.save(vertex, next);
      if (round < program.rounds()) {
        scatterAll();
      }
    }
    facts.contribution(partition).finish();
  }

  /** An output of the warp: ticks before it got no message. */
  private void visit(long from, long to, int piece) {
    if (frontier < from) {
      hasMessages = false;
      computeUntil(from);
      hasMessages = true;
    }
    computeIn(piece, from, to);
    frontier = to;
  }

  private void computeUntil(long to) {
    if (frontier < to) {
      TimeWarp.visitPieces(state, frontier, to, withoutMessages);
      frontier = to;
    }
  }

  /** Calls compute for an interval of one piece of state, cut where facts and aggregates change. */
  private void computeIn(int piece, long from, long to) {
    context.piece = piece;
    long tick = from;
    while (tick < to) {
      long stop = to;
      if (vertexCount != null) {
        vertexCount.moveTo(tick);
        stop = Math.min(stop, vertexCount.stop());
      }
      if (degrees != null) {
        degrees.moveTo(tick);
        stop = Math.min(stop, degrees.stop());
      }
      for (StepFunction.Cursor cursor : aggregated) {
        cursor.moveTo(tick);
        stop = Math.min(stop, cursor.stop());
      }
      context.start = tick;
      context.end = stop;
      computeCalls++;
      if (round == 0) {
        program.start(context);
      } else {
        program.compute(context);
      }
      tick = stop;
    }
  }

  private void scatterAll() {
    scatterer.begin();
    if (degrees != null) {
      degrees.read(vertex);
    }
    for (int piece = 0; piece < next.size(); piece++) {
      if (!next.isPresent(piece)) {
        continue;
      }
      long tick = next.start(piece);
      long end = next.end(piece);
      while (tick < end) {
        long stop = end;
        int degree = 0;
        if (degrees != null) {
          degrees.moveTo(tick);
          stop = Math.min(stop, degrees.stop());
          degree = degrees.degree();
        }
        scatterer.addPiece(tick, stop, next.value(piece), next.second(piece), degree);
        tick = stop;
      }
    }
    scatterer.scatter(vertex);
  }

  /** The vertex at hand over an interval in which nothing changes. */
  private final class RoundContext extends ComputeContext {
    private long start;
    private long end;
    private int piece;
    private RoundFacts.Contribution contribution;

    @Override
    public int vertex() {
      return vertex;
    }

    @Override
    public long start() {
      return start;
    }

    @Override
    public long end() {
      return end;
    }

    @Override
    public int round() {
      return round;
    }

    @Override
    public long state() {
      return state.value(piece);
    }

    @Override
    public long secondState() {
      return state.second(piece);
    }

    @Override
    public long message() {
      return hasMessages ? warp.folded() : 0;
    }

    @Override
    public int messageCount() {
      return hasMessages ? warp.groupSize() : 0;
    }

    @Override
    public long message(int i) {
      return inbox.messages().value(warp.groupMessage(i));
    }

    @Override
    public long vertexCount() {
      return vertexCount.value();
    }

    @Override
    public int degree() {
      return degrees.degree();
    }

    @Override
    public void setState(long from, long to, long value, long second) {
      next.set(Math.max(from, start), Math.min(to, end), value, second);
    }

    @Override
    public void aggregate(int aggregator, long value) {
      contribution.add(aggregator, start, end, value);
    }

    @Override
    public long aggregated(int aggregator) {
      return aggregated[aggregator].value();
    }
  }
}
