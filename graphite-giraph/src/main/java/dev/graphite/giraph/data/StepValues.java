package dev.graphite.giraph.data;

import dev.graphite.core.visit.StepFunction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * A {@link StepFunction} on its way between master and workers; a piece takes 2 to 18 bytes.
 * Mutable as Hadoop has it; not safe for threads.
 */
public final class StepValues implements Writable {
  private static final int MOST_ROOM_AT_FIRST = 1024;

  private StepFunction function;

  /** Zero at all times. */
  public StepValues() {
    this(StepFunction.ZERO);
  }

  /** A function. */
  public StepValues(StepFunction function) {
    this.function = function;
  }

  /** The function. */
  public StepFunction function() {
    return function;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, function.pieces());
    WritableUtils.writeVLong(out, function.value(0));
    for (int i = 1; i < function.pieces(); i++) {
      // The difference may pass 64 bits; the sum in readFields wraps back.
      long before = i == 1 ? 0 : function.start(i - 1);
      WritableUtils.writeVLong(out, function.start(i) - before);
      WritableUtils.writeVLong(out, function.value(i));
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int count = WritableUtils.readVInt(in);
    if (count < 1) {
      throw new DamagedDataException("a function of " + count + " pieces");
    }
    StepFunction.Builder builder = new StepFunction.Builder(Math.min(count, MOST_ROOM_AT_FIRST));
    builder.add(Long.MIN_VALUE, WritableUtils.readVLong(in));
    long tick = 0;
    for (int i = 1; i < count; i++) {
      long next = tick + WritableUtils.readVLong(in);
      if (i > 1 && next <= tick || next == Long.MIN_VALUE) {
        throw new DamagedDataException("a piece of a function at " + next + " after " + tick);
      }
      tick = next;
      builder.add(tick, WritableUtils.readVLong(in));
    }
    function = builder.build();
  }
}
