package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.PhasedProgram.Phase;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.TimeWarp;

/**
 * Runs a {@link PhasedProgram}: a phase's first superstep visits the vertices that are awake, each
 * later one those of them that have messages; final ticks are passed over, and what was set is
 * scattered along the phase's view.
 */
final class PhasedKernel extends ComputeKernel {
  private final PhasedProgram program;
  private final Phases phases;
  private final TimeWarp[] timeWarps;
  private final TimeWarp.Visitor open = this::callWhereOpen;

  PhasedKernel(
      PhasedProgram program,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation,
      GraphFacts facts,
      Phases phases) {
    super(
        program,
        program.phases().get(0).view(),
        graph,
        partitions,
        store,
        inbox,
        cancellation,
        facts);
    this.program = program;
    this.phases = phases;
    this.timeWarps = new TimeWarp[program.phases().size()];
    for (int i = 0; i < timeWarps.length; i++) {
      timeWarps[i] = TimeWarp.of(program.phases().get(i).fold());
    }
  }

  @Override
  void start(int partition) {
    visitAwake(partition);
  }

  @Override
  void compute(int partition, Messages[][] inbound) {
    round = phases.number();
    int index = (round - 1) % timeWarps.length;
    Phase phase = program.phases().get(index);
    scatterer.along(phase.view());
    if (phases.begins()) {
      visitAwake(partition);
    } else {
      inbox.gather(inbound, partition, partitions.first(partition), partitions.size(partition));
      messages = timeWarps[index];
      visitReceivers(partition);
      messages = null;
    }
  }

  /** Calls the program for all that is open. */
  private void visitAwake(int partition) {
    int v = phases.nextAwake(partition, partitions.first(partition));
    while (v >= 0) {
      load(v);
      for (int piece = 0; piece < state.size(); piece++) {
        callWhereOpen(state.start(piece), state.end(piece), piece);
      }
      finish(partition);
      v = phases.nextAwake(partition, v + 1);
    }
  }

  /** Calls the program where messages meet what is open. */
  private void visitReceivers(int partition) {
    for (int i = 0; i < inbox.active(); i++) {
      int v = inbox.vertex(i);
      if (phases.isAwake(partition, v)) {
        load(v);
        warps++;
        messages.warp(state, inbox.messages(), inbox.first(i), inbox.first(i + 1), open);
        finish(partition);
      }
    }
  }

  private void callWhereOpen(long from, long to, int piece) {
    if (round == 0 || !program.isFinal(state.value(piece), state.second(piece))) {
      callIn(piece, from, to);
    }
  }

  @Override
  void call(ComputeContext context) {
    if (round == 0) {
      program.start(context);
    } else if (phases.begins()) {
      program.begin(context);
    } else {
      program.compute(context);
    }
  }

  /** Scatters what was set, keeps the new state, and lets a vertex sleep that is all final. */
  private void finish(int partition) {
    if (!set && round > 0) {
      return;
    }
    takeOverRest();
    scatterer.begin();
    boolean isOpen = false;
    for (int piece = 0; piece < next.size(); piece++) {
      long value = next.value(piece);
      long second = next.second(piece);
      if (round > 0 && next.isChanged(piece) && program.scatters(value, second)) {
        scatterer.addPiece(next.start(piece), next.end(piece), value, second, 0);
      }
      isOpen |= !program.isFinal(value, second);
    }
    scatterer.scatter(vertex);
    save();
    if (!isOpen) {
      phases.sleep(partition, vertex);
    }
  }
}
