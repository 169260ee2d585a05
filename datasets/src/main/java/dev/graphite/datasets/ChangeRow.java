package dev.graphite.datasets;

import java.util.Map;

/**
 * A row of a file of changes, as it is written: what is null was an empty cell. See {@link
 * ChangeReader}. Immutable.
 *
 * @param line its line
 * @param op what to do
 * @param source the source of an edge, or the vertex
 * @param target the target of an edge
 * @param start first tick
 * @param end first tick after, {@link dev.graphite.core.time.Time#OPEN} for {@code inf}
 * @param id the edge's id
 * @param travelTime ticks a traversal takes
 * @param cost what a traversal costs
 * @param properties further properties by name: a Long, Double or String each
 */
public record ChangeRow(
    long line,
    String op,
    String source,
    String target,
    Long start,
    Long end,
    String id,
    Long travelTime,
    Double cost,
    Map<String, Object> properties) {
  /** The op that ends a batch. */
  public static final String COMMIT = "commit";

  /** Copies the properties. */
  public ChangeRow {
    properties = Map.copyOf(properties);
  }

  static ChangeRow commit(long line) {
    return new ChangeRow(line, COMMIT, null, null, null, null, null, null, null, Map.of());
  }

  /** True if it ends a batch, and says nothing else. */
  public boolean isCommit() {
    return op.equals(COMMIT);
  }
}
