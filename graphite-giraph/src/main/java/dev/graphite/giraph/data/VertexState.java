package dev.graphite.giraph.data;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * What a vertex keeps between supersteps: its life, its rank, and its state as settled pieces.
 * Engines work on an {@link IntervalMap} that they share among vertices, see {@link #load} and
 * {@link #save}. A state of objects that was read is made into handles when it is first loaded.
 * Mutable as Hadoop has it; not safe for threads.
 *
 * <p>Space: 9 bytes a piece and 8 per slot.
 */
public final class VertexState implements Writable {
  /** Stands for a rank that is not known yet. */
  public static final int NO_RANK = -1;

  // Piece i covers [starts[i], starts[i + 1]), the last one ends at end; no pieces while nothing
  // was ever saved, which reads as one piece without a value.
  // The flags of a state whose rows name no others fit into one byte.
  private static final int DECLARED = 1 << IntervalCode.BITS + SlotCode.BITS;
  private static final int NAMES = DECLARED << 1;
  private static final int DECLARED_TWICE = NAMES << 1;
  private static final int KEPT = DECLARED_TWICE << 1;
  private static final int ALL_FLAGS = (KEPT << 1) - 1;
  private static final int FIRST_ROOM = 16;
  private static final long[] NONE = {};
  private static final boolean[] NONE_PRESENT = {};

  private ValueType type;
  private long start;
  private long end;
  private boolean declared;
  private boolean declaredTwice;
  private int rank;
  private VertexNames names;
  private byte[] kept;
  private int size;
  private long[] starts;
  private boolean[] present;
  private long[] values;
  private long[] seconds;
  // Of objects: what the handles in values are of, or else the bytes of what was read.
  private ObjectCodec codec;
  private byte[][] objects;

  /** A vertex that lives [0, inf), has no rank, and a state without slots or values. */
  public VertexState() {
    reset(ValueType.PRESENCE);
  }

  /** Makes this a vertex of which nothing is known. */
  public void reset(ValueType stateType) {
    setType(stateType);
    start = 0;
    end = Time.OPEN;
    declared = false;
    declaredTwice = false;
    rank = NO_RANK;
    names = VertexNames.NONE;
    kept = null;
  }

  private void clear() {
    size = 0;
    starts = NONE;
    present = NONE_PRESENT;
    values = NONE;
    seconds = NONE;
    codec = null;
    objects = null;
  }

  /** Sets the life and forgets the state. */
  public void setLife(long newStart, long newEnd, boolean isDeclared) {
    start = newStart;
    end = newEnd;
    declared = isDeclared;
    declaredTwice = false;
    clear();
  }

  /** First tick of the life. */
  public long start() {
    return start;
  }

  /** End of the life, or {@link Time#OPEN}. */
  public long end() {
    return end;
  }

  /** True if the data say when it lives. */
  public boolean isDeclared() {
    return declared;
  }

  /** Remembers that the data say so more than once, until a life is set. */
  public void markDeclaredTwice() {
    declaredTwice = true;
  }

  /** True if the data declare it more than once. */
  public boolean isDeclaredTwice() {
    return declaredTwice;
  }

  /** The place in output order, or {@link #NO_RANK}. */
  public int rank() {
    return rank;
  }

  /** Sets the rank. */
  public void setRank(int newRank) {
    rank = newRank;
  }

  /** The ids of other vertices that the result names, once they are known. */
  public VertexNames names() {
    return names;
  }

  /** Sets the ids of other vertices that the result names. */
  public void setNames(VertexNames newNames) {
    names = newNames;
  }

  /** What the job keeps of the vertex beside its state, as bytes; null if nothing. */
  public byte[] kept() {
    return kept;
  }

  /** Sets what the job keeps of the vertex beside its state. */
  public void setKept(byte[] bytes) {
    kept = bytes;
  }

  /** Says what the state is made of and forgets it. */
  public void setType(ValueType newType) {
    type = newType;
    clear();
  }

  /** What the state is made of. */
  public ValueType type() {
    return type;
  }

  /**
   * Fills in the state.
   *
   * @param newCodec that of the program; null if its values are no objects
   */
  public void load(IntervalMap into, ObjectCodec newCodec) {
    if (type == ValueType.OBJECT) {
      makeHandles(newCodec);
    }
    fillIn(into);
  }

  private void makeHandles(ObjectCodec newCodec) {
    if (codec != null && !codec.sharesHandles(newCodec)) {
      throw new IllegalStateException("the program names other classes than before");
    }
    codec = newCodec;
    for (int i = 0; objects != null && i < size; i++) {
      values[i] = present[i] ? codec.handle(objects[i]) : 0;
    }
    objects = null;
  }

  /**
   * Fills in the state of a program whose values are no objects.
   *
   * @throws IllegalStateException if they are
   */
  public void load(IntervalMap into) {
    requireNoObjects();
    fillIn(into);
  }

  private void requireNoObjects() {
    if (type == ValueType.OBJECT) {
      throw new IllegalStateException("values are objects, and nothing says which ones");
    }
  }

  private void fillIn(IntervalMap into) {
    if (size == 0) {
      into.reset(start, end);
      return;
    }
    into.beginLoad(end, size);
    for (int i = 0; i < size; i++) {
      into.load(
          starts[i],
          present[i],
          values.length > 0 ? values[i] : 0,
          seconds.length > 0 ? seconds[i] : 0);
    }
  }

  /**
   * Keeps a settled state over the same life, which was loaded with the same codec.
   *
   * @param newCodec that of the program; null if its values are no objects
   */
  public void save(IntervalMap state, ObjectCodec newCodec) {
    codec = newCodec;
    keep(state);
  }

  /**
   * Keeps a settled state over the same life, of a program whose values are no objects.
   *
   * @throws IllegalStateException if they are
   */
  public void save(IntervalMap state) {
    requireNoObjects();
    keep(state);
  }

  private void keep(IntervalMap state) {
    if (state.size() != size) {
      resize(state.size());
      size = state.size();
    }
    for (int i = 0; i < size; i++) {
      put(i, state.start(i), state.isPresent(i), state.value(i), state.second(i));
    }
  }

  private void resize(int room) {
    starts = Arrays.copyOf(starts, room);
    present = Arrays.copyOf(present, room);
    values = type.slots() > 0 ? Arrays.copyOf(values, room) : NONE;
    seconds = type.slots() > 1 ? Arrays.copyOf(seconds, room) : NONE;
  }

  private void put(int i, long tick, boolean isPresent, long value, long second) {
    starts[i] = tick;
    present[i] = isPresent;
    if (type.slots() > 0) {
      values[i] = value;
    }
    if (type.slots() > 1) {
      seconds[i] = second;
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    int interval = IntervalCode.flags(start, end);
    int flags = interval | type.ordinal() << IntervalCode.BITS;
    flags |= (declared ? DECLARED : 0) | (names.isEmpty() ? 0 : NAMES);
    flags |= (declaredTwice ? DECLARED_TWICE : 0) | (kept == null ? 0 : KEPT);
    WritableUtils.writeVInt(out, flags);
    IntervalCode.write(out, interval, start, end);
    WritableUtils.writeVInt(out, rank);
    WritableUtils.writeVInt(out, size);
    for (int i = 0; i < size; i++) {
      out.writeBoolean(present[i]);
      if (i > 0) {
        // May pass 64 bits; the sum in readPieces wraps back.
        WritableUtils.writeVLong(out, starts[i] - starts[i - 1]);
      }
      if (present[i] && type == ValueType.OBJECT) {
        ObjectCode.write(out, objects == null ? codec.bytes(values[i]) : objects[i]);
      } else if (present[i]) {
        long value = values.length > 0 ? values[i] : 0;
        SlotCode.write(out, type, value, seconds.length > 0 ? seconds[i] : 0);
      }
    }
    if (!names.isEmpty()) {
      names.write(out);
    }
    if (kept != null) {
      TextCode.write(out, kept, 0);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int flags = WritableUtils.readVInt(in);
    boolean isNotDeclared = (flags & (DECLARED | DECLARED_TWICE)) == DECLARED_TWICE;
    if (isNotDeclared || (flags & ~ALL_FLAGS) != 0) {
      throw new DamagedDataException("a state with flags " + flags);
    }
    ValueType readType = SlotCode.type(flags >>> IntervalCode.BITS);
    long readStart = IntervalCode.readStart(in, flags);
    long readEnd = IntervalCode.readEnd(in, flags, readStart);
    int readRank = WritableUtils.readVInt(in);
    int count = WritableUtils.readVInt(in);
    if (readRank < NO_RANK || count < 0) {
      throw new DamagedDataException("a state of rank " + readRank + " with " + count + " pieces");
    }
    reset(readType);
    setLife(readStart, readEnd, (flags & DECLARED) != 0);
    declaredTwice = (flags & DECLARED_TWICE) != 0;
    rank = readRank;
    readPieces(in, count);
    if ((flags & NAMES) != 0) {
      names = VertexNames.read(in);
    }
    if ((flags & KEPT) != 0) {
      int length = DamagedDataException.checkedCount(WritableUtils.readVInt(in), "bytes");
      kept = TextCode.readBytes(in, length);
    }
  }

  private void readPieces(DataInput in, int count) throws IOException {
    long tick = start;
    objects = type == ValueType.OBJECT ? new byte[0][] : null;
    for (int i = 0; i < count; i++) {
      int mark = in.readUnsignedByte();
      if (mark > 1) {
        throw new DamagedDataException("a piece of state with mark " + mark);
      }
      if (i > 0) {
        long next = tick + WritableUtils.readVLong(in);
        if (next <= tick || next >= end) {
          throw new DamagedDataException("a piece of state at " + next + " after " + tick);
        }
        tick = next;
      }
      if (i == starts.length) {
        resize((int) Math.min(count, Math.max(FIRST_ROOM, 2L * i)));
        objects = objects == null ? null : Arrays.copyOf(objects, starts.length);
      }
      if (mark == 1 && objects != null) {
        objects[i] = ObjectCode.read(in);
      }
      long value = mark == 1 ? SlotCode.readValue(in, type) : 0;
      put(i, tick, mark == 1, value, mark == 1 ? SlotCode.readSecond(in, type) : 0);
      size = i + 1;
    }
  }
}
