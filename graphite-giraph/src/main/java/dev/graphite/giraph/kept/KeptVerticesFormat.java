package dev.graphite.giraph.kept;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;
import org.apache.giraph.graph.Vertex;
import org.apache.giraph.io.VertexInputFormat;
import org.apache.giraph.io.VertexReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.SequenceFileInputFormat;

/**
 * Has Giraph read the vertices that a job has kept, with what has changed since. Those that are new
 * are read from the changes.
 */
public final class KeptVerticesFormat extends VertexInputFormat<VertexKey, VertexState, EdgePiece> {
  private final SequenceFileInputFormat<VertexKey, KeptVertex> files =
      new SequenceFileInputFormat<>();

  /** Has no parameters, as Giraph wants it. */
  public KeptVerticesFormat() {}

  @Override
  public void checkInputSpecs(Configuration configuration) {}

  @Override
  public List<InputSplit> getSplits(JobContext context, int hint) throws IOException {
    List<InputSplit> splits = new ArrayList<>(files.getSplits(context));
    splits.add(new AddedSplit());
    return splits;
  }

  @Override
  public VertexReader<VertexKey, VertexState, EdgePiece> createVertexReader(
      InputSplit split, TaskAttemptContext context) throws IOException {
    KeptChanges read = KeptJob.changes(context.getConfiguration());
    return split instanceof AddedSplit ? new AddedReader(read) : new KeptReader(read, files);
  }

  /** Stands for the vertices that are new. */
  public static final class AddedSplit extends InputSplit implements Writable {
    /** Has no parameters, as Hadoop wants it. */
    public AddedSplit() {}

    @Override
    public long getLength() {
      return 0;
    }

    @Override
    public String[] getLocations() {
      return new String[0];
    }

    @Override
    public void write(DataOutput out) {}

    @Override
    public void readFields(DataInput in) {}
  }

  /** Makes vertices of a job. */
  private abstract static class Reader extends VertexReader<VertexKey, VertexState, EdgePiece> {
    final KeptChanges changes;

    Reader(KeptChanges changes) {
      this.changes = changes;
    }

    final Vertex<VertexKey, VertexState, EdgePiece> vertex(
        VertexKey key, KeptChanges.Life life, List<Edge<VertexKey, EdgePiece>> edges) {
      VertexState state = new VertexState();
      state.setLife(life.start(), life.end(), true);
      for (KeptChanges.Piece piece : changes.come(key)) {
        edges.add(EdgeFactory.create(piece.target(), piece.piece()));
      }
      Vertex<VertexKey, VertexState, EdgePiece> made = getConf().createVertex();
      made.initialize(key, state, edges);
      return made;
    }
  }

  /** The vertices of one part of a file that are still there. */
  private static final class KeptReader extends Reader {
    private final SequenceFileInputFormat<VertexKey, KeptVertex> files;
    private RecordReader<VertexKey, KeptVertex> records;

    KeptReader(KeptChanges changes, SequenceFileInputFormat<VertexKey, KeptVertex> files) {
      super(changes);
      this.files = files;
    }

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context)
        throws IOException, InterruptedException {
      records = files.createRecordReader(split, context);
      records.initialize(split, context);
    }

    @Override
    public boolean nextVertex() throws IOException, InterruptedException {
      while (records.nextKeyValue()) {
        if (!changes.removed().contains(records.getCurrentKey())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Vertex<VertexKey, VertexState, EdgePiece> getCurrentVertex()
        throws IOException, InterruptedException {
      VertexKey key = records.getCurrentKey().copy();
      KeptVertex kept = records.getCurrentValue();
      KeptChanges.Life life = changes.lives().get(key);
      Vertex<VertexKey, VertexState, EdgePiece> vertex =
          vertex(
              key,
              life == null ? new KeptChanges.Life(kept.start(), kept.end()) : life,
              edges(kept, byTarget(changes.gone(key))));
      vertex.getValue().setFormer(kept.state());
      vertex.getValue().setOrigins(kept.origins());
      return vertex;
    }

    /** So that a vertex which loses many edges does not compare each of them with all its own. */
    private static Map<VertexKey, List<EdgePiece>> byTarget(List<KeptChanges.Piece> pieces) {
      Map<VertexKey, List<EdgePiece>> byTarget = new HashMap<>();
      for (KeptChanges.Piece next : pieces) {
        byTarget.computeIfAbsent(next.target(), none -> new ArrayList<>()).add(next.piece());
      }
      return byTarget;
    }

    private static List<Edge<VertexKey, EdgePiece>> edges(
        KeptVertex kept, Map<VertexKey, List<EdgePiece>> gone) {
      List<Edge<VertexKey, EdgePiece>> edges = new ArrayList<>();
      for (int i = 0; i < kept.edges(); i++) {
        if (gone.isEmpty() || !take(gone, kept.target(i), kept.piece(i))) {
          EdgePiece piece = new EdgePiece();
          piece.set(kept.piece(i));
          edges.add(EdgeFactory.create(kept.target(i).copy(), piece));
        }
      }
      if (!gone.isEmpty()) {
        throw new IllegalStateException("edges are gone that were not there: " + gone);
      }
      return edges;
    }

    /** Takes a piece out of those that are gone; false if it is not among them. */
    private static boolean take(
        Map<VertexKey, List<EdgePiece>> gone, VertexKey target, EdgePiece piece) {
      List<EdgePiece> pieces = gone.getOrDefault(target, List.of());
      for (Iterator<EdgePiece> all = pieces.iterator(); all.hasNext(); ) {
        if (all.next().isSame(piece)) {
          all.remove();
          if (pieces.isEmpty()) {
            gone.remove(target);
          }
          return true;
        }
      }
      return false;
    }

    @Override
    public float getProgress() throws IOException, InterruptedException {
      return records.getProgress();
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }

  /** The vertices that are new. */
  private static final class AddedReader extends Reader {
    private Iterator<Map.Entry<VertexKey, KeptChanges.Life>> all;
    private Map.Entry<VertexKey, KeptChanges.Life> next;

    AddedReader(KeptChanges changes) {
      super(changes);
    }

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) {
      all = changes.added().entrySet().iterator();
    }

    @Override
    public boolean nextVertex() {
      next = all.hasNext() ? all.next() : null;
      return next != null;
    }

    @Override
    public Vertex<VertexKey, VertexState, EdgePiece> getCurrentVertex() {
      return vertex(next.getKey(), next.getValue(), new ArrayList<>());
    }

    @Override
    public float getProgress() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
