package dev.graphite.giraph;

import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.data.UnwritableObjectException;

/**
 * Why a job failed.
 *
 * @param kind whose business it is
 * @param text what happened, ready to be shown
 */
public record JobFailure(Kind kind, String text) {
  private static final String OURS = "dev.graphite.";
  private static final String THEIRS = "org.apache.";

  /** Whose business a failure is. */
  public enum Kind {
    /** The query does not fit. */
    USAGE,
    /** The input data are refused. */
    BAD_INPUT,
    /** A heap is too small. */
    MEMORY,
    /** A fault of the program, or of ours: it would happen again. */
    PROGRAM,
    /** Anything else: the cluster, the network, disks. */
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
    Kind kind = isFault(last) ? Kind.PROGRAM : Kind.OTHER;
    return new JobFailure(kind, last.toString().lines().findFirst().orElse(""));
  }

  /**
   * Whether code of ours, or of a user whom it called, went wrong by itself: what it threw comes
   * neither from Hadoop or Giraph, nor from input or output.
   */
  private static boolean isFault(Throwable thrown) {
    if (!(thrown instanceof RuntimeException || thrown instanceof Error)) {
      return false;
    }
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        return true;
      }
      if (frame.getClassName().startsWith(THEIRS)) {
        return false;
      }
    }
    return false;
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
    if (thrown instanceof UnwritableObjectException) {
      return Kind.PROGRAM;
    }
    return thrown instanceof OutOfMemoryError ? Kind.MEMORY : Kind.OTHER;
  }
}
