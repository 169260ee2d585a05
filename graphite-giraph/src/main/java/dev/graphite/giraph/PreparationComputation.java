package dev.graphite.giraph;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.warp.Sum;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.StepValues;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.List;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.BooleanWritable;
import org.apache.hadoop.io.LongWritable;

/** What vertices do in the {@link Preparation}. One object per thread and superstep. */
public final class PreparationComputation
    extends BasicComputation<VertexKey, VertexState, EdgePiece, IntervalMessage> {
  private final IntervalMessage message = new IntervalMessage();
  private final LongWritable tick = new LongWritable();
  private final StepSum vertexCount = new StepSum(Sum.LONGS);
  private ProgramContext context;
  private List<VertexKey> named;

  @Override
  public void preSuperstep() {
    context = getWorkerContext();
    named =
        ProgramContext.sourceOf(getConf()).vertices(getConf()).stream()
            .map(VertexKey::new)
            .toList();
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    switch ((int) getSuperstep()) {
      case Preparation.TARGETS -> tellTargets(vertex);
      case Preparation.KEYS -> {
        VertexState state = vertex.getValue();
        if (!state.isDeclared()) {
          LongWritable start = getBroadcast(Preparation.GRAPH_START);
          state.setLife(start.get(), Time.OPEN, false);
        }
        context.ranking().add(vertex.getId());
        reduce(Preparation.ALL_INTEGERS, new BooleanWritable(vertex.getId().isInteger()));
      }
      case Preparation.RANKS -> takeRank(vertex);
      default -> {} // the workers are busy
    }
  }

  @Override
  public void postSuperstep() {
    if (getSuperstep() == Preparation.RANKS && context.asksForVertexCount()) {
      reduce(Preparation.VERTEX_COUNT, new StepValues(vertexCount.total()));
    }
  }

  private void tellTargets(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    if (vertex.getValue().isDeclared()) {
      reduceStart(vertex.getValue().start());
    }
    for (Edge<VertexKey, EdgePiece> edge : vertex.getEdges()) {
      EdgePiece piece = edge.getValue();
      reduceStart(piece.start());
      message.set(ValueType.PRESENCE, piece.start(), piece.end(), 0, 0);
      sendMessage(edge.getTargetVertexId(), message);
    }
  }

  private void reduceStart(long start) {
    tick.set(start);
    reduce(Preparation.GRAPH_START, tick);
  }

  private void takeRank(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    int rank = context.ranking().rank(vertex.getId());
    vertex.getValue().setRank(rank);
    if (context.asksForVertexCount()) {
      vertexCount.add(vertex.getValue().start(), vertex.getValue().end(), 1);
    }
    int place = named.indexOf(vertex.getId());
    for (int i = place; i >= 0 && i < named.size(); i++) {
      if (named.get(i).equals(vertex.getId())) {
        tick.set(rank);
        reduce(Preparation.NAMED_RANK + i, tick);
      }
    }
  }
}
