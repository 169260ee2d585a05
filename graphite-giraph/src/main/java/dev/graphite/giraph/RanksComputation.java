package dev.graphite.giraph;

import dev.graphite.core.visit.StepSum;
import dev.graphite.core.warp.Sum;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.StepTotals;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.List;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.LongWritable;

/**
 * From {@link Preparation#SAMPLES} to {@link Preparation#RANKS}: vertices wait for their workers,
 * and take their ranks at last. One object per thread and superstep.
 */
public final class RanksComputation
    extends BasicComputation<VertexKey, VertexState, EdgePiece, IntervalMessage> {
  private final StepSum vertexCount = new StepSum(Sum.LONGS);
  private ProgramContext context;
  private List<VertexKey> named;

  @Override
  public void preSuperstep() {
    context = getWorkerContext();
    named = ProgramContext.namedVertices(getConf());
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    if (getSuperstep() < Preparation.RANKS) {
      return;
    }
    int rank = context.ranking().rank(vertex.getId());
    vertex.getValue().setRank(rank);
    if (context.asksForVertexCount()) {
      vertexCount.add(vertex.getValue().start(), vertex.getValue().end(), 1);
    }
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).equals(vertex.getId())) {
        reduce(Preparation.NAMED_RANK + i, new LongWritable(rank));
      }
    }
  }

  @Override
  public void postSuperstep() {
    if (getSuperstep() == Preparation.RANKS && context.asksForVertexCount()) {
      reduce(Preparation.VERTEX_COUNT, new StepTotals(vertexCount.total()));
    }
  }
}
