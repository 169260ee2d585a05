package dev.graphite.core.graph;

/**
 * A row that breaks a constraint together with other rows.
 *
 * @param constraint the one that is broken
 * @param location the location given to the builder with the row; the row's ordinal (from 1) if
 *     none was given
 * @param reason what is wrong, naming ids and lives
 */
public record ConstraintViolation(Constraint constraint, long location, String reason) {
  /** The constraint and the reason, without the location. */
  @Override
  public String toString() {
    return constraint + ": " + reason;
  }
}
