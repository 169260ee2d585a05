package dev.graphite.wave.session;

import dev.graphite.core.graph.RowSink;
import dev.graphite.core.graph.TemporalGraphBuilder;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The vertices of a graph that is read, by rank: integers without an object each, or texts. */
sealed interface Ids {
  /** Reads a vertex and hands it to the builder. */
  void readVertex(Decoder in) throws IOException;

  /** Begins an edge row between two ranks. */
  RowSink.EdgeRow edge(int source, int target, long start, long end);

  /** Ids that are integers. */
  record Numbers(TemporalGraphBuilder builder, LongArrayList ids) implements Ids {
    Numbers(TemporalGraphBuilder builder) {
      this(builder, new LongArrayList());
    }

    @Override
    public void readVertex(Decoder in) throws IOException {
      ids.add(in.number());
      long start = in.number();
      builder.addVertex(ids.getLong(ids.size() - 1), start, GraphCodec.end(in, start));
    }

    @Override
    public RowSink.EdgeRow edge(int source, int target, long start, long end) {
      return builder.edge(ids.getLong(source), ids.getLong(target), start, end);
    }
  }

  /** Ids that are texts. */
  record Texts(TemporalGraphBuilder builder, List<String> ids) implements Ids {
    Texts(TemporalGraphBuilder builder) {
      this(builder, new ArrayList<>());
    }

    @Override
    public void readVertex(Decoder in) throws IOException {
      ids.add(in.text());
      long start = in.number();
      builder.addVertex(ids.get(ids.size() - 1), start, GraphCodec.end(in, start));
    }

    @Override
    public RowSink.EdgeRow edge(int source, int target, long start, long end) {
      return builder.edge(ids.get(source), ids.get(target), start, end);
    }
  }
}
