package dev.graphite.giraph;

import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.visit.RoundVisit;
import dev.graphite.core.visit.StepSum;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.function.BiConsumer;
import org.apache.giraph.graph.Vertex;

/** Runs a {@link RoundProgram}: each round computes all vertices, also those without messages. */
final class RoundKernel extends ComputeKernel {
  private final StepSum[] sums;
  private final RoundVisit visit;

  RoundKernel(
      RoundProgram program, ProgramContext context, BiConsumer<VertexKey, IntervalMessage> out) {
    super(program, program.view(), program.view(), context, out);
    this.sums = program.aggregators().stream().map(StepSum::new).toArray(StepSum[]::new);
    this.visit = new RoundVisit(program, facts, pieces);
    visit.begin(context.stage().round(), context.stage().aggregates(), sums);
  }

  @Override
  void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    load(vertex, visit.state());
    readFacts(vertex);
    inbox.clear();
    if (!starts) {
      read(vertex.getId(), messages);
    }
    visit.visit(vertex.getValue().rank(), inbox, 0, inbox.size());
    scatter(vertex);
    save(vertex, visit.next());
  }

  @Override
  long computeCalls() {
    return visit.calls();
  }

  @Override
  long warps() {
    return visit.warps();
  }

  @Override
  StepSum[] sums() {
    return sums;
  }
}
