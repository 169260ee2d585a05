package dev.graphite.giraph.data;

import dev.graphite.core.time.Time;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.WritableUtils;

/**
 * The written form of an interval: three flags, which the owner keeps in the low bits of its first
 * byte, and up to two numbers. An open end and an end of one tick take no room.
 */
final class IntervalCode {
  /** Number of low bits that the flags take. */
  static final int BITS = 3;

  private static final int END = 3;
  private static final int END_OPEN = 0;
  private static final int END_UNIT = 1;
  private static final int END_LENGTH = 2;
  private static final int START_UNBOUNDED = 4;

  private IntervalCode() {}

  /** The flags of an interval. */
  static int flags(long start, long end) {
    if (start >= end) {
      throw new IllegalArgumentException("[" + start + ", " + end + ") is not an interval");
    }
    int flags = end == Time.OPEN ? END_OPEN : end - start == 1 ? END_UNIT : END_LENGTH;
    return start == Time.UNBOUNDED ? flags | START_UNBOUNDED : flags;
  }

  /** Writes what the flags do not say. */
  static void write(DataOutput out, int flags, long start, long end) throws IOException {
    if ((flags & START_UNBOUNDED) == 0) {
      WritableUtils.writeVLong(out, start);
    }
    if ((flags & END) == END_LENGTH) {
      // May pass 64 bits; the sum below wraps back.
      WritableUtils.writeVLong(out, end - start);
    }
  }

  /** Number of bytes that {@link #write} writes. */
  static int size(int flags, long start, long end) {
    int size = (flags & START_UNBOUNDED) == 0 ? WritableUtils.getVIntSize(start) : 0;
    return (flags & END) == END_LENGTH ? size + WritableUtils.getVIntSize(end - start) : size;
  }

  /** Reads the first tick. */
  static long readStart(DataInput in, int flags) throws IOException {
    return (flags & START_UNBOUNDED) != 0 ? Time.UNBOUNDED : WritableUtils.readVLong(in);
  }

  /** Reads the end, once the start is known. */
  static long readEnd(DataInput in, int flags, long start) throws IOException {
    long end =
        switch (flags & END) {
          case END_OPEN -> Time.OPEN;
          case END_UNIT -> start + 1;
          case END_LENGTH -> start + WritableUtils.readVLong(in);
          default -> throw new DamagedDataException("an interval with flags " + flags);
        };
    if (end <= start) {
      throw new DamagedDataException("[" + start + ", " + end + ") is not an interval");
    }
    return end;
  }
}
