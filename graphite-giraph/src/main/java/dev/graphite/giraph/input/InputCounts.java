package dev.graphite.giraph.input;

import dev.graphite.giraph.RunCounter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.giraph.reducers.ReduceSameTypeOperation;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;

/** How many rows were read from a part of a file, or from all. Not safe for threads. */
public final class InputCounts implements Writable {
  private long rows;
  private long rejected;
  private long selfContacts;

  /** Nothing. */
  public InputCounts() {}

  InputCounts(long rows, long rejected, long selfContacts) {
    this.rows = rows;
    this.rejected = rejected;
    this.selfContacts = selfContacts;
  }

  /** Rows of data, the rejected ones included. */
  long rows() {
    return rows;
  }

  /** Rows that were left out because they are bad. */
  long rejected() {
    return rejected;
  }

  /** Contacts of a person with itself. */
  long selfContacts() {
    return selfContacts;
  }

  /** Adds all to the counters of a job, by way of one of its tasks. */
  public void count(TaskInputOutputContext<?, ?, ?, ?> task) {
    RunCounter.ROWS.add(task, rows);
    RunCounter.REJECTED_ROWS.add(task, rejected);
    RunCounter.SELF_CONTACTS.add(task, selfContacts);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(rows);
    out.writeLong(rejected);
    out.writeLong(selfContacts);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    rows = in.readLong();
    rejected = in.readLong();
    selfContacts = in.readLong();
  }

  /** Adds counts up. */
  public static final class Sum extends ReduceSameTypeOperation<InputCounts> {
    /** Has no parameters. */
    public Sum() {}

    @Override
    public InputCounts createInitialValue() {
      return new InputCounts();
    }

    @Override
    public InputCounts reduce(InputCounts sum, InputCounts counts) {
      sum.rows += counts.rows;
      sum.rejected += counts.rejected;
      sum.selfContacts += counts.selfContacts;
      return sum;
    }

    @Override
    public void write(DataOutput out) {}

    @Override
    public void readFields(DataInput in) {}
  }
}
