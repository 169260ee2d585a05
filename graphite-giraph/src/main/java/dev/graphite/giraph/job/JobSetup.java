package dev.graphite.giraph.job;

import dev.graphite.giraph.FailureNote;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.SuperstepTimes;
import dev.graphite.giraph.kept.KeptJob;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;

/** Makes Hadoop jobs of requests, by way of a configuration that says everything about a job. */
public final class JobSetup {
  private static final String OUTPUT = "graphite.output";
  private static final String WORKERS = "graphite.workers";
  private static final String JARS = "tmpjars";
  private static final String HDFS = "hdfs";

  private JobSetup() {}

  /**
   * Writes what is to be done into the configuration of a job.
   *
   * @param output a folder that does not exist
   * @param scratch a folder for what the job tells its client
   */
  static void configure(
      Configuration configuration, JobRequest request, Path output, Path scratch) {
    MadeProgram.set(configuration, request);
    configuration.set(MRJobConfig.JOB_NAME, request.name());
    configuration.set(OUTPUT, output.toString());
    configuration.setInt(WORKERS, request.workers());
    configuration.set(FailureNote.KEY, new Path(scratch, "failure").toString());
    configuration.set(SuperstepTimes.KEY, new Path(scratch, "times").toString());
  }

  /**
   * Has the job of a configuration read what its request says, and keep what it says.
   *
   * @throws IllegalArgumentException if that makes no sense
   */
  static void setInput(Configuration configuration, JobRequest request) throws IOException {
    KeptFolders kept = request.kept();
    KeptJob.configure(configuration, path(kept.from()), path(kept.changes()), path(kept.into()));
    if (kept.from() == null) {
      request.input().forGiraph().configure(configuration);
      return;
    }
    configuration.setBoolean(ProgramJob.UNDIRECTED, request.input().undirected());
    if (kept.textIds()) {
      KeptJob.setTextIds(configuration);
    }
  }

  private static Path path(String name) {
    return name == null ? null : new Path(name);
  }

  /** Ships jars to the tasks of a job, beside those that the user has named. */
  static void ship(Configuration configuration, JobRequest request) {
    String ours =
        request.jars().stream()
            .map(jar -> jar.toAbsolutePath().toUri().toString())
            .collect(Collectors.joining(","));
    String all =
        Stream.of(configuration.get(JARS, ""), ours)
            .filter(list -> !list.isEmpty())
            .collect(Collectors.joining(","));
    if (!all.isEmpty()) {
      configuration.set(JARS, all);
    }
  }

  /**
   * Looks for the host of a file, whose name has to be one for Hadoop.
   *
   * @param option that names the file
   * @param name of the file, or null
   * @throws JobFailedException if it is no name, or neither it nor the configuration says where the
   *     file is
   */
  public static void checkAddress(String option, String name, Configuration configuration) {
    URI address = name == null ? null : path(option, name).toUri();
    if (address != null
        && HDFS.equals(address.getScheme())
        && address.getAuthority() == null
        && !HDFS.equals(FileSystem.getDefaultUri(configuration).getScheme())) {
      throw new JobFailedException(
          new JobFailure(
              JobFailure.Kind.USAGE,
              "%s %s names no host, and no configuration of Hadoop does: add --hadoop-conf DIR"
                  .formatted(option, name)));
    }
  }

  private static Path path(String option, String name) {
    try {
      return new Path(name);
    } catch (IllegalArgumentException e) {
      throw new JobFailedException(
          new JobFailure(
              JobFailure.Kind.USAGE,
              "%s %s is no file name for Hadoop: %s".formatted(option, name, e.getMessage())));
    }
  }

  /**
   * A folder that is not there yet, as Hadoop names it in full.
   *
   * @throws JobFailedException if it is
   */
  static Path newFolder(String name, Configuration configuration) throws IOException {
    Path path = new Path(name);
    FileSystem files = path.getFileSystem(configuration);
    if (files.exists(path)) {
      throw new JobFailedException(
          new JobFailure(
              JobFailure.Kind.USAGE,
              "--output " + name + " exists already; name a folder that does not"));
    }
    return files.makeQualified(path);
  }

  /**
   * The job of a configuration.
   *
   * @param zooKeeper host and port of the server to use where the configuration names none
   */
  static Job job(Configuration configuration, String zooKeeper) throws IOException {
    ProgramJob job =
        new ProgramJob(
            configuration, GiraphConstants.ZOOKEEPER_LIST.getWithDefault(configuration, zooKeeper));
    if (new HadoopSettings(configuration).isCluster()) {
      job.onCluster(configuration.getInt(WORKERS, 1));
    } else {
      job.inThisProcess();
    }
    return job.job(configuration.get(MRJobConfig.JOB_NAME), new Path(configuration.get(OUTPUT)));
  }
}
