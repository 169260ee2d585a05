package dev.graphite.giraph.view;

import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.giraph.conf.ImmutableClassesGiraphConfiguration;
import org.apache.giraph.edge.ByteArrayEdges;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.Vertex;

/**
 * The edges of a vertex: the pieces that leave it, as they are read, and once these are prepared
 * the pieces that it has under each of the {@link Views} of a program. Not safe for threads.
 *
 * <p>Space: the bytes of the edges' written form, once per view that has them. Pieces are read from
 * there again and again, into an object that is reused.
 */
public final class ViewEdges extends ByteArrayEdges<VertexKey, EdgePiece> {
  private static final int MOST_VIEWS = 64;

  // View 0 is this object itself, as most programs have no other.
  private ByteArrayEdges<VertexKey, EdgePiece>[] further = sets(0);

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static ByteArrayEdges<VertexKey, EdgePiece>[] sets(int count) {
    return new ByteArrayEdges[count];
  }

  /** The edges of a vertex of a job. */
  public static ViewEdges of(Vertex<VertexKey, ?, EdgePiece> vertex) {
    return (ViewEdges) vertex.getEdges();
  }

  /**
   * No edges under each of a number of views.
   *
   * @param configuration the job's
   */
  static ViewEdges empty(
      int views, ImmutableClassesGiraphConfiguration<VertexKey, ?, EdgePiece> configuration) {
    ViewEdges edges = new ViewEdges();
    edges.setConf(cast(configuration));
    edges.initialize();
    edges.furtherSets(views - 1);
    return edges;
  }

  @SuppressWarnings("unchecked")
  private static <C> C cast(Object configuration) {
    return (C) configuration;
  }

  private void furtherSets(int count) {
    further = sets(count);
    for (int i = 0; i < count; i++) {
      further[i] = new ByteArrayEdges<>();
      further[i].setConf(getConf());
      further[i].initialize();
    }
  }

  /** Adds a piece to the edges under a view; copied. */
  void add(int view, Edge<VertexKey, EdgePiece> edge) {
    if (view == 0) {
      add(edge);
    } else {
      further[view - 1].add(edge);
    }
  }

  /**
   * The pieces under a view, in no particular order. What the iterator returns changes with its
   * next step.
   *
   * @param number of the view, see {@link Views#number}
   */
  public Iterable<Edge<VertexKey, EdgePiece>> view(int number) {
    return number == 0 ? this : further[number - 1];
  }

  @Override
  public void trim() {
    super.trim();
    for (ByteArrayEdges<VertexKey, EdgePiece> set : further) {
      set.trim();
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    super.write(out);
    out.writeByte(further.length);
    for (ByteArrayEdges<VertexKey, EdgePiece> set : further) {
      set.write(out);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    super.readFields(in);
    int count = in.readUnsignedByte();
    if (count > MOST_VIEWS) {
      throw new DamagedDataException("edges under " + count + " views");
    }
    furtherSets(count);
    for (ByteArrayEdges<VertexKey, EdgePiece> set : further) {
      set.readFields(in);
    }
  }
}
