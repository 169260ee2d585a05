package dev.graphite.giraph;

import dev.graphite.core.visit.StepFunction;
import dev.graphite.giraph.data.StepValues;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * What the {@link ProgramMaster} tells all workers about a superstep of the program. Immutable but
 * for its reading.
 */
public final class Stage implements Writable {
  private int round;
  private boolean begins;
  private StepFunction[] aggregates = {};

  /** For Hadoop, which fills it in. */
  public Stage() {}

  /**
   * A superstep.
   *
   * @param round number of the round, phase or window, 0 when the program starts
   * @param begins whether this is the first superstep of the round, phase or window
   * @param aggregates what the round before made of the aggregators
   */
  Stage(int round, boolean begins, StepFunction[] aggregates) {
    this.round = round;
    this.begins = begins;
    this.aggregates = aggregates;
  }

  int round() {
    return round;
  }

  boolean begins() {
    return begins;
  }

  /** True in the superstep in which the program starts. */
  boolean starts() {
    return begins && round == 0;
  }

  StepFunction[] aggregates() {
    return aggregates;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, round);
    out.writeBoolean(begins);
    WritableUtils.writeVInt(out, aggregates.length);
    for (StepFunction aggregate : aggregates) {
      new StepValues(aggregate).write(out);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    round = WritableUtils.readVInt(in);
    begins = in.readBoolean();
    aggregates = new StepFunction[WritableUtils.readVInt(in)];
    StepValues values = new StepValues();
    for (int i = 0; i < aggregates.length; i++) {
      values.readFields(in);
      aggregates[i] = values.function();
    }
  }
}
