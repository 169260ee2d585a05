package dev.graphite.jmh.giraph;

import org.apache.giraph.combiner.MessageCombiner;
import org.apache.hadoop.io.DoubleWritable;
import org.apache.hadoop.io.LongWritable;

/** Keeps the least of the messages to a vertex, as {@code MinimumDoubleMessageCombiner} does. */
public final class LeastDistance implements MessageCombiner<LongWritable, DoubleWritable> {
  @Override
  public void combine(LongWritable vertex, DoubleWritable kept, DoubleWritable other) {
    if (kept.get() > other.get()) {
      kept.set(other.get());
    }
  }

  @Override
  public DoubleWritable createInitialMessage() {
    return new DoubleWritable(Double.MAX_VALUE);
  }
}
