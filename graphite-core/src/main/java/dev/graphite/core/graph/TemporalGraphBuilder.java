package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>The class is long because two thirds of it are the documented rows of the public interface;
 * the work is done by {@link EdgeGroups} and {@link GraphLayout}.
 */
public final class TemporalGraphBuilder {
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
  private final EdgeRow row = new EdgeRow();
  private boolean undirected;
  private long rows;
  private long here = Long.MIN_VALUE;

  /** Declares that each edge row stands for two edges, one each way, with the same id. */
  public TemporalGraphBuilder undirected(boolean undirected) {
    this.undirected = undirected;
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
    if (row.values != null) {
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
   * Declares a vertex and its life.
   *
   * @param id not empty
   * @param lifeStart first tick
   * @param lifeEnd first tick after, or {@link Time#OPEN}
   * @return false if the vertex was declared before, which breaks C1; the row is rejected then
   * @throws BadRecordException if the id or the life is not valid
   */
  public boolean addVertex(String id, long lifeStart, long lifeEnd) {
    checkId(id, "vertex");
    checkLife(lifeStart, lifeEnd);
    return declare(vertexIds.index(id), lifeStart, lifeEnd);
  }

  /** Declares a vertex with an integer id; see {@link #addVertex(String, long, long)}. */
  public boolean addVertex(long id, long lifeStart, long lifeEnd) {
    checkLife(lifeStart, lifeEnd);
    return declare(vertexIds.index(id), lifeStart, lifeEnd);
  }

  /**
   * Begins an edge row; it counts once {@link EdgeRow#add} is called. The row object is reused.
   *
   * @param sourceId where the edge starts
   * @param targetId where it ends
   * @param lifeStart first tick at which it can be left
   * @param lifeEnd first tick at which it no longer can, or {@link Time#OPEN}
   * @throws BadRecordException if an id or the life is not valid
   */
  public EdgeRow edge(String sourceId, String targetId, long lifeStart, long lifeEnd) {
    checkId(sourceId, "source");
    checkId(targetId, "target");
    checkLife(lifeStart, lifeEnd);
    return row.begin(sourceId, targetId, 0, 0, lifeStart, lifeEnd);
  }

  /** Begins an edge row between integer ids; see {@link #edge(String, String, long, long)}. */
  public EdgeRow edge(long sourceId, long targetId, long lifeStart, long lifeEnd) {
    checkLife(lifeStart, lifeEnd);
    return row.begin(null, null, sourceId, targetId, lifeStart, lifeEnd);
  }

  /** Adds an edge with travel time 1 and cost 1. */
  public void addEdge(String sourceId, String targetId, long lifeStart, long lifeEnd) {
    edge(sourceId, targetId, lifeStart, lifeEnd).add();
  }

  /** Adds an edge between integer ids with travel time 1 and cost 1. */
  public void addEdge(long sourceId, long targetId, long lifeStart, long lifeEnd) {
    edge(sourceId, targetId, lifeStart, lifeEnd).add();
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

  /** One row of edge data: an edge, or a piece of the edge with its id. */
  public final class EdgeRow {
    private String sourceText;
    private String targetText;
    private long sourceNumber;
    private long targetNumber;
    private long rowStart;
    private long rowEnd;
    private long rowTravelTime;
    private double rowCost;
    private String rowId;
    private Object[] values;

    private EdgeRow() {}

    private EdgeRow begin(
        String sourceId, String targetId, long from, long to, long lifeStart, long lifeEnd) {
      sourceText = sourceId;
      targetText = targetId;
      sourceNumber = from;
      targetNumber = to;
      rowStart = lifeStart;
      rowEnd = lifeEnd;
      rowTravelTime = 1;
      rowCost = 1;
      rowId = null;
      if (values == null) {
        values = new Object[properties.size()];
      }
      Arrays.fill(values, null);
      return this;
    }

    /** Names the edge; rows with one id are pieces of one edge. */
    public EdgeRow id(String id) {
      checkId(id, "edge id");
      rowId = id;
      return this;
    }

    /**
     * Sets the ticks a traversal takes, 1 by default.
     *
     * @throws BadRecordException if negative
     */
    public EdgeRow travelTime(long ticks) {
      if (ticks < 0) {
        throw new BadRecordException("travel time " + ticks + " is negative");
      }
      rowTravelTime = ticks;
      return this;
    }

    /**
     * Sets what a traversal costs, 1 by default.
     *
     * @throws BadRecordException if negative, NaN or infinite
     */
    public EdgeRow cost(double value) {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new BadRecordException("cost " + value + " is not a finite number of at least 0");
      }
      rowCost = value + 0.0; // turns -0.0 into 0.0, so that equal costs have equal bits
      return this;
    }

    /**
     * Sets a further property.
     *
     * @param number what {@link #declareProperty} returned
     * @param value a Long, Double or String, as declared
     * @throws IllegalArgumentException if the value is of another type
     */
    public EdgeRow property(int number, Object value) {
      properties.get(number).check(value);
      values[number] = value;
      return this;
    }

    /** Adds the row to the builder; once only, the next row begins with {@code edge}. */
    public void add() {
      int from = sourceText != null ? vertexIds.index(sourceText) : vertexIds.index(sourceNumber);
      int to = targetText != null ? vertexIds.index(targetText) : vertexIds.index(targetNumber);
      int number = source.size();
      source.add(from);
      target.add(to);
      start.add(rowStart);
      end.add(rowEnd);
      location.add(nextLocation());
      if (rowTravelTime != 1 || !travelTime.isEmpty()) {
        pad(travelTime, number, 1);
        travelTime.add(rowTravelTime);
      }
      if (rowCost != 1 || !cost.isEmpty()) {
        while (cost.size() < number) {
          cost.add(1);
        }
        cost.add(rowCost);
      }
      if (rowId != null || !edgeId.isEmpty()) {
        while (edgeId.size() < number) {
          edgeId.add(NONE);
        }
        edgeId.add(rowId == null ? NONE : edgeIds.index(rowId));
      }
      for (int i = 0; i < properties.size(); i++) {
        properties.get(i).add(values[i]);
      }
    }
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

  private static void checkId(String id, String what) {
    if (id.isEmpty()) {
      throw new BadRecordException("the " + what + " is empty");
    }
  }

  private static void checkLife(long lifeStart, long lifeEnd) {
    if (!Time.isTick(lifeStart)) {
      throw new BadRecordException(
          "start "
              + Time.format(lifeStart)
              + " is not a tick; ticks run from "
              + Time.MIN_TICK
              + " to "
              + Time.MAX_TICK);
    }
    if (lifeEnd <= lifeStart) {
      throw new BadRecordException("end " + lifeEnd + " is not after start " + lifeStart);
    }
  }

  // What the layout of the graph reads.

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
