package dev.graphite.giraph;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.giraph.conf.DefaultImmutableClassesGiraphConfigurable;
import org.apache.giraph.graph.GraphTaskManager.CheckerIfWorkerShouldFailAfterException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.MRJobConfig;

/**
 * A file in which the first task of a job that fails says why, for the client: a task that ends
 * with a status only, or whose node keeps its log to itself, would take the reason with it. Giraph
 * hands it what threads of a task throw.
 */
public final class FailureNote
    extends DefaultImmutableClassesGiraphConfigurable<VertexKey, VertexState, EdgePiece>
    implements CheckerIfWorkerShouldFailAfterException {
  /** Name of the setting that holds the path of the file. */
  public static final String KEY = "graphite.failure.note";

  @Override
  public boolean checkIfWorkerShouldFail(Thread thread, Throwable thrown) {
    write(getConf(), thrown);
    return true;
  }

  /** Writes down why a task fails, unless another one was first. A job without a note has none. */
  static void write(Configuration configuration, Throwable thrown) {
    String file = configuration.get(KEY);
    if (file == null) {
      return;
    }
    JobFailure failure = JobFailure.of(thrown);
    String text = failure.text();
    if (failure.kind() == JobFailure.Kind.PROGRAM || failure.kind() == JobFailure.Kind.OTHER) {
      text += " (in " + configuration.get(MRJobConfig.TASK_ATTEMPT_ID, "a task") + ")";
    }
    Path path = new Path(file);
    try (OutputStream out = path.getFileSystem(configuration).create(path, false)) {
      out.write((failure.kind() + "\n" + text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // There is a note already, or nothing can be written. The task's own log has it, too.
    }
  }

  /** What the job of this configuration has written down. */
  public static Optional<JobFailure> read(Configuration configuration) throws IOException {
    Path path = new Path(configuration.get(KEY));
    FileSystem files = path.getFileSystem(configuration);
    if (!files.exists(path)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(path)) {
      String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
      if (parts.length < 2) {
        return Optional.empty(); // its task died while it wrote
      }
      return Optional.of(new JobFailure(JobFailure.Kind.valueOf(parts[0]), parts[1]));
    }
  }
}
