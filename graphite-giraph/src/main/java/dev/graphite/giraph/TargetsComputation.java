package dev.graphite.giraph;

import dev.graphite.giraph.data.EdgeNotice;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.input.ContactMerging;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.LongWritable;

/**
 * {@link Preparation#TARGETS}: every vertex tells the targets of its edges where these come from,
 * which makes the vertices that only edges name. One object per thread.
 */
public final class TargetsComputation
    extends BasicComputation<VertexKey, VertexState, EdgePiece, EdgeNotice> {
  private final EdgeNotice notice = new EdgeNotice();
  private long start = Long.MAX_VALUE;
  private boolean mergesContacts;
  private long travelTime = Long.MAX_VALUE;

  @Override
  public void preSuperstep() {
    mergesContacts = ContactMerging.isWanted(getConf());
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<EdgeNotice> messages) {
    if (mergesContacts) {
      vertex.setEdges(ContactMerging.merged(vertex.getId(), vertex.getEdges()));
    }
    if (vertex.getValue().isDeclared()) {
      start = Math.min(start, vertex.getValue().start());
    }
    for (Edge<VertexKey, EdgePiece> edge : vertex.getEdges()) {
      start = Math.min(start, edge.getValue().start());
      travelTime = Math.min(travelTime, edge.getValue().travelTime());
      notice.set(vertex.getId(), edge.getValue());
      sendMessage(edge.getTargetVertexId(), notice);
    }
  }

  @Override
  public void postSuperstep() {
    reduce(Preparation.GRAPH_START, new LongWritable(start));
    reduce(Preparation.LEAST_TRAVEL_TIME, new LongWritable(travelTime));
  }
}
