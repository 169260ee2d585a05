package dev.graphite.core.graph;

import java.util.List;
import java.util.stream.Collectors;

/** Rows given to a builder break the constraints C1 to C3. */
public final class GraphConstraintException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ConstraintViolation> violations;

  /**
   * Creates the exception.
   *
   * @param violations what is broken, at least one
   */
  public GraphConstraintException(List<ConstraintViolation> violations) {
    super(
        violations.stream()
            .limit(20)
            .map(violation -> "row " + violation.location() + ": " + violation)
            .collect(Collectors.joining("\n")));
    this.violations = List.copyOf(violations);
  }

  /** All violations, in the order in which they were found. */
  public List<ConstraintViolation> violations() {
    return violations;
  }
}
