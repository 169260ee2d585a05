package dev.graphite.giraph.cluster;

import dev.graphite.giraph.Restarts;
import java.io.IOException;
import org.apache.giraph.graph.GraphMapper;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableComparable;

/** Giraph's task, which never joins a job in its middle. */
@SuppressWarnings("rawtypes")
public final class FirstAttemptMapper extends GraphMapper<WritableComparable, Writable, Writable> {
  @Override
  public void setup(Context context) throws IOException, InterruptedException {
    Restarts.refuseSecondAttempt(context.getTaskAttemptID());
    super.setup(context);
  }
}
