package dev.graphite.giraph;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.message.MessageLogFactory;
import dev.graphite.giraph.view.ViewEdges;
import java.io.IOException;
import java.net.ServerSocket;
import org.apache.giraph.bsp.BspInputFormat;
import org.apache.giraph.conf.GiraphConfiguration;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.giraph.graph.GraphTaskManager;
import org.apache.giraph.io.VertexInputFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/** Sets up a Hadoop job that runs a program on Giraph. */
public final class ProgramJob {
  /** The superstep in which the program starts. */
  public static final long START = Preparation.START;

  /** Name of the setting that says whether the input makes two edges of each row, one each way. */
  public static final String UNDIRECTED = "graphite.undirected";

  /**
   * Name of the setting that says how many walks of two edges a worker may have to hold at a time,
   * as far as one can tell from degrees: a program of walks takes them in so many portions. A walk
   * takes some 30 bytes, and often an addition as well.
   */
  public static final String WALKS_PER_WORKER = "graphite.walks-per-worker";

  /**
   * Name of the setting that lists ticks, separated by commas, at each of which a new window of
   * time starts: programs of the best value seen so far finish one window before the next. Others
   * take no notice.
   */
  public static final String WINDOWS = "graphite.windows";

  static final long DEFAULT_WALKS = 4_000_000;

  private static final int POLL_MILLIS = 50;
  private static final String CLUSTER_POLL_MILLIS = "500";
  private static final int PORT_ATTEMPTS = 100;
  private static final int PORTS_PER_ATTEMPT = 10;
  private static final int HIGHEST_PORT = 65_535;

  private final GiraphConfiguration configuration;

  /**
   * A job.
   *
   * @param base what the user has set, the {@link ProgramSource} among it; copied
   * @param input reads vertices with their edges, and lives where they are declared
   * @param zooKeeper host and port of a ZooKeeper server
   */
  public ProgramJob(
      Configuration base,
      Class<? extends VertexInputFormat<VertexKey, VertexState, EdgePiece>> input,
      String zooKeeper) {
    this(base, zooKeeper);
    configuration.setVertexInputFormatClass(input);
  }

  /**
   * A job that reads what the configuration says.
   *
   * @param base what the user has set, the {@link ProgramSource} and input formats among it; copied
   * @param zooKeeper host and port of a ZooKeeper server
   */
  public ProgramJob(Configuration base, String zooKeeper) {
    configuration = new GiraphConfiguration(base);
    configuration.setComputationClass(TargetsComputation.class);
    configuration.setMasterComputeClass(ProgramMaster.class);
    configuration.setWorkerContextClass(ProgramContext.class);
    configuration.setOutEdgesClass(ViewEdges.class);
    configuration.setVertexOutputFormatClass(RowOutputFormat.class);
    configuration.setZooKeeperConfiguration(zooKeeper);
    GiraphConstants.MESSAGE_STORE_FACTORY_CLASS.set(configuration, MessageLogFactory.class);
    GraphTaskManager.CHECKER_IF_WORKER_SHOULD_FAIL_AFTER_EXCEPTION_CLASS.set(
        configuration, FailureNote.class);
    configuration.addMasterObserverClass(SuperstepTimes.class);
    GiraphConstants.USE_SUPERSTEP_COUNTERS.set(configuration, false);
    GiraphConstants.CHECKPOINT_SUPPORTED_CHECKER.set(configuration, CheckpointsOfProgram.class);
    // Each of these handlers takes two more seconds to shut down; nothing here blocks in one.
    GiraphConstants.NETTY_CLIENT_USE_EXECUTION_HANDLER.set(configuration, false);
    GiraphConstants.NETTY_SERVER_USE_EXECUTION_HANDLER.set(configuration, false);
  }

  /**
   * Has the job run in this process, as Hadoop's local job runner does: one worker, which is the
   * master too. A job that fails inside Giraph may end the process.
   *
   * @throws IOException if there is no port to be had
   */
  public ProgramJob inThisProcess() throws IOException {
    configuration.set("mapreduce.framework.name", "local");
    configuration.setInt("mapreduce.client.completion.pollinterval", POLL_MILLIS);
    configuration.setWorkerConfiguration(1, 1, 100);
    GiraphConstants.SPLIT_MASTER_WORKER.set(configuration, false);
    GiraphConstants.LOCAL_TEST_MODE.set(configuration, true);
    GiraphConstants.LOG_LEVEL.set(configuration, "error");
    GiraphConstants.IPC_INITIAL_PORT.set(configuration, freePort());
    GiraphConstants.MAX_IPC_PORT_BIND_ATTEMPTS.set(configuration, PORT_ATTEMPTS);
    return this;
  }

  /**
   * Has the job run on a cluster: a task per worker and one for the master.
   *
   * @param workers number of workers
   */
  public ProgramJob onCluster(int workers) {
    configuration.setWorkerConfiguration(workers, workers, 100);
    configuration.setIfUnset("mapreduce.client.completion.pollinterval", CLUSTER_POLL_MILLIS);
    configuration.setBoolean("mapreduce.job.user.classpath.first", true);
    Restarts.limitAttempts(configuration);
    return this;
  }

  /** A port from which Giraph goes on to higher ones if others have taken it. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Math.min(socket.getLocalPort(), HIGHEST_PORT - PORT_ATTEMPTS * PORTS_PER_ATTEMPT);
    }
  }

  /**
   * Makes the job.
   *
   * @param name what Hadoop shows
   * @param output a folder that does not exist
   * @return a job to be submitted
   * @throws IOException if Hadoop cannot be asked
   */
  public Job job(String name, Path output) throws IOException {
    Job job = Job.getInstance(configuration, name);
    if (job.getJar() == null) {
      job.setJarByClass(ProgramJob.class);
    }
    job.setMapperClass(ProgramMapper.class);
    job.setNumReduceTasks(0);
    job.setSpeculativeExecution(false);
    job.setInputFormatClass(BspInputFormat.class);
    job.setOutputFormatClass(GiraphConstants.HADOOP_OUTPUT_FORMAT_CLASS.get(configuration));
    FileOutputFormat.setOutputPath(job, output);
    return job;
  }
}
