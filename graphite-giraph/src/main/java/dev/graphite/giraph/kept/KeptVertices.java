package dev.graphite.giraph.kept;

import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/**
 * Writes the vertices of a task, as they were before the program began, to a sequence file of the
 * folder that is kept. The job's client takes the folder for one when the job has succeeded. Not
 * safe for threads.
 */
public final class KeptVertices implements Closeable {
  private static final String PART = "part";

  private final SequenceFile.Writer out;
  private final KeptVertex kept = new KeptVertex();

  private KeptVertices(SequenceFile.Writer out) {
    this.out = out;
  }

  /** Begins the file of a task; null if nothing is to be kept. */
  public static KeptVertices of(TaskAttemptContext context) throws IOException {
    Configuration configuration = context.getConfiguration();
    if (!KeptJob.keeps(configuration)) {
      return null;
    }
    String name = FileOutputFormat.getUniqueFile(context, PART, "");
    Path file = new Path(KeptJob.into(configuration), name);
    return new KeptVertices(
        SequenceFile.createWriter(
            configuration,
            SequenceFile.Writer.file(file),
            SequenceFile.Writer.keyClass(VertexKey.class),
            SequenceFile.Writer.valueClass(KeptVertex.class),
            // Each record by itself would gain nothing.
            SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE)));
  }

  /** True if a file in the folder has vertices. */
  public static boolean isFile(Path file) {
    return file.getName().startsWith(PART + "-");
  }

  /** Writes a vertex whose {@link VertexState#kept} was set, and which has its rank. */
  public void write(VertexKey key, VertexState state) throws IOException {
    kept.set(state.rank(), state.kept());
    out.append(key, kept);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
