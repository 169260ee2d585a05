package dev.graphite.giraph;

import dev.graphite.core.warp.Sum;
import dev.graphite.giraph.data.StepValues;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.giraph.reducers.ReduceOperation;
import org.apache.hadoop.io.WritableUtils;

/** Adds up what workers say about numbers that vary over time. Immutable but for its reading. */
public final class StepReduce implements ReduceOperation<StepValues, StepValues> {
  private Sum sum;

  /** For Hadoop, which fills it in. */
  public StepReduce() {
    this(Sum.LONGS);
  }

  /** An operation. */
  public StepReduce(Sum sum) {
    this.sum = sum;
  }

  @Override
  public StepValues createInitialValue() {
    return new StepValues();
  }

  @Override
  public StepValues reduce(StepValues current, StepValues value) {
    return new StepValues(current.function().plus(value.function(), sum));
  }

  @Override
  public StepValues reduceMerge(StepValues current, StepValues value) {
    return reduce(current, value);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeEnum(out, sum);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    sum = WritableUtils.readEnum(in, Sum.class);
  }
}
