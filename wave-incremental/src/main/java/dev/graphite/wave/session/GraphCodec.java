package dev.graphite.wave.session;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.PropertyColumn;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.RowSink;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.io.IOException;

/**
 * A graph as bytes: its kind and properties, then vertices by rank, then the pieces of edges by
 * source and start. Of an undirected graph one direction is written. Starts are differences from
 * the start before, and lives are lengths, 0 for an open one.
 */
final class GraphCodec {
  private static final int UNDIRECTED = 1;
  private static final int INTEGER_IDS = 1 << 1;

  private static final int HAS_ID = 1;
  private static final int HAS_TRAVEL_TIME = 1 << 1;
  private static final int HAS_COST = 1 << 2;

  private static final PropertyType[] TYPES = PropertyType.values();

  private GraphCodec() {}

  static void write(Encoder out, TemporalGraph graph) throws IOException {
    out.octet(
        (graph.isUndirected() ? UNDIRECTED : 0) | (graph.ids().isNumeric() ? INTEGER_IDS : 0));
    out.count(graph.properties().size());
    for (var property : graph.properties().entrySet()) {
      out.text(property.getKey());
      out.octet(property.getValue().type().ordinal());
    }
    out.count(graph.vertexCount());
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      if (graph.ids().isNumeric()) {
        out.number(graph.ids().number(vertex));
      } else {
        out.text(graph.ids().text(vertex));
      }
      out.number(graph.vertexStart(vertex));
      length(out, graph.vertexStart(vertex), graph.vertexEnd(vertex));
    }
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      writeEdges(out, graph, vertex);
    }
  }

  private static void writeEdges(Encoder out, TemporalGraph graph, int vertex) throws IOException {
    EdgePieces pieces = graph.pieces();
    int behind = graph.firstEdge(vertex + 1);
    long count = 0;
    for (int edge = graph.firstEdge(vertex); edge < behind; edge++) {
      if (!graph.isReverse(vertex, edge)) {
        count += pieces.first(edge + 1) - pieces.first(edge);
      }
    }
    out.count(count);
    long before = 0;
    for (int edge = graph.firstEdge(vertex); edge < behind; edge++) {
      if (!graph.isReverse(vertex, edge)) {
        before = writeEdge(out, graph, edge, before);
      }
    }
  }

  /** Writes the pieces of an edge; returns the start of the last one. */
  private static long writeEdge(Encoder out, TemporalGraph graph, int edge, long before)
      throws IOException {
    EdgePieces pieces = graph.pieces();
    String id = graph.edgeIds().text(edge);
    int first = pieces.first(edge);
    int behind = pieces.first(edge + 1);
    long last = before;
    for (int piece = first; piece < behind; piece++) {
      long start = piece == first ? graph.edgeStart(edge) : pieces.start(piece);
      long end = piece + 1 == behind ? graph.edgeEnd(edge) : pieces.start(piece + 1);
      long travelTime = pieces.travelTime(piece);
      double cost = pieces.cost(piece);
      out.octet(
          (id == null ? 0 : HAS_ID)
              | (travelTime == 1 ? 0 : HAS_TRAVEL_TIME)
              | (cost == 1 ? 0 : HAS_COST));
      out.count(graph.target(edge));
      out.number(start - last);
      length(out, start, end);
      if (id != null) {
        out.text(id);
      }
      if (travelTime != 1) {
        out.count(travelTime);
      }
      if (cost != 1) {
        out.decimal(cost);
      }
      for (PropertyColumn property : graph.properties().values()) {
        out.value(property.boxed(piece));
      }
      last = start;
    }
    return last;
  }

  private static void length(Encoder out, long start, long end) throws IOException {
    out.count(end == Time.OPEN ? 0 : end - start);
  }

  static TemporalGraph read(Decoder in) throws IOException {
    int kind = in.octet();
    boolean numeric = (kind & INTEGER_IDS) != 0;
    TemporalGraphBuilder builder =
        new TemporalGraphBuilder().undirected((kind & UNDIRECTED) != 0).textIds(!numeric);
    int properties = in.size();
    for (int i = 0; i < properties; i++) {
      builder.declareProperty(in.text(), type(in.octet()));
    }
    Ids ids = numeric ? new Ids.Numbers(builder) : new Ids.Texts(builder);
    int vertices = in.size();
    for (int vertex = 0; vertex < vertices; vertex++) {
      ids.readVertex(in);
    }
    for (int vertex = 0; vertex < vertices; vertex++) {
      readEdges(in, ids, vertex, properties);
    }
    return builder.build();
  }

  private static PropertyType type(int ordinal) throws IOException {
    if (ordinal >= TYPES.length) {
      throw new Decoder.MalformedException("there is no type " + ordinal);
    }
    return TYPES[ordinal];
  }

  private static void readEdges(Decoder in, Ids ids, int source, int properties)
      throws IOException {
    long start = 0;
    for (long left = in.count(); left > 0; left--) {
      int fields = in.octet();
      int target = in.size();
      start += in.number();
      RowSink.EdgeRow row = ids.edge(source, target, start, end(in, start));
      if ((fields & HAS_ID) != 0) {
        row.id(in.text());
      }
      if ((fields & HAS_TRAVEL_TIME) != 0) {
        row.travelTime(in.count());
      }
      if ((fields & HAS_COST) != 0) {
        row.cost(in.decimal());
      }
      for (int i = 0; i < properties; i++) {
        row.property(i, in.value());
      }
      row.add();
    }
  }

  static long end(Decoder in, long start) throws IOException {
    long length = in.count();
    return length == 0 ? Time.OPEN : start + length;
  }
}
