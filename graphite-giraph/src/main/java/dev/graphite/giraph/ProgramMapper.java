package dev.graphite.giraph;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.IOException;
import org.apache.giraph.graph.GraphTaskManager;
import org.apache.hadoop.mapreduce.Mapper;

/**
 * Giraph's task, which leaves a {@link FailureNote} when it fails. It stands for Giraph's own
 * mapper, which wants to serialize an exception before it passes it on; on Java 17 that fails for
 * many, and takes their place.
 */
public class ProgramMapper extends Mapper<Object, Object, Object, Object> {
  private GraphTaskManager<VertexKey, VertexState, EdgePiece> task;

  @Override
  protected void setup(Context context) throws IOException, InterruptedException {
    Restarts.refuseSecondAttempt(context.getTaskAttemptID());
    task = new GraphTaskManager<>(context);
    task.setup(null); // archives, for a ZooKeeper that Giraph starts
  }

  @Override
  protected void cleanup(Context context) throws IOException, InterruptedException {
    task.cleanup();
    task.sendWorkerCountersAndFinishCleanup();
  }

  @Override
  public void run(Context context) throws IOException, InterruptedException {
    try {
      setup(context);
      while (context.nextKeyValue()) {
        task.execute();
      }
      cleanup(context);
    } catch (IOException | RuntimeException | Error e) {
      FailureNote.write(context.getConfiguration(), e);
      endWorker();
      throw e;
    }
  }

  /** Has the master hear of it at once. */
  private void endWorker() {
    if (task != null) {
      task.zooKeeperCleanup();
      task.workerFailureCleanup();
    }
  }
}
