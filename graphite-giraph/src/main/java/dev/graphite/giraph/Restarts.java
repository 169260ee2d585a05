package dev.graphite.giraph;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.giraph.utils.CheckpointingUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskAttemptID;

/**
 * The jobs of one run on a cluster: when a container is lost, whatever it was for, its job fails at
 * once, and the client submits another one that goes on from the last checkpoint, or from the start
 * if there is none yet. Without checkpoints there is one job. All jobs of a run keep checkpoints in
 * one folder, which no other run has.
 *
 * <p>Giraph can replace a worker within a job, but waits for ever where one is lost at the start of
 * a superstep, and a master that takes over has lost what was reduced; all its workers end and read
 * a checkpoint then, too. So each task has one attempt here.
 *
 * <p>For one thread.
 */
public final class Restarts {
  /** How many jobs a run may have, unless {@link #MOST_KEY} says otherwise. */
  public static final int MOST = 4;

  /** Name of the setting that says how many jobs a run may have. */
  public static final String MOST_KEY = "graphite.jobs.most";

  private static final long FIRST_CONTACT_MILLIS = 120_000;

  private final Configuration configuration;
  private final Path folder;
  private final int most;
  private int jobs;
  private String lastJob;

  /**
   * A run that has not begun.
   *
   * @param configuration that of the first job, with {@code giraph.checkpointFrequency}, 0 for no
   *     checkpoints; {@code giraph.checkpointDirectory} becomes a new folder below the one it names
   */
  public Restarts(Configuration configuration) {
    folder =
        new Path(
            GiraphConstants.CHECKPOINT_DIRECTORY.get(configuration),
            "graphite-" + UUID.randomUUID());
    GiraphConstants.CHECKPOINT_DIRECTORY.set(configuration, folder.toString());
    this.configuration = new Configuration(configuration);
    boolean checkpoints = GiraphConstants.CHECKPOINT_FREQUENCY.get(configuration) > 0;
    most = checkpoints ? configuration.getInt(MOST_KEY, MOST) : 1;
  }

  /** Has a job fail at once when it loses a container, and soon when it never meets its client. */
  public static void limitAttempts(Configuration configuration) {
    GiraphConstants.WAIT_ZOOKEEPER_TIMEOUT_MSEC.setIfUnset(configuration, FIRST_CONTACT_MILLIS);
    configuration.setInt(MRJobConfig.MAP_MAX_ATTEMPTS, 1);
    configuration.setInt(MRJobConfig.MR_AM_MAX_ATTEMPTS, 1);
  }

  /**
   * Called first by every task. Hadoop tries a task again without counting it as failed when its
   * node is lost or its container is wanted for others.
   *
   * @throws IOException if it is not the first attempt
   */
  public static void refuseSecondAttempt(TaskAttemptID attempt) throws IOException {
    if (attempt.getId() > 0) {
      throw new IOException(
          "the container of " + attempt.getTaskID() + " was lost; a second attempt cannot join in");
    }
  }

  /** Notes that a job has been submitted. */
  public void submitted(String job) {
    jobs++;
    lastJob = job;
  }

  /**
   * After the failure of the last job submitted, says whether there should be another one, and has
   * it go on where the failed ones have come to.
   *
   * @param next the configuration of the next job, which is set up
   * @return false if all jobs have been used
   * @throws IOException if checkpoints cannot be looked for
   */
  public boolean prepare(Configuration next) throws IOException {
    if (jobs >= most) {
      return false;
    }
    if (superstep().isPresent()) {
      GiraphConstants.RESTART_JOB_ID.set(next, lastJob); // any: they have one folder
    }
    return true;
  }

  /**
   * The superstep with whose beginning the next job will begin, or nothing for the start of the
   * run.
   *
   * @throws IOException if checkpoints cannot be looked for
   */
  public OptionalLong superstep() throws IOException {
    FileSystem files = folder.getFileSystem(configuration);
    long last = CheckpointingUtils.getLastCheckpointedSuperstep(files, folder.toString());
    return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
  }

  /**
   * Deletes the checkpoints of all jobs, at the end of the run.
   *
   * @throws IOException if they cannot be deleted
   */
  public void clean() throws IOException {
    folder.getFileSystem(configuration).delete(folder, true);
  }
}
