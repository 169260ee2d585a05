package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import org.apache.hadoop.conf.Configuration;

/**
 * Makes the program of a job on each worker, from the job's configuration. It has a constructor
 * without parameters and is named there under {@link #KEY}.
 */
public interface ProgramSource {
  /** Name of the setting. */
  String KEY = "graphite.program.source";

  /**
   * Makes the program. All workers make the same one.
   *
   * @param configuration the job's
   */
  IntervalProgram program(Configuration configuration);
}
