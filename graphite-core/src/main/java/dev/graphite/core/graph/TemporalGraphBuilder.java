package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Collects vertices and edges and makes a {@link TemporalGraph} of them, checking the constraints
 * C1 to C3 of {@link Constraint}.
 *
 * <pre>{@code
 * TemporalGraphBuilder builder = new TemporalGraphBuilder();
 * builder.addVertex("a", 0, Time.OPEN);
 * builder.edge("a", "b", 3, 9).travelTime(2).add();
 * TemporalGraph graph = builder.build();
 * }</pre>
 *
 * <p>A vertex that is only named by edges lives from the smallest start in the data on. Rows with
 * one edge id are pieces of one edge; they may come in any order. Ids are integers if all of them
 * are written so, else strings.
 *
 * <p>Space: 32 bytes per edge row until {@link #build}, which takes O(E log d) time for a largest
 * degree d. Not safe for threads; a builder makes one graph.
 *
 * <p>The class collects; the work is done by {@link EdgeGroups} and {@link GraphLayout}.
 */
public final class TemporalGraphBuilder extends RowSink {
  private static final int NONE = -1;

  private final IdTable vertexIds = new IdTable();
  private final LongArrayList declaredStart = new LongArrayList();
  private final LongArrayList declaredEnd = new LongArrayList();
  private final IntArrayList source = new IntArrayList();
  private final IntArrayList target = new IntArrayList();
  private final LongArrayList start = new LongArrayList();
  private final LongArrayList end = new LongArrayList();
  private final LongArrayList location = new LongArrayList();
  private final LongArrayList travelTime = new LongArrayList();
  private final DoubleArrayList cost = new DoubleArrayList();
  private final IntArrayList edgeId = new IntArrayList();
  private final IdTable edgeIds = new IdTable();
  private final List<PropertyRows> properties = new ArrayList<>();
  private final List<ConstraintViolation> violations = new ArrayList<>();
  private boolean undirected;
  private boolean textIds;
  private long rows;
  private long here = Long.MIN_VALUE;

  /** Declares that each edge row stands for two edges, one each way, with the same id. */
  public TemporalGraphBuilder undirected(boolean undirected) {
    this.undirected = undirected;
    return this;
  }

  /** Orders vertices by the code points of their ids, even if all ids are integers. */
  public TemporalGraphBuilder textIds(boolean textIds) {
    this.textIds = textIds;
    return this;
  }

  /**
   * Says where the rows added next come from. Violations name it.
   *
   * @param rowLocation any number that means something to the caller, for instance a line
   */
  public TemporalGraphBuilder at(long rowLocation) {
    here = rowLocation;
    return this;
  }

  /**
   * Declares a further edge property. Rows that do not set it hold 0, 0.0 or an empty string.
   *
   * @return the number by which rows refer to it, from 0
   * @throws IllegalArgumentException if the name is taken
   * @throws IllegalStateException if an edge row was begun already
   */
  public int declareProperty(String name, PropertyType type) {
    if (hasRows()) {
      throw new IllegalStateException("property " + name + " is declared after the first edge");
    }
    for (PropertyRows property : properties) {
      if (property.name().equals(name)) {
        throw new IllegalArgumentException("property " + name + " is declared twice");
      }
    }
    properties.add(new PropertyRows(name, type));
    return properties.size() - 1;
  }

  /**
   * Begins an edge row between vertices that were named before, without a look at their ids.
   *
   * @param source number of the vertex it starts at: how many others were named before it
   * @param target number of the vertex it leads to
   * @throws BadRecordException if the life is not valid
   * @throws IndexOutOfBoundsException if there is no such vertex
   */
  public EdgeRow edgeBetween(int source, int target, long lifeStart, long lifeEnd) {
    Objects.checkIndex(source, vertexIds.size());
    Objects.checkIndex(target, vertexIds.size());
    return rowBetween(source, target, lifeStart, lifeEnd);
  }

  /** Number of edge rows added so far. */
  public int edgeRows() {
    return source.size();
  }

  /**
   * Makes the graph.
   *
   * @throws GraphConstraintException if rows break a constraint
   */
  public TemporalGraph build() {
    List<ConstraintViolation> found = new ArrayList<>(violations);
    EdgeGroups edges = new EdgeGroups(this, found::add);
    if (!found.isEmpty()) {
      throw new GraphConstraintException(found);
    }
    return new GraphLayout(this, edges).graph();
  }

  /**
   * Makes the graph of those rows that break no constraint. Of two rows that contradict each other
   * the one that came first stays; of an edge with gaps, the stretch of its first row; of an edge
   * outside of its ends' lives, nothing. Rejected rows leave no trace: their vertices and starts do
   * not count, nor does an id among them that is no integer.
   *
   * @param rejected is told of each row left out
   */
  public TemporalGraph build(Consumer<ConstraintViolation> rejected) {
    violations.forEach(rejected);
    EdgeGroups edges = new EdgeGroups(this, rejected);
    return new GraphLayout(this, edges).graph();
  }

  @Override
  protected void takeEdge(EdgeRow row) {
    int number = source.size();
    if (!row.isBetweenIds()) {
      source.add((int) row.sourceNumber());
      target.add((int) row.targetNumber());
    } else if (row.source() == null) {
      source.add(vertexIds.index(row.sourceNumber()));
      target.add(vertexIds.index(row.targetNumber()));
    } else {
      source.add(vertexIds.index(row.source()));
      target.add(vertexIds.index(row.target()));
    }
    start.add(row.start());
    end.add(row.end());
    location.add(nextLocation());
    if (row.travelTime() != 1 || !travelTime.isEmpty()) {
      pad(travelTime, number, 1);
      travelTime.add(row.travelTime());
    }
    if (row.cost() != 1 || !cost.isEmpty()) {
      while (cost.size() < number) {
        cost.add(1);
      }
      cost.add(row.cost());
    }
    if (row.id() != null || !edgeId.isEmpty()) {
      while (edgeId.size() < number) {
        edgeId.add(NONE);
      }
      edgeId.add(row.id() == null ? NONE : edgeIds.index(row.id()));
    }
    for (int i = 0; i < properties.size(); i++) {
      properties.get(i).add(row.value(i));
    }
  }

  @Override
  protected int propertyCount() {
    return properties.size();
  }

  @Override
  protected void checkProperty(int number, Object value) {
    properties.get(number).check(value);
  }

  @Override
  protected boolean takeVertex(String id, long number, long lifeStart, long lifeEnd) {
    return declare(id == null ? vertexIds.index(number) : vertexIds.index(id), lifeStart, lifeEnd);
  }

  private boolean declare(int vertex, long lifeStart, long lifeEnd) {
    long where = nextLocation();
    if (hasDeclaredLife(vertex)) {
      violations.add(
          new ConstraintViolation(
              Constraint.C1, where, "vertex " + vertexIds.text(vertex) + " is declared twice"));
      return false;
    }
    pad(declaredStart, vertex, Time.OPEN);
    pad(declaredEnd, vertex, Time.OPEN);
    if (vertex < declaredStart.size()) {
      declaredStart.set(vertex, lifeStart);
      declaredEnd.set(vertex, lifeEnd);
    } else {
      declaredStart.add(lifeStart);
      declaredEnd.add(lifeEnd);
    }
    return true;
  }

  private long nextLocation() {
    rows++;
    return here == Long.MIN_VALUE ? rows : here;
  }

  private static void pad(LongArrayList list, int size, long value) {
    while (list.size() < size) {
      list.add(value);
    }
  }

  // What the layout of the graph reads.

  boolean hasTextIds() {
    return textIds;
  }

  boolean isUndirected() {
    return undirected;
  }

  IdTable vertexIds() {
    return vertexIds;
  }

  /** True if the vertex was declared with a life; a declared start is never {@link Time#OPEN}. */
  boolean hasDeclaredLife(int vertex) {
    return vertex < declaredStart.size() && declaredStart.getLong(vertex) != Time.OPEN;
  }

  long declaredStart(int vertex) {
    return declaredStart.getLong(vertex);
  }

  long declaredEnd(int vertex) {
    return declaredEnd.getLong(vertex);
  }

  int source(int edgeRow) {
    return source.getInt(edgeRow);
  }

  int target(int edgeRow) {
    return target.getInt(edgeRow);
  }

  long start(int edgeRow) {
    return start.getLong(edgeRow);
  }

  long end(int edgeRow) {
    return end.getLong(edgeRow);
  }

  long location(int edgeRow) {
    return location.getLong(edgeRow);
  }

  /** The number of the row's edge id, or -1. */
  int edgeId(int edgeRow) {
    return edgeId.isEmpty() ? NONE : edgeId.getInt(edgeRow);
  }

  boolean hasEdgeIds() {
    return !edgeId.isEmpty();
  }

  IdTable edgeIds() {
    return edgeIds;
  }

  LongColumn startColumn(int[] pieceRows) {
    return LongColumn.gather(start.elements(), pieceRows, pieceRows.length);
  }

  LongColumn travelTimeColumn(int[] pieceRows) {
    return travelTime.isEmpty()
        ? LongColumn.constant(1)
        : LongColumn.gather(travelTime.elements(), pieceRows, pieceRows.length);
  }

  DoubleColumn costColumn(int[] pieceRows) {
    return cost.isEmpty()
        ? DoubleColumn.constant(1)
        : DoubleColumn.gather(cost.elements(), pieceRows, pieceRows.length);
  }

  Map<String, PropertyColumn> propertyColumns(int[] pieceRows) {
    Map<String, PropertyColumn> columns = new LinkedHashMap<>();
    for (PropertyRows property : properties) {
      columns.put(property.name(), property.column(pieceRows));
    }
    return columns;
  }
}
