package dev.graphite.giraph;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;

/**
 * A ZooKeeper server in this process, on a free port, with a folder of its own that goes with it.
 * Giraph's own way to start one needs ZooKeeper 3.4, which does not work on Java 17. In the process
 * of the client it outlives whatever the job loses; when the client dies, the job ends with it.
 */
public final class LocalZooKeeper implements AutoCloseable {
  /** Name of the setting with the port that nodes of a cluster are to use; 0 for a free one. */
  public static final String PORT_KEY = "graphite.zookeeper.port";

  private static final int TICK_MILLIS = 2000;
  private static final int LONGEST_SESSION_MILLIS = 900_000;
  private static final int CONNECTIONS = 1000;

  /** ZooKeeper warns where nobody has said how many connections it may have in all. */
  private static final String MOST_CONNECTIONS = "zookeeper.maxCnxns";

  private final Path folder;
  private final ServerCnxnFactory connections;

  /**
   * Starts a server for this machine alone.
   *
   * @throws IOException if there is no port or folder to be had
   * @throws InterruptedException if the thread is interrupted
   */
  public LocalZooKeeper() throws IOException, InterruptedException {
    this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private LocalZooKeeper(InetSocketAddress address) throws IOException, InterruptedException {
    if (System.getProperty(MOST_CONNECTIONS) == null) {
      System.setProperty(MOST_CONNECTIONS, Integer.toString(CONNECTIONS));
    }
    connections = ServerCnxnFactory.createFactory(address, CONNECTIONS);
    boolean started = false;
    try {
      folder = Files.createTempDirectory("graphite-zookeeper");
      ZooKeeperServer server = new ZooKeeperServer(folder.toFile(), folder.toFile(), TICK_MILLIS);
      server.setMaxSessionTimeout(LONGEST_SESSION_MILLIS);
      connections.startup(server);
      started = true;
    } finally {
      if (!started) {
        connections.shutdown();
      }
    }
  }

  /**
   * Starts a server that the nodes of a cluster can reach: on the address from which this machine
   * talks to the cluster's resource manager. Who can reach the port can read and disturb the job.
   *
   * @param configuration of the cluster, and of the server under {@link #PORT_KEY}
   * @throws IOException if the resource manager's address is not known here, or there is no port or
   *     folder to be had
   * @throws InterruptedException if the thread is interrupted
   */
  public static LocalZooKeeper reachableFrom(Configuration configuration)
      throws IOException, InterruptedException {
    InetSocketAddress resourceManager =
        configuration.getSocketAddr(
            YarnConfiguration.RM_ADDRESS,
            YarnConfiguration.DEFAULT_RM_ADDRESS,
            YarnConfiguration.DEFAULT_RM_PORT);
    return new LocalZooKeeper(
        new InetSocketAddress(facing(resourceManager), configuration.getInt(PORT_KEY, 0)));
  }

  /** The address of this machine on the way to another one; nothing is sent. */
  private static InetAddress facing(InetSocketAddress other) throws IOException {
    if (other.isUnresolved()) {
      throw new UnknownHostException("cannot find " + other.getHostString());
    }
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(other);
      return socket.getLocalAddress();
    }
  }

  /** Host and port, as clients want them. */
  public String address() {
    return connections.getLocalAddress().getAddress().getHostAddress()
        + ":"
        + connections.getLocalPort();
  }

  /** Ends the server and deletes its folder. From any thread, more than once. */
  @Override
  public synchronized void close() throws IOException {
    connections.shutdown();
    if (!FileUtil.fullyDelete(folder.toFile())) {
      throw new IOException("cannot delete " + folder);
    }
  }
}
