package dev.graphite.giraph.data;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;

/**
 * A message of a program: an interval and a value of up to two slots, or an object. An arrival
 * without an end takes one byte and its tick, and four more if it says who sent it. Mutable as
 * Hadoop has it; not safe for threads.
 */
public final class IntervalMessage implements Writable {
  private static final byte[] NO_OBJECT = {};
  private static final int SENDER = 1 << IntervalCode.BITS + SlotCode.BITS;

  private ValueType type = ValueType.PRESENCE;
  private long from;
  private long to = Time.OPEN;
  private long value;
  private long second;
  private byte[] object = NO_OBJECT;
  private boolean hasSender;
  private int sender;

  /** Makes this a message of slots without a sender; the interval is not empty. */
  public void set(ValueType newType, long newFrom, long newTo, long newValue, long newSecond) {
    type = newType;
    from = newFrom;
    to = newTo;
    value = newValue;
    second = newSecond;
    hasSender = false;
    sender = 0;
  }

  /** Says who sent it: the hash of a {@link VertexKey}. */
  public void setSender(int hash) {
    hasSender = true;
    sender = hash;
  }

  /**
   * The hash of the sender's key.
   *
   * @throws IllegalStateException if the message does not say
   */
  public int sender() {
    if (!hasSender) {
      throw new IllegalStateException("a message without a sender: " + this);
    }
    return sender;
  }

  /**
   * Makes this a message of an object; the interval is not empty.
   *
   * @param newObject what an {@link ObjectCodec} has made of the object; not copied
   */
  public void setObject(long newFrom, long newTo, byte[] newObject) {
    set(ValueType.OBJECT, newFrom, newTo, 0, 0);
    object = newObject;
  }

  /** What the value is made of. */
  public ValueType type() {
    return type;
  }

  /** First tick. */
  public long from() {
    return from;
  }

  /** End, or {@link Time#OPEN}. */
  public long to() {
    return to;
  }

  /** First slot, 0 if the type has none. */
  public long value() {
    return value;
  }

  /** Second slot, 0 if the type has none. */
  public long second() {
    return second;
  }

  /** The bytes of the object, to be read by an {@link ObjectCodec}; only for objects. */
  public byte[] object() {
    return object;
  }

  /** Number of bytes that {@link #write} writes. */
  public int size() {
    return 1
        + (hasSender ? Integer.BYTES : 0)
        + IntervalCode.size(IntervalCode.flags(from, to), from, to)
        + (type == ValueType.OBJECT ? ObjectCode.size(object) : SlotCode.size(type, value, second));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    int interval = IntervalCode.flags(from, to);
    out.writeByte(interval | type.ordinal() << IntervalCode.BITS | (hasSender ? SENDER : 0));
    IntervalCode.write(out, interval, from, to);
    if (hasSender) {
      out.writeInt(sender);
    }
    if (type == ValueType.OBJECT) {
      ObjectCode.write(out, object);
    } else {
      SlotCode.write(out, type, value, second);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int flags = in.readUnsignedByte();
    if ((flags & ~(2 * SENDER - 1)) != 0) {
      throw new DamagedDataException("a message with flags " + flags);
    }
    type = SlotCode.type(flags >>> IntervalCode.BITS);
    from = IntervalCode.readStart(in, flags);
    to = IntervalCode.readEnd(in, flags, from);
    hasSender = (flags & SENDER) != 0;
    sender = hasSender ? in.readInt() : 0;
    value = SlotCode.readValue(in, type);
    second = SlotCode.readSecond(in, type);
    object = type == ValueType.OBJECT ? ObjectCode.read(in) : NO_OBJECT;
  }

  /** For messages and tests. */
  @Override
  public String toString() {
    return "[" + from + ", " + Time.format(to) + ") " + type + " " + value + "/" + second;
  }
}
