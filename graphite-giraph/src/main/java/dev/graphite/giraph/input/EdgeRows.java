package dev.graphite.giraph.input;

import dev.graphite.core.graph.RowSink;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The edges of one line after the other, in objects that are used again: one for most lines, one
 * each way where rows have no direction, any number for wicm.
 */
final class EdgeRows extends RowSink {
  private static final class Entry {
    private final VertexKey source = new VertexKey();
    private final VertexKey target = new VertexKey();
    private final EdgePiece piece = new EdgePiece();
  }

  private final boolean undirected;
  private final List<Entry> entries = new ArrayList<>();
  private int size;
  private int current = -1;

  EdgeRows(boolean undirected) {
    this.undirected = undirected;
  }

  @Override
  protected boolean takeVertex(String id, long number, long lifeStart, long lifeEnd) {
    return true;
  }

  @Override
  protected void takeEdge(EdgeRow edge) {
    set(next(), edge, false);
    if (undirected) {
      set(next(), edge, true);
    }
  }

  private Entry next() {
    if (size == entries.size()) {
      entries.add(new Entry());
    }
    return entries.get(size++);
  }

  private static void set(Entry entry, EdgeRow edge, boolean backwards) {
    VertexKey source = backwards ? entry.target : entry.source;
    VertexKey target = backwards ? entry.source : entry.target;
    if (edge.source() == null) {
      source.set(edge.sourceNumber());
      target.set(edge.targetNumber());
    } else {
      source.set(edge.source());
      target.set(edge.target());
    }
    entry.piece.set(edge.start(), edge.end(), edge.travelTime(), edge.cost());
    entry.piece.setEdge(edge.id(), backwards);
  }

  /** Forgets the edges. */
  void clear() {
    size = 0;
    current = -1;
  }

  /** Goes to the next edge; false if there is none. */
  boolean advance() {
    current++;
    return current < size;
  }

  VertexKey source() {
    return entries.get(current).source;
  }

  VertexKey target() {
    return entries.get(current).target;
  }

  EdgePiece piece() {
    return entries.get(current).piece;
  }
}
