package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.visit.PhaseVisit;
import dev.graphite.core.warp.Messages;

/**
 * Runs a {@link PhasedProgram}: a phase's first superstep visits the vertices that are awake, each
 * later one those of them that have messages.
 */
final class PhasedKernel extends Kernel {
  private final PhasedProgram program;
  private final Partitions partitions;
  private final StateStore store;
  private final Inbox inbox;
  private final GraphFacts.Reader facts;
  private final Phases phases;
  private final PhaseVisit visit;

  PhasedKernel(
      PhasedProgram program,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation,
      GraphFacts facts,
      Phases phases) {
    super(program, program.phases().get(0).view(), graph, partitions, cancellation);
    this.program = program;
    this.partitions = partitions;
    this.store = store;
    this.inbox = inbox;
    this.facts = facts.new Reader();
    this.phases = phases;
    this.visit = new PhaseVisit(program, this.facts.facts(), scatterer.pieces());
  }

  @Override
  void start(int partition) {
    visit.begin(0, true);
    visitAwake(partition);
  }

  @Override
  void compute(int partition, Messages[][] inbound) {
    visit.begin(phases.number(), phases.begins());
    scatterer.along(program.phaseNumbered(phases.number()).view());
    if (phases.begins()) {
      visitAwake(partition);
    } else {
      inbox.gather(inbound, partition, partitions.first(partition), partitions.size(partition));
      visitReceivers(partition);
    }
  }

  private void visitAwake(int partition) {
    int v = phases.nextAwake(partition, partitions.first(partition));
    while (v >= 0) {
      load(v);
      if (visit.visit(v)) {
        finish(partition, v);
      }
      v = phases.nextAwake(partition, v + 1);
    }
    count();
  }

  private void visitReceivers(int partition) {
    for (int i = 0; i < inbox.active(); i++) {
      int v = inbox.vertex(i);
      if (phases.isAwake(partition, v)) {
        load(v);
        if (visit.visit(v, inbox.messages(), inbox.first(i), inbox.first(i + 1))) {
          finish(partition, v);
        }
      }
    }
    count();
  }

  private void load(int vertex) {
    checkCancelled();
    store.load(vertex, visit.state());
    facts.read(vertex);
  }

  /** Scatters what was set, keeps the new state, and lets a vertex sleep that is all final. */
  private void finish(int partition, int vertex) {
    scatterer.scatter(vertex);
    store.save(vertex, visit.next());
    if (!visit.staysAwake()) {
      phases.sleep(partition, vertex);
    }
  }

  private void count() {
    computeCalls = visit.calls();
    warps = visit.warps();
  }
}
