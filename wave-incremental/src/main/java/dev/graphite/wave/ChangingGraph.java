package dev.graphite.wave;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.TimeReversal;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A temporal graph that changes, in columns: vertices by index in order of coming, edges as arcs,
 * one per piece, in the slots of an {@link ArcTable}. In an undirected graph a row is one arc that
 * is read both ways.
 *
 * <p>A batch is applied under a journal: it is kept by {@link #commit} or taken back by {@link
 * #undo}. No operation costs in proportion to the graph: an edge costs a search among those of its
 * ends, a vertex its edges. Not safe for threads.
 */
final class ChangingGraph implements GraphTraits {
  private final VertexLabels labels;
  private final boolean undirected;
  private final long start;
  private final ArcTable arcs = new ArcTable();
  private final EdgeNames names = new EdgeNames();
  private final PartCopy parts = new PartCopy(this);
  private final Map<String, PropertyType> propertyTypes = new LinkedHashMap<>();
  private final Int2ObjectOpenHashMap<Map<String, Object>> properties =
      new Int2ObjectOpenHashMap<>();
  private final IntArrayList freeSlots = new IntArrayList();
  private int slots;
  private long[] lifeStart;
  private long[] lifeEnd;

  private final ArrayDeque<Runnable> journal = new ArrayDeque<>();
  private GraphDelta delta = new GraphDelta();

  /** A graph as it is at first. */
  ChangingGraph(TemporalGraph graph) {
    this(graph, graph.start());
  }

  /**
   * A graph as it is at first.
   *
   * @param start first tick of vertices that changes only mention
   */
  ChangingGraph(TemporalGraph graph, long start) {
    labels = new VertexLabels(graph.ids());
    undirected = graph.isUndirected();
    this.start = start;
    int vertices = graph.vertexCount();
    lifeStart = new long[vertices];
    lifeEnd = new long[vertices];
    arcs.growTo(vertices);
    graph.properties().forEach((name, column) -> propertyTypes.put(name, column.type()));
    for (int vertex = 0; vertex < vertices; vertex++) {
      lifeStart[vertex] = graph.vertexStart(vertex);
      lifeEnd[vertex] = graph.vertexEnd(vertex);
    }
    for (int vertex = 0; vertex < vertices; vertex++) {
      load(graph, vertex);
    }
  }

  private void load(TemporalGraph graph, int vertex) {
    int behind = graph.firstEdge(vertex + 1);
    for (int edge = graph.firstEdge(vertex); edge < behind; edge++) {
      if (!graph.isReverse(vertex, edge)) {
        loadEdge(graph, vertex, edge);
      }
    }
  }

  private void loadEdge(TemporalGraph graph, int source, int edge) {
    EdgePieces pieces = graph.pieces();
    int first = pieces.first(edge);
    int[] edgeArcs = new int[pieces.first(edge + 1) - first];
    for (int i = 0; i < edgeArcs.length; i++) {
      int piece = first + i;
      Piece loaded =
          new Piece(
              source,
              graph.target(edge),
              i == 0 ? graph.edgeStart(edge) : pieces.start(piece),
              i + 1 == edgeArcs.length ? graph.edgeEnd(edge) : pieces.start(piece + 1),
              pieces.travelTime(piece),
              pieces.cost(piece),
              PropertyValues.of(graph, piece));
      edgeArcs[i] = fill(loaded);
    }
    names.join(edgeArcs, graph.edgeIds().text(edge));
  }

  /** A piece of an edge as it is to be. */
  record Piece(
      int source,
      int target,
      long start,
      long end,
      long travelTime,
      double cost,
      Map<String, Object> properties) {
    /** Adds a row about this piece to a graph in the making. */
    void addTo(
        TemporalGraphBuilder builder,
        String from,
        String to,
        String id,
        Map<String, Integer> numbers) {
      TemporalGraphBuilder.EdgeRow row = builder.edge(from, to, start, end);
      row.travelTime(travelTime).cost(cost);
      if (id != null) {
        row.id(id);
      }
      properties.forEach((name, value) -> row.property(numbers.get(name), value));
      row.add();
    }
  }

  VertexLabels labels() {
    return labels;
  }

  ArcTable arcs() {
    return arcs;
  }

  EdgeNames names() {
    return names;
  }

  boolean isUndirected() {
    return undirected;
  }

  /** The smallest start at first, and the start of vertices that changes only mention. */
  long start() {
    return start;
  }

  Map<String, PropertyType> propertyTypes() {
    return propertyTypes;
  }

  /** More than the index of any vertex that is there. */
  int vertexRoom() {
    return lifeStart.length;
  }

  boolean isAlive(int vertex) {
    return vertex < lifeStart.length && lifeStart[vertex] != GraphDelta.ABSENT;
  }

  boolean isAliveIn(int vertex, long from, long to) {
    return isAlive(vertex) && lifeStart[vertex] < to && lifeEnd[vertex] > from;
  }

  /** First tick of a life, {@link GraphDelta#ABSENT} if the vertex is not there. */
  long lifeStart(int vertex) {
    return lifeStart[vertex];
  }

  long lifeEnd(int vertex) {
    return lifeEnd[vertex];
  }

  /** The piece in a slot. */
  Piece piece(int slot) {
    return new Piece(
        arcs.source(slot),
        arcs.target(slot),
        arcs.start(slot),
        arcs.end(slot),
        arcs.travelTime(slot),
        arcs.cost(slot),
        properties(slot));
  }

  /** The further properties of the piece in a slot, by name. */
  Map<String, Object> properties(int slot) {
    return properties.isEmpty() ? Map.of() : properties.getOrDefault(slot, Map.of());
  }

  /** What the batch at hand has changed so far. */
  GraphDelta delta() {
    return delta;
  }

  /** Keeps the batch: slots that it freed may be filled again. */
  void commit() {
    for (int i = 0; i < delta.removed().size(); i++) {
      release(delta.removed().getInt(i));
    }
    delta.goneAgain().forEach(this::release);
    keep();
  }

  /** Takes the batch back. Ids that came with it keep their labels. */
  void undo() {
    IntArrayList filled = delta.filled();
    while (!journal.isEmpty()) {
      journal.pop().run();
    }
    filled.forEach(this::release);
    keep();
  }

  private void keep() {
    journal.clear();
    delta = new GraphDelta();
  }

  private void release(int slot) {
    freeSlots.add(slot);
    properties.remove(slot);
  }

  // What a batch does.

  /** Gives a vertex a life, or takes it: then the start is {@link GraphDelta#ABSENT}. */
  void setLife(int vertex, long newStart, long newEnd) {
    if (vertex >= lifeStart.length) {
      int known = lifeStart.length;
      int room = Math.max(vertex + 1, known + (known >> 1) + 16);
      lifeStart = Arrays.copyOf(lifeStart, room);
      lifeEnd = Arrays.copyOf(lifeEnd, room);
      Arrays.fill(lifeStart, known, room, GraphDelta.ABSENT);
      arcs.growTo(room);
    }
    long oldStart = lifeStart[vertex];
    long oldEnd = lifeEnd[vertex];
    delta.lifeChanged(vertex, oldStart, oldEnd);
    lifeStart[vertex] = newStart;
    lifeEnd[vertex] = newEnd;
    journal.push(
        () -> {
          lifeStart[vertex] = oldStart;
          lifeEnd[vertex] = oldEnd;
        });
  }

  /** True if an id has an index, and the vertex is there. */
  boolean isAlive(String id) {
    int vertex = labels.find(id);
    return vertex >= 0 && isAlive(vertex);
  }

  /** Adds an edge of these pieces, sorted by start. */
  void addEdge(List<Piece> pieces, String id) {
    int[] edgeArcs = new int[pieces.size()];
    for (int i = 0; i < edgeArcs.length; i++) {
      edgeArcs[i] = attach(pieces.get(i));
    }
    names.join(edgeArcs, id);
    journal.push(() -> names.part(edgeArcs, id));
  }

  /** Removes an edge. */
  void removeEdge(int[] edgeArcs) {
    String id = names.idOf(edgeArcs[0]);
    names.part(edgeArcs, id);
    for (int slot : edgeArcs) {
      arcs.detach(slot);
    }
    delta.detached(edgeArcs);
    journal.push(
        () -> {
          for (int slot : edgeArcs) {
            arcs.attach(slot);
          }
          names.join(edgeArcs, id);
        });
  }

  private int attach(Piece piece) {
    int slot = fill(piece);
    delta.attached(slot);
    journal.push(() -> arcs.detach(slot));
    return slot;
  }

  private int fill(Piece piece) {
    int slot = freeSlots.isEmpty() ? slots++ : freeSlots.removeInt(freeSlots.size() - 1);
    arcs.attach(
        slot, piece.source, piece.target, piece.start, piece.end, piece.travelTime, piece.cost);
    if (!piece.properties.isEmpty()) {
      properties.put(slot, piece.properties);
    }
    return slot;
  }

  // What programs may ask before they run; they know vertices by label.

  @Override
  public boolean hasIntegerIds() {
    return labels.isNumeric();
  }

  @Override
  public long leastTravelTime() {
    return arcs.leastTravelTime();
  }

  @Override
  public long vertexEnd(int label) {
    return lifeEnd[labels.withLabel(label)];
  }

  /** Cost: the edges of the vertex. */
  @Override
  public boolean arrivesBeyond(int label) {
    int vertex = labels.withLabel(label);
    return arrivesBeyond(arcs.in(), vertex) || undirected && arrivesBeyond(arcs.out(), vertex);
  }

  private boolean arrivesBeyond(ArcLists lists, int vertex) {
    for (int at = lists.first(vertex); at < lists.behind(vertex); at++) {
      int slot = lists.slot(at);
      if (TimeReversal.leavesOutArrivals(arcs.start(slot), arcs.end(slot), arcs.travelTime(slot))) {
        return true;
      }
    }
    return false;
  }

  // What it is as a whole.

  /** An immutable copy with all lives declared: what a fresh run is about. Cost: O(E log E). */
  TemporalGraph toTemporalGraph() {
    return toTemporalGraph(all());
  }

  /** All that is there. Cost: O(V + E). */
  Cut all() {
    IntArrayList vertices = new IntArrayList();
    IntArrayList all = new IntArrayList();
    labels.forEachInOrder(
        vertex -> {
          if (isAlive(vertex)) {
            vertices.add(vertex);
            for (int at = arcs.out().first(vertex); at < arcs.out().behind(vertex); at++) {
              all.add(arcs.out().slot(at));
            }
          }
        });
    return new Cut(Time.UNBOUNDED, Time.OPEN, vertices, all);
  }

  /** An immutable copy of a part, see {@link PartCopy}. */
  TemporalGraph toTemporalGraph(Cut cut) {
    return parts.of(cut);
  }

  /** Bytes of heap, roughly. */
  long memoryBytes() {
    return arcs.memoryBytes()
        + names.memoryBytes()
        + labels.memoryBytes()
        + 16L * lifeStart.length
        + parts.memoryBytes()
        + 100L * properties.size();
  }
}
