package dev.graphite.giraph;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.data.WalkMessage;
import dev.graphite.giraph.view.TargetCollector;
import org.apache.giraph.graph.AbstractComputation;
import org.apache.giraph.graph.Vertex;

/** {@link WalkStages#QUESTIONS}. One object per thread. */
public final class WalkQuestions
    extends AbstractComputation<VertexKey, VertexState, EdgePiece, IntervalMessage, WalkMessage> {
  private final WalkMessage message = new WalkMessage();
  private TargetCollector collector;

  @Override
  public void preSuperstep() {
    collector = new TargetCollector(this.<ProgramContext>getWorkerContext().views(), getConf());
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    message.setQuestion(vertex.getId());
    for (VertexKey target : collector.targets(vertex)) {
      sendMessage(target, message);
    }
  }
}
