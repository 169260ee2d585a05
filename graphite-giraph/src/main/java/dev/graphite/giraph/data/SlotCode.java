package dev.graphite.giraph.data;

import dev.graphite.core.program.ValueType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.WritableUtils;

/**
 * The written form of a value's slots; its type takes three bits of its owner's flags. Objects are
 * written by their owners, see {@link ObjectCode}: their slot means nothing elsewhere.
 */
final class SlotCode {
  /** Number of bits that a type takes. */
  static final int BITS = 3;

  private static final ValueType[] TYPES = ValueType.values();

  private SlotCode() {}

  /** The type with these bits. */
  static ValueType type(int bits) throws DamagedDataException {
    int number = bits & (1 << BITS) - 1;
    if (number >= TYPES.length) {
      throw new DamagedDataException("a value of type " + number);
    }
    return TYPES[number];
  }

  /** Writes the slots that the type has. */
  static void write(DataOutput out, ValueType type, long value, long second) throws IOException {
    switch (type) {
      case PRESENCE -> {}
      case OBJECT -> throw new IllegalArgumentException("the handle " + value);
      case LONG -> WritableUtils.writeVLong(out, value);
      case DOUBLE -> out.writeLong(value);
      case LONG_PAIR -> {
        WritableUtils.writeVLong(out, value);
        WritableUtils.writeVLong(out, second);
      }
    }
  }

  /** Number of bytes that {@link #write} writes. */
  static int size(ValueType type, long value, long second) {
    return switch (type) {
      case PRESENCE -> 0;
      case OBJECT -> throw new IllegalArgumentException("the handle " + value);
      case LONG -> WritableUtils.getVIntSize(value);
      case DOUBLE -> Double.BYTES;
      case LONG_PAIR -> WritableUtils.getVIntSize(value) + WritableUtils.getVIntSize(second);
    };
  }

  /** Reads the first slot, 0 if the type has none. */
  static long readValue(DataInput in, ValueType type) throws IOException {
    return switch (type) {
      case PRESENCE, OBJECT -> 0;
      case LONG, LONG_PAIR -> WritableUtils.readVLong(in);
      case DOUBLE -> in.readLong();
    };
  }

  /** Reads the second slot, 0 if the type has none. */
  static long readSecond(DataInput in, ValueType type) throws IOException {
    return type == ValueType.LONG_PAIR ? WritableUtils.readVLong(in) : 0;
  }
}
