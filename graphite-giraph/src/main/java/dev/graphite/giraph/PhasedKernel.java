package dev.graphite.giraph;

import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.visit.PhaseVisit;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.function.BiConsumer;
import org.apache.giraph.graph.Vertex;

/**
 * Runs a {@link PhasedProgram}: vertices do not vote to halt until all their ticks are final, so
 * that each of them begins each phase; messages for one that is all final are dropped.
 */
final class PhasedKernel extends ComputeKernel {
  private final PhasedProgram program;
  private final boolean begins;
  private final PhaseVisit visit;

  PhasedKernel(
      PhasedProgram program, ProgramContext context, BiConsumer<VertexKey, IntervalMessage> out) {
    super(program, program.phases().get(0).view(), context, out);
    this.program = program;
    this.begins = starts || context.phaseBegins();
    this.visit = new PhaseVisit(program, facts, pieces);
    visit.begin(context.round(), begins);
  }

  @Override
  void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    inbox.clear();
    if (!begins) {
      read(vertex.getId(), messages);
      if (inbox.size() == 0) {
        return; // it waits for the next phase
      }
    }
    load(vertex, visit.state());
    if (!visit.isAwake()) {
      vertex.voteToHalt();
      return;
    }
    readFacts(vertex);
    int rank = vertex.getValue().rank();
    if (begins ? visit.visit(rank) : visit.visit(rank, inbox, 0, inbox.size())) {
      scatterAndSave(vertex, program.phases().get(visit.phase()).view(), visit.next());
      if (!visit.staysAwake()) {
        vertex.voteToHalt();
      }
    }
  }

  @Override
  long computeCalls() {
    return visit.calls();
  }

  @Override
  long warps() {
    return visit.warps();
  }
}
