package dev.graphite.datasets;

import java.util.List;

/**
 * Input that was refused. The message is ready to be shown to the user: up to {@value
 * #MAX_PROBLEMS} lines {@code FILE:LINE: reason} (or {@code FILE: reason} where no line is to
 * blame), and how many more there are. It has no stack trace; a cause is kept if there was one.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How many problems are listed. */
  public static final int MAX_PROBLEMS = 20;

  private final transient List<String> problems;
  private final long more;

  /**
   * Input that has several problems.
   *
   * @param problems the lines to be shown
   * @param more how many more problems there are
   * @param cause what found them, or null
   */
  public BadInputException(List<String> problems, long more, Throwable cause) {
    super(message(problems, more), cause, false, false);
    this.problems = List.copyOf(problems);
    this.more = more;
  }

  /**
   * Input that has one problem.
   *
   * @param problem the line to be shown
   * @param cause what found it, or null
   */
  public BadInputException(String problem, Throwable cause) {
    this(List.of(problem), 0, cause);
  }

  /** The first problems, at most {@value #MAX_PROBLEMS}, each {@code FILE:LINE: reason}. */
  public List<String> problems() {
    return problems;
  }

  /** How many further problems there are. */
  public long more() {
    return more;
  }

  private static String message(List<String> problems, long more) {
    String listed = String.join("\n", problems);
    return more == 0
        ? listed
        : listed + "\nand " + more + " more " + (more == 1 ? "problem" : "problems");
  }
}
