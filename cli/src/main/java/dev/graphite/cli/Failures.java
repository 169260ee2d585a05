package dev.graphite.cli;

import dev.graphite.core.engine.RunCancelledException;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.cluster.ClusterException;
import dev.graphite.giraph.job.JobFailedException;
import dev.graphite.wave.session.SessionRefusedException;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into an exit status and lines on standard error. */
final class Failures {
  private final PrintStream err;
  private final List<String> words;
  private final boolean debug;

  /**
   * For one command.
   *
   * @param err where lines go
   * @param words the command line; with {@code --debug} in it, stack traces are printed too
   */
  Failures(PrintStream err, List<String> words) {
    this.err = err;
    this.words = words;
    this.debug = words.contains("--debug");
  }

  /** Reports a failure and returns the exit status. */
  int report(Throwable failure) {
    if (failure instanceof BrokenPipeException) {
      return ExitStatus.DONE;
    }
    if (failure instanceof ParameterException e && e.getCause() instanceof UsageException usage) {
      return report(usage);
    }
    if (failure instanceof TimeoutExpiredException timeout && !timeout.isNews()) {
      return ExitStatus.OTHER;
    }
    for (String line : message(failure).split("\\R")) {
      err.println("graphite: " + line);
    }
    if (debug) {
      failure.printStackTrace(err);
    }
    return status(failure);
  }

  private static int status(Throwable failure) {
    if (failure instanceof ParameterException
        || failure instanceof UsageException
        || failure instanceof UnsuitableQueryException) {
      return ExitStatus.USAGE;
    }
    if (failure instanceof BadInputException
        || failure instanceof UnsuitableGraphException
        || failure instanceof AnswerOutOfRangeException) {
      return ExitStatus.BAD_INPUT;
    }
    if (failure instanceof SessionRefusedException session) {
      boolean inUse = session.reason() == SessionRefusedException.Reason.IN_USE;
      return inUse ? ExitStatus.OTHER : ExitStatus.USAGE;
    }
    if (failure instanceof OutputException || failure instanceof OutOfMemoryError) {
      return ExitStatus.NO_SPACE;
    }
    return failure instanceof JobFailedException job ? status(job.kind()) : ExitStatus.OTHER;
  }

  private static int status(JobFailure.Kind kind) {
    return switch (kind) {
      case USAGE -> ExitStatus.USAGE;
      case BAD_INPUT -> ExitStatus.BAD_INPUT;
      case MEMORY, PROGRAM, OTHER -> ExitStatus.JOB_FAILED;
    };
  }

  private String message(Throwable failure) {
    if (failure instanceof ParameterException e) {
      return UsageMessages.of(e, words);
    }
    if (failure instanceof OutOfMemoryError) {
      return "out of memory: a heap of "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB is too small; allow more, for instance with GRAPHITE_OPTS=-Xmx16g";
    }
    if (failure instanceof JobFailedException job && job.kind() == JobFailure.Kind.MEMORY) {
      return "a task ran out of memory: "
          + job.getMessage()
          + "; allow more, for instance with -D mapreduce.map.memory.mb=4096, or add workers";
    }
    if (isExpected(failure) && failure.getMessage() != null) {
      return failure.getMessage();
    }
    return "internal error: " + failure + " (--debug prints where)";
  }

  /** True for what users meet and can mend. */
  static boolean isExpected(Throwable failure) {
    return failure instanceof UsageException
        || failure instanceof UnsuitableQueryException
        || failure instanceof BadInputException
        || failure instanceof UnsuitableGraphException
        || failure instanceof AnswerOutOfRangeException
        || failure instanceof OutputException
        || failure instanceof SessionRefusedException
        || failure instanceof ProgramFailedException
        || failure instanceof RunCancelledException
        || failure instanceof JobFailedException
        || failure instanceof TimeoutExpiredException
        || failure instanceof VerificationFailedException
        || failure instanceof ClusterException;
  }
}
