package dev.graphite.jmh.giraph;

import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.DoubleWritable;
import org.apache.hadoop.io.LongWritable;

/**
 * Shortest paths from vertex 0 as Giraph's own example has them, {@code
 * SimpleShortestPathsComputation}.
 */
public final class PlainShortestPaths
    extends BasicComputation<LongWritable, DoubleWritable, DoubleWritable, DoubleWritable> {
  @Override
  public void compute(
      Vertex<LongWritable, DoubleWritable, DoubleWritable> vertex,
      Iterable<DoubleWritable> messages) {
    if (getSuperstep() == 0) {
      vertex.setValue(new DoubleWritable(Double.MAX_VALUE));
    }
    double least = vertex.getId().get() == 0 ? 0 : Double.MAX_VALUE;
    for (DoubleWritable message : messages) {
      least = Math.min(least, message.get());
    }
    if (least < vertex.getValue().get()) {
      vertex.setValue(new DoubleWritable(least));
      for (Edge<LongWritable, DoubleWritable> edge : vertex.getEdges()) {
        double distance = least + edge.getValue().get();
        sendMessage(edge.getTargetVertexId(), new DoubleWritable(distance));
      }
    }
    vertex.voteToHalt();
  }
}
