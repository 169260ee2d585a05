package dev.graphite.giraph.kept;

import dev.graphite.core.time.Time;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * What has changed in a graph since it was kept: vertices that are gone, new, or have another life,
 * and pieces of edges that are gone or new. A piece that has changed is one gone and one come; of
 * an undirected graph there are both ways of each. In memory as a whole; safe for threads that only
 * read.
 */
public final class KeptChanges implements Writable {
  private final Set<VertexKey> removed = new HashSet<>();
  private final Map<VertexKey, Life> lives = new HashMap<>();
  private final Map<VertexKey, Life> added = new HashMap<>();
  private final Map<VertexKey, List<Piece>> gone = new HashMap<>();
  private final Map<VertexKey, List<Piece>> come = new HashMap<>();

  /**
   * The life of a vertex.
   *
   * @param start first tick
   * @param end end, or {@link Time#OPEN}
   */
  public record Life(long start, long end) {}

  /** A piece of an edge to a target. */
  public record Piece(VertexKey target, EdgePiece piece) {}

  /** Nothing. */
  public KeptChanges() {}

  /** Reads a file. */
  public static KeptChanges read(Path file, Configuration configuration) throws IOException {
    KeptChanges changes = new KeptChanges();
    try (DataInputStream in = file.getFileSystem(configuration).open(file)) {
      changes.readFields(in);
    }
    return changes;
  }

  /** Writes a file, in place of one that may be there. */
  public void write(Path file, Configuration configuration) throws IOException {
    try (FSDataOutputStream out = file.getFileSystem(configuration).create(file, true)) {
      write(out);
    }
  }

  /** True if nothing has changed. */
  public boolean isEmpty() {
    return removed.isEmpty()
        && lives.isEmpty()
        && added.isEmpty()
        && gone.isEmpty()
        && come.isEmpty();
  }

  /** True if vertices may have other places in the order of output than before. */
  public boolean movesRanks() {
    return !removed.isEmpty() || !added.isEmpty();
  }

  /** A vertex is gone. */
  public void removed(VertexKey vertex) {
    removed.add(vertex);
  }

  /** A vertex has another life. */
  public void lives(VertexKey vertex, long start, long end) {
    lives.put(vertex, new Life(start, end));
  }

  /** A vertex is new. */
  public void added(VertexKey vertex, long start, long end) {
    added.put(vertex, new Life(start, end));
  }

  /** A piece of an edge is gone. */
  public void gone(VertexKey source, VertexKey target, EdgePiece piece) {
    gone.computeIfAbsent(source, none -> new ArrayList<>()).add(new Piece(target, piece));
  }

  /** A piece of an edge is new. */
  public void come(VertexKey source, VertexKey target, EdgePiece piece) {
    come.computeIfAbsent(source, none -> new ArrayList<>()).add(new Piece(target, piece));
  }

  /** The vertices that are gone. */
  public Set<VertexKey> removed() {
    return removed;
  }

  /** The vertices that were there and have other lives. */
  public Map<VertexKey, Life> lives() {
    return lives;
  }

  /** The new vertices. */
  public Map<VertexKey, Life> added() {
    return added;
  }

  /** The pieces of edges that have gone from a vertex. */
  public List<Piece> gone(VertexKey source) {
    return gone.getOrDefault(source, List.of());
  }

  /** The pieces of edges that have come to leave a vertex. */
  public List<Piece> come(VertexKey source) {
    return come.getOrDefault(source, List.of());
  }

  /** The sources of pieces that are gone. */
  public Set<VertexKey> sourcesOfGone() {
    return gone.keySet();
  }

  /** The sources of pieces that have come. */
  public Set<VertexKey> sourcesOfCome() {
    return come.keySet();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, removed.size());
    for (VertexKey vertex : removed) {
      vertex.write(out);
    }
    writeLives(out, lives);
    writeLives(out, added);
    writePieces(out, gone);
    writePieces(out, come);
  }

  private static void writeLives(DataOutput out, Map<VertexKey, Life> lives) throws IOException {
    WritableUtils.writeVInt(out, lives.size());
    for (Map.Entry<VertexKey, Life> vertex : lives.entrySet()) {
      vertex.getKey().write(out);
      WritableUtils.writeVLong(out, vertex.getValue().start());
      WritableUtils.writeVLong(out, vertex.getValue().end());
    }
  }

  private static void writePieces(DataOutput out, Map<VertexKey, List<Piece>> pieces)
      throws IOException {
    WritableUtils.writeVInt(out, pieces.size());
    for (Map.Entry<VertexKey, List<Piece>> vertex : pieces.entrySet()) {
      vertex.getKey().write(out);
      WritableUtils.writeVInt(out, vertex.getValue().size());
      for (Piece piece : vertex.getValue()) {
        piece.target().write(out);
        piece.piece().write(out);
      }
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    removed.clear();
    for (int i = count(in); i > 0; i--) {
      removed.add(key(in));
    }
    readLives(in, lives);
    readLives(in, added);
    readPieces(in, gone);
    readPieces(in, come);
  }

  private static int count(DataInput in) throws IOException {
    return DamagedDataException.checkedCount(WritableUtils.readVInt(in), "changes");
  }

  private static VertexKey key(DataInput in) throws IOException {
    VertexKey key = new VertexKey();
    key.readFields(in);
    return key;
  }

  private static void readLives(DataInput in, Map<VertexKey, Life> into) throws IOException {
    into.clear();
    for (int i = count(in); i > 0; i--) {
      VertexKey key = key(in);
      Life life = new Life(WritableUtils.readVLong(in), WritableUtils.readVLong(in));
      if (!Time.isTick(life.start()) || life.end() <= life.start()) {
        throw new DamagedDataException("a life from " + life.start() + " to " + life.end());
      }
      into.put(key, life);
    }
  }

  private static void readPieces(DataInput in, Map<VertexKey, List<Piece>> into)
      throws IOException {
    into.clear();
    for (int i = count(in); i > 0; i--) {
      List<Piece> pieces = new ArrayList<>();
      into.put(key(in), pieces);
      for (int j = count(in); j > 0; j--) {
        Piece piece = new Piece(key(in), new EdgePiece());
        piece.piece().readFields(in);
        pieces.add(piece);
      }
    }
  }
}
