package dev.graphite.cli;

/**
 * Exit statuses. A process that a signal ends has 128 and the signal's number instead, 130 after
 * Ctrl-C.
 */
final class ExitStatus {
  /** All done. */
  static final int DONE = 0;

  /** Something that has no status of its own, a timeout for instance. */
  static final int OTHER = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** The input data are refused. */
  static final int BAD_INPUT = 3;

  /** Out of memory, or the output cannot be written. */
  static final int NO_SPACE = 4;

  /** The cluster or its job failed. */
  static final int JOB_FAILED = 5;

  private ExitStatus() {}
}
