package dev.graphite.giraph;

import dev.graphite.core.graph.TimeReversal;
import dev.graphite.core.time.Time;
import dev.graphite.giraph.constraint.EdgeChecks;
import dev.graphite.giraph.data.EdgeNotice;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.kept.KeptJob;
import dev.graphite.giraph.kept.KeptVertex;
import dev.graphite.giraph.view.EdgeCollector;
import java.util.List;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.AbstractComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.BooleanWritable;
import org.apache.hadoop.io.LongWritable;

/**
 * {@link Preparation#KEYS}: every vertex knows all its edges, those that leave it and those that
 * lead to it, checks them, and keeps what the program's views need. From here on vertices and edges
 * look as the program sees them, also if time runs the other way. One object per thread.
 */
public final class KeysComputation
    extends AbstractComputation<VertexKey, VertexState, EdgePiece, EdgeNotice, IntervalMessage> {
  private ProgramContext context;
  private EdgeCollector collector;
  private EdgeChecks checks;
  private List<VertexKey> named;
  private long graphStart;
  private boolean allIntegers;
  private KeptVertex kept;

  @Override
  public void preSuperstep() {
    context = getWorkerContext();
    collector = new EdgeCollector(context.views(), getConf());
    checks = new EdgeChecks(context.edgeIds(), getConf().getBoolean(ProgramJob.UNDIRECTED, false));
    kept = KeptJob.keeps(getConf()) ? new KeptVertex() : null;
    allIntegers = !KeptJob.hasTextIds(getConf());
    named = ProgramContext.namedVertices(getConf());
    graphStart = this.<LongWritable>getBroadcast(Preparation.GRAPH_START).get();
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<EdgeNotice> notices) {
    VertexState state = vertex.getValue();
    checks.begin(vertex.getId(), state);
    if (!state.isDeclared()) {
      state.setLife(graphStart, Time.OPEN, false);
    }
    context.ranking().add(vertex.getId());
    allIntegers &= vertex.getId().isInteger();
    boolean arrivesBeyond = gather(vertex, notices);
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).equals(vertex.getId())) {
        reduce(Preparation.NAMED_END + i, new LongWritable(state.end()));
        reduce(Preparation.NAMED_BEYOND + i, new BooleanWritable(arrivesBeyond));
      }
    }
    if (context.views().reversesTime()) {
      long start = TimeReversal.start(state.end(), 0);
      state.setLife(start, TimeReversal.end(state.start(), 0), state.isDeclared());
    }
  }

  /** Keeps the vertex' edges and says whether one arrives past the last tick. */
  private boolean gather(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<EdgeNotice> notices) {
    collector.begin(vertex.getId());
    if (kept != null) {
      keep(vertex);
    }
    for (Edge<VertexKey, EdgePiece> edge : vertex.getEdges()) {
      checks.leaves(edge.getTargetVertexId(), edge.getValue());
      collector.leaves(edge.getTargetVertexId(), edge.getValue());
    }
    boolean arrivesBeyond = false;
    for (EdgeNotice notice : notices) {
      EdgePiece piece = notice.piece();
      checks.arrives(notice.source(), piece);
      collector.arrives(notice.source(), piece);
      arrivesBeyond |=
          TimeReversal.leavesOutArrivals(piece.start(), piece.end(), piece.travelTime());
    }
    checks.end();
    vertex.setEdges(collector.end());
    return arrivesBeyond;
  }

  /** Keeps the vertex as it was read, before its edges are those of views. */
  private void keep(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    kept.reset(vertex.getValue().start(), vertex.getValue().end());
    for (Edge<VertexKey, EdgePiece> edge : vertex.getEdges()) {
      kept.add(edge.getTargetVertexId(), edge.getValue());
    }
    vertex.getValue().setKept(kept.body());
  }

  @Override
  public void postSuperstep() {
    reduce(Preparation.ALL_INTEGERS, new BooleanWritable(allIntegers));
  }
}
