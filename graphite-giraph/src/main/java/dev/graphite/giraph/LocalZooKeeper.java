package dev.graphite.giraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;

/**
 * A ZooKeeper server in this process, on a free port of the loopback address, with a folder of its
 * own that goes with it. Giraph's own way to start one needs ZooKeeper 3.4, which does not work on
 * Java 17.
 */
public final class LocalZooKeeper implements AutoCloseable {
  private static final int TICK_MILLIS = 2000;
  private static final int LONGEST_SESSION_MILLIS = 900_000;
  private static final int CONNECTIONS = 1000;

  private final Path folder;
  private final ServerCnxnFactory connections;

  /**
   * Starts the server.
   *
   * @throws IOException if there is no port or folder to be had
   * @throws InterruptedException if the thread is interrupted
   */
  public LocalZooKeeper() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("graphite-zookeeper");
    ZooKeeperServer server = new ZooKeeperServer(folder.toFile(), folder.toFile(), TICK_MILLIS);
    server.setMaxSessionTimeout(LONGEST_SESSION_MILLIS);
    connections =
        ServerCnxnFactory.createFactory(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CONNECTIONS);
    connections.startup(server);
  }

  /** Host and port, as clients want them. */
  public String address() {
    return InetAddress.getLoopbackAddress().getHostAddress() + ":" + connections.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    connections.shutdown();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
