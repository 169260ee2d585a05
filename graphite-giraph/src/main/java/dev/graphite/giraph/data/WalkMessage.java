package dev.graphite.giraph.data;

import dev.graphite.core.time.Time;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * What vertices tell each other about walks. Mutable as Hadoop has it; not safe for threads.
 *
 * <p>A walk in a short interval takes two bytes, its ticks, and the key and rank of its origin.
 */
public final class WalkMessage implements Writable {
  private static final Kind[] KINDS = Kind.values();

  private final VertexKey vertex = new VertexKey();
  private Kind kind = Kind.QUESTION;
  private int rank;
  private long from;
  private long to = Time.OPEN;
  private long first;
  private long second;

  /** What a message is about. */
  public enum Kind {
    /** A vertex asks who the target of its edge is. */
    QUESTION,
    /** A vertex says its rank, its life and, as the first number, how many edges it has. */
    ANSWER,
    /** A walk from a vertex with a rank is here, over an interval. */
    WALK,
    /** A walk adds two numbers to its origin's sums, over an interval. */
    ADDITION
  }

  /** Makes this a vertex' question. */
  public void setQuestion(VertexKey asker) {
    set(Kind.QUESTION, asker, 0, 0, Time.OPEN);
  }

  /** Makes this a vertex' answer about itself. */
  public void setAnswer(VertexKey self, int ownRank, long start, long end, long edges) {
    set(Kind.ANSWER, self, ownRank, start, end);
    first = edges;
  }

  /** Makes this a walk from an origin. */
  public void setWalk(VertexKey origin, int originRank, long start, long end) {
    set(Kind.WALK, origin, originRank, start, end);
  }

  /** Makes this an addition, to the vertex that gets it. */
  public void setAddition(long start, long end, long toFirst, long toSecond) {
    kind = Kind.ADDITION;
    rank = 0;
    from = start;
    to = end;
    first = toFirst;
    second = toSecond;
  }

  private void set(Kind newKind, VertexKey newVertex, int newRank, long start, long end) {
    kind = newKind;
    vertex.set(newVertex);
    rank = newRank;
    from = start;
    to = end;
    first = 0;
    second = 0;
  }

  /** What this is about. */
  public Kind kind() {
    return kind;
  }

  /** Who asks or answers, or where the walk began; of no meaning in an addition. */
  public VertexKey vertex() {
    return vertex;
  }

  /** The rank of that vertex. */
  public int rank() {
    return rank;
  }

  /** First tick of the life or interval. */
  public long from() {
    return from;
  }

  /** Its end. */
  public long to() {
    return to;
  }

  /** The first number of an addition; of an answer, the edges. */
  public long first() {
    return first;
  }

  /** The second number of an addition. */
  public long second() {
    return second;
  }

  /** Number of bytes that {@link #write} writes. */
  public int size() {
    int head = 1 + (kind == Kind.ADDITION ? 0 : vertex.size());
    if (kind == Kind.QUESTION) {
      return head;
    }
    int interval = IntervalCode.size(IntervalCode.flags(from, to), from, to);
    return head
        + interval
        + switch (kind) {
          case ANSWER -> WritableUtils.getVIntSize(rank) + WritableUtils.getVIntSize(first);
          case WALK -> WritableUtils.getVIntSize(rank);
          default -> WritableUtils.getVIntSize(first) + WritableUtils.getVIntSize(second);
        };
  }

  @Override
  public void write(DataOutput out) throws IOException {
    int interval = IntervalCode.flags(from, to);
    out.writeByte(interval | kind.ordinal() << IntervalCode.BITS);
    if (kind != Kind.ADDITION) {
      vertex.write(out);
    }
    if (kind == Kind.QUESTION) {
      return;
    }
    IntervalCode.write(out, interval, from, to);
    switch (kind) {
      case ANSWER -> {
        WritableUtils.writeVInt(out, rank);
        WritableUtils.writeVLong(out, first);
      }
      case WALK -> WritableUtils.writeVInt(out, rank);
      default -> {
        WritableUtils.writeVLong(out, first);
        WritableUtils.writeVLong(out, second);
      }
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int flags = in.readUnsignedByte();
    if (flags >>> IntervalCode.BITS >= KINDS.length) {
      throw new DamagedDataException("a message of walks with flags " + flags);
    }
    kind = KINDS[flags >>> IntervalCode.BITS];
    if (kind != Kind.ADDITION) {
      vertex.readFields(in);
    }
    if (kind == Kind.QUESTION) {
      if (flags != 0) {
        throw new DamagedDataException("a question with flags " + flags);
      }
      setQuestion(vertex);
      return;
    }
    from = IntervalCode.readStart(in, flags);
    to = IntervalCode.readEnd(in, flags, from);
    rank = kind == Kind.ADDITION ? 0 : WritableUtils.readVInt(in);
    if (rank < 0) {
      throw new DamagedDataException("a walk from rank " + rank);
    }
    first = kind == Kind.WALK ? 0 : WritableUtils.readVLong(in);
    second = kind == Kind.ADDITION ? WritableUtils.readVLong(in) : 0;
  }

  /** For messages and tests. */
  @Override
  public String toString() {
    String interval = "[" + from + ", " + Time.format(to) + ")";
    return kind + " " + vertex + " " + rank + " " + interval + " " + first + "/" + second;
  }
}
