package dev.graphite.giraph.data;

import dev.graphite.core.visit.StepTotal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;

/** A {@link StepTotal} on its way to the master. Mutable as Hadoop has it; not safe for threads. */
public final class StepTotals implements Writable {
  private StepTotal total;

  /** Nothing. */
  public StepTotals() {
    this(StepTotal.ZERO);
  }

  /** A total. */
  public StepTotals(StepTotal total) {
    this.total = total;
  }

  /** The total. */
  public StepTotal total() {
    return total;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    new StepValues(total.values()).write(out);
    new StepValues(total.lost()).write(out);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    StepValues values = new StepValues();
    values.readFields(in);
    StepValues lost = new StepValues();
    lost.readFields(in);
    total = new StepTotal(values.function(), lost.function());
  }
}
