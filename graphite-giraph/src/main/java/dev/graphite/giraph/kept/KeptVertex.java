package dev.graphite.giraph.kept;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
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
 * A vertex as a job keeps it: its life, in which time never runs the other way, its edges as they
 * were read, of an undirected graph both ways, and the state that a selective program left, in the
 * program's time, with the vertices that its pieces come from. Its key is beside it. Mutable as
 * Hadoop has it; edges that are read again are the same objects, states are not. Not safe for
 * threads.
 */
public final class KeptVertex implements Writable {
  private final List<VertexKey> targets = new ArrayList<>();
  private final List<EdgePiece> pieces = new ArrayList<>();
  private long start;
  private long end = Time.OPEN;
  private int edges;
  private VertexState state;
  private VertexState origins;

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

  /**
   * Sets what the program left.
   *
   * @param newState the state; null if it cannot be gone on from
   * @param newOrigins see {@link VertexState#origins}; null if there is no state
   */
  public void setState(VertexState newState, VertexState newOrigins) {
    state = newState;
    origins = newOrigins;
  }

  /** The state that the program left; null if it cannot be gone on from. */
  public VertexState state() {
    return state;
  }

  /** Where the pieces of the state come from, see {@link VertexState#origins}. */
  public VertexState origins() {
    return origins;
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
    writeBody(out);
    out.writeBoolean(state != null);
    if (state != null) {
      state.write(out);
      origins.write(out);
    }
  }

  /** Life and edges, which are known at first. */
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
    readBody(in);
    setState(null, null);
    if (in.readBoolean()) {
      state = readState(in);
      origins = readState(in);
      boolean fits = state.start() == origins.start() && state.end() == origins.end();
      if (!fits || origins.type() != ValueType.LONG) {
        throw new DamagedDataException("a state whose origins are not its own");
      }
    }
  }

  private static VertexState readState(DataInput in) throws IOException {
    VertexState read = new VertexState();
    read.readFields(in);
    return read;
  }

  /** Makes this what {@link #body} has made, without a state. */
  public void set(byte[] body) throws IOException {
    setState(null, null);
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
