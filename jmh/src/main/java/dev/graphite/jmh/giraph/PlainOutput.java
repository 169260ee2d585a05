package dev.graphite.jmh.giraph;

import java.io.IOException;
import org.apache.giraph.graph.Vertex;
import org.apache.giraph.io.formats.TextVertexOutputFormat;
import org.apache.hadoop.io.DoubleWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Writes the distances of what is reached, in the columns of the algorithm {@code shortest}. */
public final class PlainOutput
    extends TextVertexOutputFormat<LongWritable, DoubleWritable, DoubleWritable> {
  @Override
  public TextVertexWriter createVertexWriter(TaskAttemptContext context) {
    return new Writer();
  }

  /** Writes one line after the other. */
  private final class Writer extends TextVertexWriter {
    private final Text text = new Text();

    @Override
    public void writeVertex(Vertex<LongWritable, DoubleWritable, DoubleWritable> vertex)
        throws IOException, InterruptedException {
      if (vertex.getValue().get() < Double.MAX_VALUE) {
        text.set(vertex.getId() + ",0,inf," + vertex.getValue());
        getRecordWriter().write(text, null);
      }
    }
  }
}
