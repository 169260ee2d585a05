package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.visit.Facts;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.warp.Sum;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.view.ViewEdges;
import java.util.function.BiConsumer;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.Vertex;

/** What kernels share whose programs may ask for facts of the graph. */
abstract class ComputeKernel extends ScatterKernel {
  final Facts facts;
  private final int degreeView;
  private final boolean asksForDegree;
  private final StepFunction.Cursor degree = new StepFunction.Cursor(StepFunction.ZERO);
  private final StepSum edgeCount = new StepSum(Sum.LONGS);

  /**
   * Prepares.
   *
   * @param view the edges along which it scatters in this superstep
   * @param degreeView the edges that make degrees
   */
  ComputeKernel(
      ComputeProgram program,
      View view,
      View degreeView,
      ProgramContext context,
      BiConsumer<VertexKey, IntervalMessage> out) {
    super(program, view, context, out);
    this.degreeView = context.views().number(degreeView);
    this.asksForDegree = program.facts().contains(Fact.DEGREE);
    this.facts = new Facts(program, new StepFunction.Cursor(context.vertexCount()), degree);
  }

  /** Finds out the facts of a vertex that the program asks for. */
  final void readFacts(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    if (asksForDegree) {
      edgeCount.clear();
      for (Edge<VertexKey, EdgePiece> edge : ViewEdges.of(vertex).view(degreeView)) {
        edgeCount.add(edge.getValue().start(), edge.getValue().end(), 1);
      }
      degree.read(edgeCount.total().values());
    }
  }
}
