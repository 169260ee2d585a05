package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.data.WalkMessage;
import dev.graphite.giraph.view.TargetCollector;
import dev.graphite.giraph.view.ViewEdges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.LongWritable;

/** {@link WalkStages#ANSWERS} and {@link WalkStages#TARGETS}. One object per thread. */
public final class WalkAnswers
    extends BasicComputation<VertexKey, VertexState, EdgePiece, WalkMessage> {
  private final WalkMessage message = new WalkMessage();
  private TargetCollector collector;
  private boolean answers;
  private int firstView;
  private int secondView;
  private long estimate;

  /** What a vertex said of itself. */
  private record Answer(int rank, long start, long end, long edges) {}

  @Override
  public void preSuperstep() {
    ProgramContext context = getWorkerContext();
    collector = new TargetCollector(context.views(), getConf());
    List<View> steps = ((WalkProgram) context.program()).steps();
    firstView = context.views().number(steps.get(0));
    secondView = context.views().number(steps.get(1));
    answers = context.stage().round() == WalkStages.ANSWERS;
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<WalkMessage> messages) {
    if (answers) {
      answer(vertex, messages);
    } else {
      takeTargets(vertex, messages);
    }
  }

  private void answer(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<WalkMessage> questions) {
    long edges = 0;
    for (Edge<VertexKey, EdgePiece> edge : ViewEdges.of(vertex).view(secondView)) {
      edges++;
    }
    VertexState self = vertex.getValue();
    message.setAnswer(vertex.getId(), self.rank(), self.start(), self.end(), edges);
    for (WalkMessage question : questions) {
      sendMessage(question.vertex(), message);
    }
  }

  private void takeTargets(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<WalkMessage> messages) {
    Map<VertexKey, Answer> targets = new HashMap<>();
    for (WalkMessage m : messages) {
      targets.put(m.vertex().copy(), new Answer(m.rank(), m.from(), m.to(), m.first()));
    }
    ViewEdges edges =
        collector.collect(
            vertex,
            (target, piece) -> {
              Answer answer = targets.get(target);
              piece.setTarget(answer.rank(), answer.start(), answer.end());
            });
    vertex.setEdges(edges);
    for (Edge<VertexKey, EdgePiece> edge : edges.view(firstView)) {
      estimate += 1 + targets.get(edge.getTargetVertexId()).edges();
    }
  }

  @Override
  public void postSuperstep() {
    if (!answers) {
      reduce(WalkStages.ESTIMATE, new LongWritable(estimate));
    }
  }
}
