package dev.graphite.giraph.kept;

import dev.graphite.core.warp.IntervalMap;
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
 * Writes the vertices of a task, their edges as they were before the program began, to a sequence
 * file of the folder that is kept. The job's client takes the folder for one when the job has
 * succeeded. Not safe for threads.
 */
public final class KeptVertices implements Closeable {
  private static final String PART = "part";

  private final SequenceFile.Writer out;
  private final boolean withStates;
  private final KeptVertex kept = new KeptVertex();
  private final IntervalMap pieces = new IntervalMap();

  private KeptVertices(SequenceFile.Writer out, boolean withStates) {
    this.out = out;
    this.withStates = withStates;
  }

  /**
   * Begins the file of a task; null if nothing is to be kept.
   *
   * @param withStates whether vertices know the origins of the state that the program has left
   */
  public static KeptVertices of(TaskAttemptContext context, boolean withStates) throws IOException {
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
            SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE)),
        withStates);
  }

  /** True if a file in the folder has vertices. */
  public static boolean isFile(Path file) {
    return file.getName().startsWith(PART + "-");
  }

  /** Writes a vertex whose {@link VertexState#kept} was set. */
  public void write(VertexKey key, VertexState state) throws IOException {
    kept.set(state.kept());
    if (withStates) {
      VertexState alone = new VertexState();
      alone.reset(state.type());
      alone.setLife(state.start(), state.end(), true);
      state.load(pieces);
      alone.save(pieces);
      kept.setState(alone, state.origins());
    }
    out.append(key, kept);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
