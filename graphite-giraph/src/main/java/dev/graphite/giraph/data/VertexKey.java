package dev.graphite.giraph.data;

import dev.graphite.core.graph.VertexIds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.hadoop.io.WritableComparable;
import org.apache.hadoop.io.WritableUtils;

/**
 * The external id of a vertex: an integer, or a text that does not read as one. Which of the two
 * orders of output holds is known only when all ids have been seen: {@link #compareTo} is that of
 * integers and has all texts behind them, {@link #TEXT_ORDER} is by code point. The id "-0" is the
 * integer 0.
 *
 * <p>Written as one byte and one to nine for an integer, one and its UTF-8 for a text of up to 126
 * bytes. Mutable as Hadoop has it; not safe for threads.
 */
public final class VertexKey implements WritableComparable<VertexKey> {
  /** The order of output where some id is no integer: by code point. */
  public static final Comparator<VertexKey> TEXT_ORDER = VertexKey::compareTexts;

  private static final int ROW_BITS = 6;
  private static final long[] POWERS_OF_TEN = new long[19];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
    }
  }

  // Its text in UTF-8, whose bytes sort as its code points do; null for an integer.
  private byte[] text;
  private long number;

  /** The integer 0. */
  public VertexKey() {}

  /** An integer. */
  public VertexKey(long number) {
    this.number = number;
  }

  /** The id that a text is: an integer if it reads as one. */
  public VertexKey(String id) {
    set(id);
  }

  /** Makes this the id that a text is. */
  public void set(String id) {
    if (VertexIds.isInteger(id)) {
      text = null;
      number = Long.parseLong(id);
    } else {
      text = TextCode.bytes(id);
      number = 0;
    }
  }

  /** Makes this an integer. */
  public void set(long newNumber) {
    text = null;
    number = newNumber;
  }

  /** Makes this a copy of another. */
  public void set(VertexKey other) {
    text = other.text;
    number = other.number;
  }

  /** A key of its own that is equal. */
  public VertexKey copy() {
    VertexKey copy = new VertexKey();
    copy.set(this);
    return copy;
  }

  /** True if it is an integer. */
  public boolean isInteger() {
    return text == null;
  }

  /** The integer; 0 for a text. */
  public long number() {
    return number;
  }

  private static int compareTexts(VertexKey a, VertexKey b) {
    if (a.text != null && b.text != null) {
      return Arrays.compareUnsigned(a.text, b.text);
    }
    int lengthOfA = a.textLength();
    int lengthOfB = b.textLength();
    for (int i = 0; i < Math.min(lengthOfA, lengthOfB); i++) {
      int order = Integer.compare(a.textByte(i, lengthOfA), b.textByte(i, lengthOfB));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lengthOfA, lengthOfB);
  }

  private int textLength() {
    return text != null ? text.length : (number < 0 ? 1 : 0) + digits();
  }

  /** The i-th of so many bytes of the text, made of the number if it is an integer. */
  private int textByte(int i, int length) {
    if (text != null) {
      return text[i] & 0xff;
    }
    if (number < 0 && i == 0) {
      return '-';
    }
    long power = POWERS_OF_TEN[length - 1 - i];
    return '0' + (int) Math.abs(number / power % 10);
  }

  /** Number of decimal digits, at most 19. */
  private int digits() {
    int digits = 1;
    while (digits < POWERS_OF_TEN.length && number / POWERS_OF_TEN[digits] != 0) {
      digits++;
    }
    return digits;
  }

  /** Number of bytes that {@link #write} writes. */
  public int size() {
    return text == null
        ? 1 + WritableUtils.getVIntSize(number)
        : WritableUtils.getVIntSize(text.length + 1L) + text.length;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    if (text == null) {
      out.writeByte(0);
      WritableUtils.writeVLong(out, number);
    } else {
      TextCode.write(out, text, 1);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int length = WritableUtils.readVInt(in);
    if (length == 0) {
      text = null;
      number = WritableUtils.readVLong(in);
    } else {
      byte[] bytes = TextCode.read(in, length - 1);
      if (bytes.length <= 20 && VertexIds.isInteger(TextCode.text(bytes))) {
        throw new DamagedDataException("an integer that is written as a text");
      }
      text = bytes;
      number = 0;
    }
  }

  @Override
  public int compareTo(VertexKey other) {
    if (text == null) {
      return other.text == null ? Long.compare(number, other.number) : -1;
    }
    return other.text == null ? 1 : Arrays.compareUnsigned(text, other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VertexKey key && number == key.number && Arrays.equals(text, key.text);
  }

  /** The same in every process, as partitioning needs; of an integer that of {@link #hash}. */
  @Override
  public int hashCode() {
    return text == null ? hash(number) : mixed(Arrays.hashCode(text));
  }

  /**
   * The hash of an integer. Of 64 in a row, beginning at a multiple of 64, hashes differ in the
   * last six bits only, so that a hash table has them beside each other, and in walking over it one
   * finds in the cache what was read in that order; otherwise they are well mixed.
   */
  public static int hash(long number) {
    int mixed = mixed(number >> ROW_BITS);
    int inRow = (int) number ^ mixed >>> Integer.SIZE - ROW_BITS;
    return mixed << ROW_BITS | inRow & (1 << ROW_BITS) - 1;
  }

  private static int mixed(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ mixed >>> 32);
  }

  /** The id as it is written in files. */
  @Override
  public String toString() {
    return text == null ? Long.toString(number) : TextCode.text(text);
  }
}
