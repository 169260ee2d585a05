package dev.graphite.giraph.job;

import dev.graphite.giraph.JobFailure;

/** A job failed, or could not be submitted. The message says why and is ready to be shown. */
public final class JobFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final JobFailure.Kind kind;

  /** A failure with its kind. */
  public JobFailedException(JobFailure failure) {
    super(failure.text());
    this.kind = failure.kind();
  }

  JobFailedException(String text, Throwable cause) {
    super(text, cause);
    this.kind = JobFailure.Kind.OTHER;
  }

  /** Whose business it is. */
  public JobFailure.Kind kind() {
    return kind;
  }
}
