package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;

/** Lays the rows of a builder out as the columns of a graph. */
final class GraphLayout {
  private final TemporalGraphBuilder builder;
  private final EdgeGroups edges;
  private final int[] rankOf;
  private final int[] vertexAt;
  private final boolean numericIds;
  private final int directed;

  GraphLayout(TemporalGraphBuilder builder, EdgeGroups edges) {
    this.builder = builder;
    this.edges = edges;
    int[] present = presentVertices();
    this.numericIds = !builder.hasTextIds() && areNumeric(present);
    this.vertexAt = inOrder(present);
    this.rankOf = new int[builder.vertexIds().size()];
    for (int rank = 0; rank < vertexAt.length; rank++) {
      rankOf[vertexAt[rank]] = rank;
    }
    this.directed = Math.multiplyExact(edges.size(), builder.isUndirected() ? 2 : 1);
  }

  TemporalGraph graph() {
    int vertices = vertexAt.length;
    int[] firstEdge = SlotSort.firstSlots(vertices, directed, this::source);
    int[] order = SlotSort.byOwner(firstEdge, directed, this::source);
    SlotSort.within(firstEdge, order, this::start);
    int[] targets = new int[directed];
    long[] ends = new long[directed];
    long[] starts = new long[directed];
    for (int edge = 0; edge < directed; edge++) {
      targets[edge] = source(reverse(order[edge]));
      starts[edge] = start(order[edge]);
      ends[edge] = edges.end(group(order[edge]));
    }
    Adjacency out = new Adjacency(firstEdge, targets, Lives.gather(starts, ends, null, directed));
    long graphStart = graphStart();
    long[] vertexStarts = new long[vertices];
    long[] vertexEnds = new long[vertices];
    for (int rank = 0; rank < vertices; rank++) {
      boolean declared = builder.hasDeclaredLife(vertexAt[rank]);
      vertexStarts[rank] = declared ? builder.declaredStart(vertexAt[rank]) : graphStart;
      vertexEnds[rank] = declared ? builder.declaredEnd(vertexAt[rank]) : Time.OPEN;
    }
    return new TemporalGraph(
        ids(),
        Lives.gather(vertexStarts, vertexEnds, null, vertices),
        graphStart,
        builder.isUndirected(),
        out,
        pieces(order),
        edgeIds(order));
  }

  // A directed edge k below edges.size() is group k as given; above, the reverse of k - size.

  private int group(int k) {
    return k < edges.size() ? k : k - edges.size();
  }

  private int reverse(int k) {
    return k < edges.size() ? k + edges.size() : k - edges.size();
  }

  private int source(int k) {
    int row = edges.row(group(k), 0);
    return rankOf[k < edges.size() ? builder.source(row) : builder.target(row)];
  }

  private long start(int k) {
    return edges.start(group(k));
  }

  private EdgePieces pieces(int[] order) {
    int[] firstPiece = null;
    int[] pieceRows;
    if (edges.hasSinglePieces()) {
      pieceRows = new int[directed];
      for (int edge = 0; edge < directed; edge++) {
        pieceRows[edge] = edges.row(group(order[edge]), 0);
      }
    } else {
      firstPiece = new int[directed + 1];
      for (int edge = 0; edge < directed; edge++) {
        firstPiece[edge + 1] =
            Math.addExact(firstPiece[edge], edges.pieceCount(group(order[edge])));
      }
      pieceRows = new int[firstPiece[directed]];
      for (int edge = 0; edge < directed; edge++) {
        for (int piece = firstPiece[edge]; piece < firstPiece[edge + 1]; piece++) {
          pieceRows[piece] = edges.row(group(order[edge]), piece - firstPiece[edge]);
        }
      }
    }
    return new EdgePieces(
        firstPiece,
        firstPiece == null ? null : builder.startColumn(pieceRows),
        builder.travelTimeColumn(pieceRows),
        builder.costColumn(pieceRows),
        builder.propertyColumns(pieceRows));
  }

  private EdgeIds edgeIds(int[] order) {
    if (!builder.hasEdgeIds()) {
      return EdgeIds.NONE;
    }
    int[] ids = new int[directed];
    for (int edge = 0; edge < directed; edge++) {
      ids[edge] = builder.edgeId(edges.row(group(order[edge]), 0));
    }
    return EdgeIds.of(ids, builder.edgeIds());
  }

  private VertexIds ids() {
    if (numericIds) {
      return VertexIds.ofNumbers(numbers(vertexAt));
    }
    String[] texts = new String[vertexAt.length];
    for (int rank = 0; rank < texts.length; rank++) {
      texts[rank] = builder.vertexIds().text(vertexAt[rank]);
    }
    return VertexIds.ofTexts(texts);
  }

  /** The vertices that are declared or end an accepted edge. */
  private int[] presentVertices() {
    boolean[] ends = new boolean[builder.vertexIds().size()];
    for (int edge = 0; edge < edges.size(); edge++) {
      ends[builder.source(edges.row(edge, 0))] = true;
      ends[builder.target(edges.row(edge, 0))] = true;
    }
    int count = 0;
    int[] present = new int[ends.length];
    for (int vertex = 0; vertex < ends.length; vertex++) {
      if (ends[vertex] || builder.hasDeclaredLife(vertex)) {
        present[count++] = vertex;
      }
    }
    return IntArrays.trim(present, count);
  }

  /** True if ids are integers, be it that only a rejected row had another. */
  private boolean areNumeric(int[] present) {
    IdTable table = builder.vertexIds();
    for (int i = 0; i < present.length && !table.isNumeric(); i++) {
      if (!VertexIds.isInteger(table.text(present[i]))) {
        return false;
      }
    }
    return true;
  }

  private long[] numbers(int[] vertices) {
    long[] numbers = new long[vertices.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = builder.vertexIds().number(vertices[i]);
    }
    return numbers;
  }

  private int[] inOrder(int[] present) {
    IdTable table = builder.vertexIds();
    if (!numericIds) {
      int[] sorted = present.clone();
      IntArrays.mergeSort(
          sorted, (a, b) -> VertexIds.CODE_POINT_ORDER.compare(table.text(a), table.text(b)));
      return sorted;
    }
    long[] numbers = numbers(present);
    if (isAscending(numbers)) {
      return present;
    }
    int[] sorted = new int[present.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = i;
    }
    LongArrays.radixSortIndirect(sorted, numbers, false);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = present[sorted[i]];
    }
    return sorted;
  }

  private static boolean isAscending(long[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i - 1] > numbers[i]) {
        return false;
      }
    }
    return true;
  }

  /** The smallest start of a declared life or an accepted edge. */
  private long graphStart() {
    long smallest = Time.OPEN;
    for (int vertex : vertexAt) {
      if (builder.hasDeclaredLife(vertex)) {
        smallest = Math.min(smallest, builder.declaredStart(vertex));
      }
    }
    for (int edge = 0; edge < edges.size(); edge++) {
      smallest = Math.min(smallest, edges.start(edge));
    }
    return smallest == Time.OPEN ? 0 : smallest;
  }
}
