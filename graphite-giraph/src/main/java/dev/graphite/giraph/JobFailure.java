package dev.graphite.giraph;

import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.datasets.BadInputException;

/**
 * Why a job failed.
 *
 * @param kind whose business it is
 * @param text what happened, ready to be shown
 */
public record JobFailure(Kind kind, String text) {
  /** Whose business a failure is. */
  public enum Kind {
    /** The query does not fit. */
    USAGE,
    /** The input data are refused. */
    BAD_INPUT,
    /** A heap is too small. */
    MEMORY,
    /** Anything else: the cluster, the program, or a fault of ours. */
    OTHER
  }

  /**
   * What a thrown exception means: that of its causes which was made for users, or else the last of
   * them.
   */
  public static JobFailure of(Throwable thrown) {
    Throwable last = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Kind kind = kind(cause);
      if (kind != Kind.OTHER) {
        return new JobFailure(kind, String.valueOf(cause.getMessage()));
      }
      last = cause;
    }
    // Exceptions that came over the wire have a stack trace in their message.
    return new JobFailure(Kind.OTHER, last.toString().lines().findFirst().orElse(""));
  }

  private static Kind kind(Throwable thrown) {
    if (thrown instanceof UnsuitableQueryException) {
      return Kind.USAGE;
    }
    if (thrown instanceof BadInputException
        || thrown instanceof UnsuitableGraphException
        || thrown instanceof AnswerOutOfRangeException) {
      return Kind.BAD_INPUT;
    }
    return thrown instanceof OutOfMemoryError ? Kind.MEMORY : Kind.OTHER;
  }
}
