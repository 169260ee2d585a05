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
 * Runs a {@link PhasedProgram}: a phase's first superstep visits the vertices that are awake, that
 * is, have a tick that is not final; each later one those of them that have messages.
 */
final class PhasedKernel extends ComputeKernel {
  private final boolean begins;
  private final PhaseVisit visit;
  private long awoken;

  PhasedKernel(
      PhasedProgram program, ProgramContext context, BiConsumer<VertexKey, IntervalMessage> out) {
    super(
        program,
        program.phaseNumbered(context.stage().round()).view(),
        program.phases().get(0).view(),
        context,
        out);
    this.begins = context.stage().begins();
    this.visit = new PhaseVisit(program, facts, pieces);
    visit.begin(context.stage().round(), begins);
  }

  @Override
  void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    if (!begins && !messages.iterator().hasNext()) {
      return;
    }
    load(vertex, visit.state());
    if (!visit.isAwake()) {
      return;
    }
    inbox.clear();
    if (!begins) {
      read(vertex.getId(), messages);
    }
    readFacts(vertex);
    int rank = vertex.getValue().rank();
    if (begins ? visit.visit(rank) : visit.visit(rank, inbox, 0, inbox.size())) {
      scatter(vertex);
      save(vertex, visit.next());
      boolean staysAwake = visit.staysAwake();
      if (starts) {
        awoken += staysAwake ? 1 : 0;
      } else {
        awoken -= staysAwake ? 0 : 1;
      }
    }
  }

  @Override
  long awoken() {
    return awoken;
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
