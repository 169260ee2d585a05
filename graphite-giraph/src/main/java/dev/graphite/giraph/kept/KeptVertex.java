package dev.graphite.giraph.kept;

import dev.graphite.core.time.Time;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * A vertex as a job keeps it: its rank, its life, in which time never runs the other way, and its
 * edges as they were read, of an undirected graph both ways. Its key is beside it. Mutable as
 * Hadoop has it; edges that are read again are the same objects. Not safe for threads.
 */
public final class KeptVertex implements Writable {
  private final List<VertexKey> targets = new ArrayList<>();
  private final List<EdgePiece> pieces = new ArrayList<>();
  private int rank;
  private long start;
  private long end = Time.OPEN;
  private int edges;

  /** Has no parameters, as Hadoop wants it. */
  public KeptVertex() {}

  /** Makes this a vertex with a life, and without edges. */
  public void reset(long lifeStart, long lifeEnd) {
    start = lifeStart;
    end = lifeEnd;
    edges = 0;
  }

  /** Adds a piece of an edge; copied. */
  public void add(VertexKey target, EdgePiece piece) {
    makeRoom();
    targets.get(edges).set(target);
    pieces.get(edges).set(piece);
    edges++;
  }

  private void makeRoom() {
    if (edges == targets.size()) {
      targets.add(new VertexKey());
      pieces.add(new EdgePiece());
    }
  }

  /** The place in the order of output. */
  public int rank() {
    return rank;
  }

  /** First tick of the life. */
  public long start() {
    return start;
  }

  /** End of the life, or {@link Time#OPEN}. */
  public long end() {
    return end;
  }

  /** Number of pieces of edges. */
  public int edges() {
    return edges;
  }

  /** The target of a piece, from 0. */
  public VertexKey target(int edge) {
    return targets.get(edge);
  }

  /** A piece, from 0. */
  public EdgePiece piece(int edge) {
    return pieces.get(edge);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, rank);
    writeBody(out);
  }

  /** All but the rank, which is not known at first. */
  public byte[] body() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeBody(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError("bytes have room", e);
    }
    return bytes.toByteArray();
  }

  private void writeBody(DataOutput out) throws IOException {
    WritableUtils.writeVLong(out, start);
    out.writeBoolean(end == Time.OPEN);
    if (end != Time.OPEN) {
      WritableUtils.writeVLong(out, end);
    }
    WritableUtils.writeVInt(out, edges);
    for (int i = 0; i < edges; i++) {
      targets.get(i).write(out);
      pieces.get(i).write(out);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    rank = WritableUtils.readVInt(in);
    if (rank < 0) {
      throw new DamagedDataException("a vertex of rank " + rank);
    }
    readBody(in);
  }

  /** Makes this what {@link #body} has made, with a rank. */
  public void set(int newRank, byte[] body) throws IOException {
    rank = newRank;
    readBody(new DataInputStream(new ByteArrayInputStream(body)));
  }

  private void readBody(DataInput in) throws IOException {
    long lifeStart = WritableUtils.readVLong(in);
    long lifeEnd = in.readBoolean() ? Time.OPEN : WritableUtils.readVLong(in);
    if (!Time.isTick(lifeStart) || lifeEnd <= lifeStart) {
      throw new DamagedDataException("a life from " + lifeStart + " to " + lifeEnd);
    }
    reset(lifeStart, lifeEnd);
    int count = DamagedDataException.checkedCount(WritableUtils.readVInt(in), "edges");
    while (edges < count) {
      makeRoom();
      targets.get(edges).readFields(in);
      pieces.get(edges).readFields(in);
      edges++;
    }
  }
}
