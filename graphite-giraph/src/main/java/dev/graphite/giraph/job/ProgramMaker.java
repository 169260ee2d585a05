package dev.graphite.giraph.job;

import dev.graphite.core.program.IntervalProgram;
import java.util.Map;

/**
 * Makes the program of a job in each of its tasks. A class with a public constructor without
 * parameters, which the tasks find by its name.
 */
public interface ProgramMaker {
  /**
   * Makes the program; the same one in all tasks.
   *
   * @param query {@link JobRequest#query}
   * @param ranks the ranks of {@link JobRequest#vertices}, all of them in the graph
   */
  IntervalProgram program(Map<String, String> query, Map<String, Integer> ranks);
}
