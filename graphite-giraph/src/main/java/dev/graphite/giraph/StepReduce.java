package dev.graphite.giraph;

import dev.graphite.core.visit.StepSum;
import dev.graphite.core.warp.Sum;
import dev.graphite.giraph.data.StepTotals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.giraph.reducers.ReduceOperation;
import org.apache.hadoop.io.WritableUtils;

/** Adds up what workers say about numbers that vary over time. Immutable but for its reading. */
public final class StepReduce implements ReduceOperation<StepTotals, StepTotals> {
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
  public StepTotals createInitialValue() {
    return new StepTotals();
  }

  @Override
  public StepTotals reduce(StepTotals current, StepTotals value) {
    StepSum both = new StepSum(sum);
    both.add(current.total());
    both.add(value.total());
    return new StepTotals(both.total());
  }

  @Override
  public StepTotals reduceMerge(StepTotals current, StepTotals value) {
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
