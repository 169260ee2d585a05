package dev.graphite.wave;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.time.Time;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One row of changes. What is null stays as it is, or has its default where something new comes
 * about. Immutable.
 *
 * <p>An edge is named by its id, or by source, target and start of its life. In a graph whose edges
 * are undirected a row acts on both directions, and either end may be called the source.
 *
 * @param operation what to do
 * @param source source of an edge, or the vertex
 * @param target target of an edge; null for vertices
 * @param start first tick of a life
 * @param end end of a life, {@link Time#OPEN} for none
 * @param id the edge's id
 * @param travelTime ticks a traversal takes
 * @param cost what a traversal costs
 * @param properties further properties by name: a Long, Double or String each
 * @param location where the row comes from, for messages; null to count rows from 1 in each batch
 */
public record Change(
    Operation operation,
    String source,
    String target,
    Long start,
    Long end,
    String id,
    Long travelTime,
    Double cost,
    Map<String, Object> properties,
    Long location) {
  /** What a row does. */
  public enum Operation {
    /** A new edge, or a further piece of the edge with its id. */
    ADD_EDGE,
    /** The edge with all its pieces goes, as if it had never been. */
    REMOVE_EDGE,
    /** Another end of its life, other values for the whole of it, or both. */
    CHANGE_EDGE,
    /** A new vertex, or the life of one that the same batch has only mentioned. */
    ADD_VERTEX,
    /** The vertex goes with its edges. */
    REMOVE_VERTEX,
    /** Another start or end of its life, which still has to hold its edges. */
    CHANGE_VERTEX;

    /** The name in files: {@code add-edge} and so on. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The operation with a name.
     *
     * @throws BadRecordException if there is none; the message lists those that exist
     */
    public static Operation of(String label) {
      for (Operation operation : values()) {
        if (operation.label().equals(label)) {
          return operation;
        }
      }
      throw new BadRecordException(
          "unknown op '"
              + label
              + "'; there are "
              + Arrays.stream(values()).map(Operation::label).collect(Collectors.joining(", ")));
    }
  }

  /**
   * Checks what shows in the row itself.
   *
   * @throws BadRecordException if a name or value is not valid
   */
  public Change {
    Objects.requireNonNull(operation, "operation");
    properties = Map.copyOf(properties);
    cost = cost == null ? null : Double.valueOf(cost + 0.0); // -0.0 is 0.0
    boolean ofEdge = operation.ordinal() <= Operation.CHANGE_EDGE.ordinal();
    boolean named = ofEdge && operation != Operation.ADD_EDGE && id != null;
    if (!named) {
      checkName(source, ofEdge ? "source" : "vertex");
      if (ofEdge) {
        checkName(target, "target");
      }
      if (ofEdge && start == null) {
        throw new BadRecordException("the start is missing");
      }
    }
    if (id != null) {
      checkName(id, "edge id");
    }
    if (start != null && !Time.isTick(start)) {
      throw new BadRecordException("start " + Time.format(start) + " is not a tick");
    }
    if (start != null && end != null && end <= start) {
      throw new BadRecordException("end " + end + " is not after start " + start);
    }
    if (travelTime != null && travelTime < 0) {
      throw new BadRecordException("travel time " + travelTime + " is negative");
    }
    if (cost != null && !(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new BadRecordException("cost " + cost + " is not a finite number of at least 0");
    }
  }

  private static void checkName(String name, String what) {
    if (name == null || name.isEmpty()) {
      throw new BadRecordException("the " + what + " is empty");
    }
  }

  /** A new edge with travel time 1 and cost 1, unless said otherwise. */
  public static Change addEdge(String source, String target, long start, long end) {
    return of(Operation.ADD_EDGE, source, target, start, end, null);
  }

  /** The edge with this id goes. */
  public static Change removeEdge(String id) {
    return of(Operation.REMOVE_EDGE, null, null, null, null, id);
  }

  /** The edge with these ends and start goes. */
  public static Change removeEdge(String source, String target, long start) {
    return of(Operation.REMOVE_EDGE, source, target, start, null, null);
  }

  /** The edge with this id changes; say in what. */
  public static Change changeEdge(String id) {
    return of(Operation.CHANGE_EDGE, null, null, null, null, id);
  }

  /** The edge with these ends and start changes; say in what. */
  public static Change changeEdge(String source, String target, long start) {
    return of(Operation.CHANGE_EDGE, source, target, start, null, null);
  }

  /** A new vertex. */
  public static Change addVertex(String id, long start, long end) {
    return of(Operation.ADD_VERTEX, id, null, start, end, null);
  }

  /** A vertex goes with its edges. */
  public static Change removeVertex(String id) {
    return of(Operation.REMOVE_VERTEX, id, null, null, null, null);
  }

  /** A vertex gets another life; null for a start or end that stays. */
  public static Change changeVertex(String id, Long start, Long end) {
    return of(Operation.CHANGE_VERTEX, id, null, start, end, null);
  }

  private static Change of(
      Operation operation, String source, String target, Long start, Long end, String id) {
    return new Change(operation, source, target, start, end, id, null, null, Map.of(), null);
  }

  /** The same with an end of the life. */
  public Change withEnd(long other) {
    return new Change(
        operation, source, target, start, other, id, travelTime, cost, properties, location);
  }

  /** The same with an edge id. */
  public Change withId(String other) {
    return new Change(
        operation, source, target, start, end, other, travelTime, cost, properties, location);
  }

  /** The same with a travel time. */
  public Change withTravelTime(long ticks) {
    return new Change(operation, source, target, start, end, id, ticks, cost, properties, location);
  }

  /** The same with a cost. */
  public Change withCost(double value) {
    return new Change(
        operation, source, target, start, end, id, travelTime, value, properties, location);
  }

  /** The same with a value of a further property. */
  public Change withProperty(String name, Object value) {
    Map<String, Object> more = new HashMap<>(properties);
    more.put(name, value);
    return new Change(operation, source, target, start, end, id, travelTime, cost, more, location);
  }

  /** The same, coming from a place. */
  public Change at(long place) {
    return new Change(
        operation, source, target, start, end, id, travelTime, cost, properties, place);
  }
}
