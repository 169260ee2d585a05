package dev.graphite.giraph.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a job shall do.
 *
 * @param name what Hadoop shows
 * @param maker makes the program
 * @param query settings for the maker, by name
 * @param vertices ids of vertices that the program needs to know, by name
 * @param input what is read
 * @param output a folder on a Hadoop file system that does not exist yet, or null if the rows are
 *     wanted here
 * @param workers number of workers
 * @param settings Hadoop's configuration
 * @param jars further jars for the tasks
 * @param kept what a session has kept and is to keep
 */
public record JobRequest(
    String name,
    Class<? extends ProgramMaker> maker,
    Map<String, String> query,
    Map<String, String> vertices,
    JobInput input,
    String output,
    int workers,
    HadoopSettings settings,
    List<Path> jars,
    KeptFolders kept) {
  /** Copies what could change. */
  public JobRequest {
    if (workers < 1) {
      throw new IllegalArgumentException("a job needs at least 1 worker, not " + workers);
    }
    query = Map.copyOf(query);
    vertices = Map.copyOf(vertices);
    jars = List.copyOf(jars);
  }

  /** A job of no session. */
  public JobRequest(
      String name,
      Class<? extends ProgramMaker> maker,
      Map<String, String> query,
      Map<String, String> vertices,
      JobInput input,
      String output,
      int workers,
      HadoopSettings settings,
      List<Path> jars) {
    this(name, maker, query, vertices, input, output, workers, settings, jars, KeptFolders.NONE);
  }

  /**
   * The same job in a session.
   *
   * @param from what it reads if nothing was kept; else how that is called, and what edges are
   */
  public JobRequest in(JobInput from, KeptFolders folders) {
    return new JobRequest(
        name, maker, query, vertices, from, output, workers, settings, jars, folders);
  }
}
