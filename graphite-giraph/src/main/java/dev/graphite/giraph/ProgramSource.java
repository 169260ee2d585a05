package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * Makes the program of a job on each worker, from the job's configuration. It has a constructor
 * without parameters and is named there under {@link #KEY}.
 */
public interface ProgramSource {
  /** Name of the setting. */
  String KEY = "graphite.program.source";

  /** The ids of the vertices that the program needs to know, such as a source. */
  List<String> vertices(Configuration configuration);

  /**
   * Makes the program. All workers make the same one. Also called before ranks are known, with
   * stand-ins that are equal where ids are equal: the kind of program, its columns and views and
   * the way that time runs are the same for all ranks.
   *
   * @param configuration the job's
   * @param ranks the ranks of {@link #vertices}, -1 for one that is not in the graph
   */
  IntervalProgram program(Configuration configuration, int[] ranks);
}
