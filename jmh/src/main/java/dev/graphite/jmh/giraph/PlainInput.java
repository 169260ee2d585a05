package dev.graphite.jmh.giraph;

import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;
import org.apache.hadoop.io.DoubleWritable;
import org.apache.hadoop.io.LongWritable;

/** The graph as Giraph's users have it. */
public final class PlainInput extends GeneratedInput<LongWritable, DoubleWritable, DoubleWritable> {
  @Override
  LongWritable id(long vertex) {
    return new LongWritable(vertex);
  }

  @Override
  DoubleWritable value() {
    return new DoubleWritable();
  }

  @Override
  Edge<LongWritable, DoubleWritable> edge(long target, double weight) {
    return EdgeFactory.create(new LongWritable(target), new DoubleWritable(weight));
  }
}
