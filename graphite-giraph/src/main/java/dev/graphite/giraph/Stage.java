package dev.graphite.giraph;

import dev.graphite.core.visit.StepFunction;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.StepValues;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * What the {@link ProgramMaster} tells all workers about a superstep of the program or behind it.
 * Immutable but for its reading.
 */
public final class Stage implements Writable {
  private static final int NO_STEP = -1;
  private static final StepFunction[] NO_AGGREGATES = {};
  private static final Repair[] REPAIRS = Repair.values();

  private int round;
  private boolean begins;
  private StepFunction[] aggregates = NO_AGGREGATES;
  private int namingStep = NO_STEP;
  private Repair repair = Repair.NONE;

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

  /** A superstep of a {@link NamingComputation}, which comes behind the program. */
  static Stage ofNaming(int step) {
    Stage stage = new Stage();
    stage.namingStep = step;
    return stage;
  }

  /**
   * A superstep before the program goes on from states that were kept.
   *
   * @param begins whether this is the first one
   */
  static Stage ofRepair(Repair repair, boolean begins) {
    Stage stage = new Stage(0, begins, NO_AGGREGATES);
    stage.repair = repair;
    return stage;
  }

  /** What is done about states that were kept. */
  Repair repair() {
    return repair;
  }

  int round() {
    return round;
  }

  boolean begins() {
    return begins;
  }

  /** True in the superstep in which the program starts. */
  boolean starts() {
    return begins && round == 0 && repair == Repair.NONE;
  }

  StepFunction[] aggregates() {
    return aggregates;
  }

  /** The number of the step of a {@link NamingComputation}, -1 while the program runs. */
  int namingStep() {
    return namingStep;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, round);
    out.writeBoolean(begins);
    WritableUtils.writeVInt(out, namingStep);
    WritableUtils.writeVInt(out, aggregates.length);
    for (StepFunction aggregate : aggregates) {
      new StepValues(aggregate).write(out);
    }
    out.writeByte(repair.ordinal());
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    round = WritableUtils.readVInt(in);
    begins = in.readBoolean();
    namingStep = WritableUtils.readVInt(in);
    int count = DamagedDataException.checkedCount(WritableUtils.readVInt(in), "aggregates");
    List<StepFunction> read = new ArrayList<>();
    StepValues values = new StepValues();
    for (int i = 0; i < count; i++) {
      values.readFields(in);
      read.add(values.function());
    }
    aggregates = read.toArray(NO_AGGREGATES);
    int number = in.readUnsignedByte();
    repair = REPAIRS[DamagedDataException.checkedCount(number, REPAIRS.length - 1, "repairs")];
  }
}
