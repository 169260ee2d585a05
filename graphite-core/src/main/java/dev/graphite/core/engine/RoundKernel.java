package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.visit.RoundVisit;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.warp.Messages;

/** Runs a {@link RoundProgram}: each round visits all vertices of a partition. */
final class RoundKernel extends Kernel {
  private final Partitions partitions;
  private final StateStore store;
  private final Inbox inbox;
  private final GraphFacts.Reader facts;
  private final Aggregates aggregates;
  private final StepSum[] sums;
  private final RoundVisit visit;
  private int round;

  RoundKernel(
      RoundProgram program,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation,
      GraphFacts facts,
      Aggregates aggregates) {
    super(program, program.view(), graph, partitions, cancellation);
    this.partitions = partitions;
    this.store = store;
    this.inbox = inbox;
    this.facts = facts.new Reader();
    this.aggregates = aggregates;
    this.sums = aggregates.newSums();
    this.visit = new RoundVisit(program, this.facts.facts(), scatterer.pieces());
  }

  /** Says which round comes next, 0 for the start. */
  void round(int number) {
    round = number;
  }

  @Override
  void start(int partition) {
    work(partition);
  }

  @Override
  void compute(int partition, Messages[][] inbound) {
    inbox.gather(inbound, partition, partitions.first(partition), partitions.size(partition));
    work(partition);
  }

  private void work(int partition) {
    visit.begin(round, aggregates.aggregates(), sums);
    int entry = 0;
    int behind = partitions.behind(partition);
    for (int v = partitions.first(partition); v < behind; v++) {
      checkCancelled();
      store.load(v, visit.state());
      facts.read(v);
      int first = 0;
      int last = 0;
      if (round > 0 && entry < inbox.active() && inbox.vertex(entry) == v) {
        first = inbox.first(entry++);
        last = inbox.first(entry);
      }
      visit.visit(v, inbox.messages(), first, last);
      store.save(v, visit.next());
      scatterer.scatter(v);
    }
    aggregates.contribute(partition, sums);
    computeCalls = visit.calls();
    warps = visit.warps();
  }
}
