package dev.graphite.giraph.data;

import dev.graphite.core.time.Time;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * A piece of an edge: the part of its life in which its properties stay the same. An edge of one
 * tick with the usual travel time and cost takes one byte and its tick. Mutable as Hadoop has it;
 * not safe for threads.
 */
public final class EdgePiece implements Writable {
  private static final int TRAVEL_TIME = 1 << IntervalCode.BITS;
  private static final int COST = TRAVEL_TIME << 1;
  private static final int ID = COST << 1;
  private static final int BACKWARDS = ID << 1;
  private static final int TARGET = BACKWARDS << 1;
  private static final int NO_TARGET = -1;

  private long start;
  private long end = Time.OPEN;
  private long travelTime = 1;
  private double cost = 1;
  private String id;
  private boolean backwards;
  private int targetRank = NO_TARGET;
  private long targetStart;
  private long targetEnd;

  /**
   * Makes this a piece, of an edge without an id, whose target is not known.
   *
   * @param newStart first tick
   * @param newEnd end, or {@link Time#OPEN}
   * @param newTravelTime ticks, at least 0
   * @param newCost finite, at least 0
   */
  public void set(long newStart, long newEnd, long newTravelTime, double newCost) {
    start = newStart;
    end = newEnd;
    travelTime = newTravelTime;
    cost = newCost;
    id = null;
    backwards = false;
    targetRank = NO_TARGET;
  }

  /** Makes this a copy of a piece. */
  public void set(EdgePiece other) {
    set(other.start, other.end, other.travelTime, other.cost);
    setEdge(other.id, other.backwards);
    setTarget(other.targetRank, other.targetStart, other.targetEnd);
  }

  /** Says of which edge it is a piece: the id, and which of the two directions. */
  public void setEdge(String newId, boolean newBackwards) {
    id = newId;
    backwards = newBackwards;
  }

  /** Says who the edge's target is: its rank and its life. */
  public void setTarget(int rank, long lifeStart, long lifeEnd) {
    targetRank = rank;
    targetStart = lifeStart;
    targetEnd = lifeEnd;
  }

  /** True if all that input says of a piece is the same. */
  public boolean isSame(EdgePiece other) {
    return start == other.start
        && end == other.end
        && travelTime == other.travelTime
        && cost == other.cost
        && backwards == other.backwards
        && Objects.equals(id, other.id);
  }

  /** First tick. */
  public long start() {
    return start;
  }

  /** End, or {@link Time#OPEN}. */
  public long end() {
    return end;
  }

  /** Ticks a traversal takes. */
  public long travelTime() {
    return travelTime;
  }

  /** Cost of a traversal. */
  public double cost() {
    return cost;
  }

  /** The edge's id, null if it is an edge of its own. */
  public String id() {
    return id;
  }

  /** True if it leads from the row's target to its source. */
  public boolean isBackwards() {
    return backwards;
  }

  /** The rank of the target, -1 if it is not known. */
  public int targetRank() {
    return targetRank;
  }

  /** The first tick of the target's life, if the target is known. */
  public long targetStart() {
    return targetStart;
  }

  /** The end of the target's life, if the target is known. */
  public long targetEnd() {
    return targetEnd;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    int flags = IntervalCode.flags(start, end);
    flags |= travelTime == 1 ? 0 : TRAVEL_TIME;
    flags |= cost == 1 ? 0 : COST;
    flags |= id == null ? 0 : ID;
    flags |= backwards ? BACKWARDS : 0;
    flags |= targetRank == NO_TARGET ? 0 : TARGET;
    out.writeByte(flags);
    IntervalCode.write(out, flags, start, end);
    if (travelTime != 1) {
      WritableUtils.writeVLong(out, travelTime);
    }
    if (cost != 1) {
      out.writeDouble(cost);
    }
    if (id != null) {
      TextCode.write(out, TextCode.bytes(id), 0);
    }
    if (targetRank != NO_TARGET) {
      WritableUtils.writeVInt(out, targetRank);
      int life = IntervalCode.flags(targetStart, targetEnd);
      out.writeByte(life);
      IntervalCode.write(out, life, targetStart, targetEnd);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int flags = in.readUnsignedByte();
    start = IntervalCode.readStart(in, flags);
    end = IntervalCode.readEnd(in, flags, start);
    travelTime = (flags & TRAVEL_TIME) == 0 ? 1 : WritableUtils.readVLong(in);
    if (travelTime < 0) {
      throw new DamagedDataException("a travel time of " + travelTime);
    }
    cost = (flags & COST) == 0 ? 1 : in.readDouble();
    if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new DamagedDataException("a cost of " + cost);
    }
    id = (flags & ID) == 0 ? null : TextCode.text(TextCode.read(in, WritableUtils.readVInt(in)));
    backwards = (flags & BACKWARDS) != 0;
    targetRank = NO_TARGET;
    if ((flags & TARGET) != 0) {
      readTarget(in);
    }
  }

  private void readTarget(DataInput in) throws IOException {
    int rank = WritableUtils.readVInt(in);
    int life = in.readUnsignedByte();
    if (rank < 0 || life >>> IntervalCode.BITS != 0) {
      throw new DamagedDataException("a target of rank " + rank + " with flags " + life);
    }
    targetRank = rank;
    targetStart = IntervalCode.readStart(in, life);
    targetEnd = IntervalCode.readEnd(in, life, targetStart);
  }

  /** For messages and tests. */
  @Override
  public String toString() {
    return "["
        + start
        + ", "
        + Time.format(end)
        + ") "
        + travelTime
        + " "
        + cost
        + " "
        + id
        + (backwards ? " backwards" : "");
  }
}
