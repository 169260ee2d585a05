package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import java.util.Arrays;

/**
 * Takes the vertices and edges of a temporal graph row by row, and refuses rows that are wrong in
 * themselves. Readers of files fill one; what becomes of the rows is up to it: {@link
 * TemporalGraphBuilder} makes a graph of them, a cluster sends them where they belong.
 *
 * <p>Costs nothing per row but what the sink does with it: the {@link EdgeRow} is reused. Not safe
 * for threads.
 */
public abstract class RowSink {
  private final EdgeRow row = new EdgeRow();

  /** For subclasses. */
  protected RowSink() {}

  /**
   * Takes a vertex.
   *
   * @param id its id, null if that is an integer
   * @param number the integer
   * @param lifeStart first tick
   * @param lifeEnd first tick after, or {@link Time#OPEN}
   * @return false if the vertex is known to be declared before
   */
  protected abstract boolean takeVertex(String id, long number, long lifeStart, long lifeEnd);

  /** Takes an edge row, which changes after the call. */
  protected abstract void takeEdge(EdgeRow edge);

  /** Number of further properties that an edge row has. */
  protected int propertyCount() {
    return 0;
  }

  /**
   * Refuses a value of a further property.
   *
   * @throws IllegalArgumentException if there is no such property or its values are of another type
   */
  protected void checkProperty(int number, Object value) {
    throw new IllegalArgumentException("no property " + number + " is declared");
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
  public final boolean addVertex(String id, long lifeStart, long lifeEnd) {
    checkId(id, "vertex");
    checkLife(lifeStart, lifeEnd);
    return takeVertex(id, 0, lifeStart, lifeEnd);
  }

  /** Declares a vertex with an integer id; see {@link #addVertex(String, long, long)}. */
  public final boolean addVertex(long id, long lifeStart, long lifeEnd) {
    checkLife(lifeStart, lifeEnd);
    return takeVertex(null, id, lifeStart, lifeEnd);
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
  public final EdgeRow edge(String sourceId, String targetId, long lifeStart, long lifeEnd) {
    checkId(sourceId, "source");
    checkId(targetId, "target");
    checkLife(lifeStart, lifeEnd);
    return row.begin(sourceId, targetId, 0, 0, lifeStart, lifeEnd);
  }

  /** Begins an edge row between integer ids; see {@link #edge(String, String, long, long)}. */
  public final EdgeRow edge(long sourceId, long targetId, long lifeStart, long lifeEnd) {
    checkLife(lifeStart, lifeEnd);
    return row.begin(null, null, sourceId, targetId, lifeStart, lifeEnd);
  }

  /** Begins an edge row between vertices that the sink itself has numbered. */
  final EdgeRow rowBetween(int source, int target, long lifeStart, long lifeEnd) {
    checkLife(lifeStart, lifeEnd);
    row.begin(null, null, source, target, lifeStart, lifeEnd);
    row.isBetweenIds = false;
    return row;
  }

  /** Adds an edge with travel time 1 and cost 1. */
  public final void addEdge(String sourceId, String targetId, long lifeStart, long lifeEnd) {
    edge(sourceId, targetId, lifeStart, lifeEnd).add();
  }

  /** Adds an edge between integer ids with travel time 1 and cost 1. */
  public final void addEdge(long sourceId, long targetId, long lifeStart, long lifeEnd) {
    edge(sourceId, targetId, lifeStart, lifeEnd).add();
  }

  /** True once an edge row was begun. */
  final boolean hasRows() {
    return row.values != null;
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

  /** One row of edge data: an edge, or a piece of the edge with its id. */
  public final class EdgeRow {
    private String source;
    private String target;
    private long sourceNumber;
    private long targetNumber;
    private boolean isBetweenIds;
    private long start;
    private long end;
    private long travelTime;
    private double cost;
    private String id;
    private Object[] values;

    private EdgeRow() {}

    private EdgeRow begin(
        String sourceId, String targetId, long from, long to, long lifeStart, long lifeEnd) {
      source = sourceId;
      target = targetId;
      sourceNumber = from;
      targetNumber = to;
      isBetweenIds = true;
      start = lifeStart;
      end = lifeEnd;
      travelTime = 1;
      cost = 1;
      id = null;
      if (values == null) {
        values = new Object[propertyCount()];
      }
      Arrays.fill(values, null);
      return this;
    }

    /** Names the edge; rows with one id are pieces of one edge. */
    public EdgeRow id(String newId) {
      checkId(newId, "edge id");
      id = newId;
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
      travelTime = ticks;
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
      cost = value + 0.0; // turns -0.0 into 0.0, so that equal costs have equal bits
      return this;
    }

    /**
     * Sets a further property.
     *
     * @param number what {@link TemporalGraphBuilder#declareProperty} returned
     * @param value a Long, Double or String, as declared
     * @throws IllegalArgumentException if the value is of another type
     */
    public EdgeRow property(int number, Object value) {
      checkProperty(number, value);
      values[number] = value;
      return this;
    }

    /** Hands the row over; once only, the next row begins with {@code edge}. */
    public void add() {
      takeEdge(this);
    }

    /**
     * The id of the vertex it starts at, null if both ends are {@linkplain #sourceNumber integers}.
     */
    public String source() {
      return source;
    }

    /** The id of the vertex it leads to, null if both ends are integers. */
    public String target() {
      return target;
    }

    /** The integer id of the vertex it starts at, if {@link #source} is null. */
    public long sourceNumber() {
      return sourceNumber;
    }

    /** The integer id of the vertex it leads to, if {@link #target} is null. */
    public long targetNumber() {
      return targetNumber;
    }

    /** First tick. */
    public long start() {
      return start;
    }

    /** End, or {@link Time#OPEN}. */
    public long end() {
      return end;
    }

    /** Ticks a traversal takes. */
    public long travelTime() {
      return travelTime;
    }

    /** Cost of a traversal. */
    public double cost() {
      return cost;
    }

    /** The edge's id, null if it is an edge of its own. */
    public String id() {
      return id;
    }

    /** False if the vertices are given by the numbers that the sink has for them. */
    boolean isBetweenIds() {
      return isBetweenIds;
    }

    Object value(int property) {
      return values[property];
    }
  }
}
