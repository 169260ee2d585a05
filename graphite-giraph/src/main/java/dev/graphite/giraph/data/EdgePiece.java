package dev.graphite.giraph.data;

import dev.graphite.core.time.Time;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
  private static final int ALL = BACKWARDS << 1;

  private long start;
  private long end = Time.OPEN;
  private long travelTime = 1;
  private double cost = 1;
  private String id;
  private boolean backwards;

  /**
   * Makes this a piece.
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
  }

  /** Makes this a copy of a piece. */
  public void set(EdgePiece other) {
    set(other.start, other.end, other.travelTime, other.cost);
    setEdge(other.id, other.backwards);
  }

  /** Says of which edge it is a piece: the id, and which of the two directions. */
  public void setEdge(String newId, boolean newBackwards) {
    id = newId;
    backwards = newBackwards;
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

  @Override
  public void write(DataOutput out) throws IOException {
    int flags = IntervalCode.flags(start, end);
    flags |= travelTime == 1 ? 0 : TRAVEL_TIME;
    flags |= cost == 1 ? 0 : COST;
    flags |= id == null ? 0 : ID;
    flags |= backwards ? BACKWARDS : 0;
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
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int flags = in.readUnsignedByte();
    if (flags >= ALL) {
      throw new DamagedDataException("a piece of an edge with flags " + flags);
    }
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
