package dev.graphite.jmh.giraph;

import java.util.ArrayList;
import java.util.List;
import org.apache.giraph.bsp.BspInputSplit;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.Vertex;
import org.apache.giraph.io.VertexInputFormat;
import org.apache.giraph.io.VertexReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableComparable;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/**
 * Gives a {@link WeightedGraph} to a job, in one split.
 *
 * @param <I> its vertex ids
 * @param <V> its vertex values
 * @param <E> its edge values
 */
abstract class GeneratedInput<
        I extends WritableComparable<I>, V extends Writable, E extends Writable>
    extends VertexInputFormat<I, V, E> {
  /** Makes an id. */
  abstract I id(long vertex);

  /** Makes the value of a vertex. */
  abstract V value();

  /** Makes an edge. */
  abstract Edge<I, E> edge(long target, double weight);

  @Override
  public final void checkInputSpecs(Configuration configuration) {}

  @Override
  public final List<InputSplit> getSplits(JobContext context, int hint) {
    return List.of(new BspInputSplit(0, 1));
  }

  @Override
  public final VertexReader<I, V, E> createVertexReader(
      InputSplit split, TaskAttemptContext context) {
    return new Reader();
  }

  /** One vertex after the other. */
  private final class Reader extends VertexReader<I, V, E> {
    private WeightedGraph graph;
    private long vertex = -1;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) {
      graph = WeightedGraph.of(context.getConfiguration());
    }

    @Override
    public boolean nextVertex() {
      vertex++;
      return vertex < graph.vertices();
    }

    @Override
    public Vertex<I, V, E> getCurrentVertex() {
      List<Edge<I, E>> edges = new ArrayList<>(graph.degree());
      graph.forEachEdge(vertex, (target, weight) -> edges.add(edge(target, weight)));
      Vertex<I, V, E> made = getConf().createVertex();
      made.initialize(id(vertex), value(), edges);
      return made;
    }

    @Override
    public float getProgress() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
