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
import org.apache.giraph.graph.GraphMapper;
import org.apache.giraph.io.VertexInputFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/** Sets up a Hadoop job that runs a program on Giraph. */
public final class ProgramJob {
  /** Name of the setting that says whether the input makes two edges of each row, one each way. */
  public static final String UNDIRECTED = "graphite.undirected";

  private static final int POLL_MILLIS = 50;
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
    configuration = new GiraphConfiguration(base);
    configuration.setComputationClass(TargetsComputation.class);
    configuration.setMasterComputeClass(PreparationMaster.class);
    configuration.setWorkerContextClass(ProgramContext.class);
    configuration.setOutEdgesClass(ViewEdges.class);
    configuration.setVertexInputFormatClass(input);
    configuration.setVertexOutputFormatClass(RowOutputFormat.class);
    configuration.setZooKeeperConfiguration(zooKeeper);
    GiraphConstants.MESSAGE_STORE_FACTORY_CLASS.set(configuration, MessageLogFactory.class);
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
    job.setJarByClass(ProgramJob.class);
    job.setMapperClass(GraphMapper.class);
    job.setNumReduceTasks(0);
    job.setSpeculativeExecution(false);
    job.setInputFormatClass(BspInputFormat.class);
    job.setOutputFormatClass(GiraphConstants.HADOOP_OUTPUT_FORMAT_CLASS.get(configuration));
    FileOutputFormat.setOutputPath(job, output);
    return job;
  }
}
