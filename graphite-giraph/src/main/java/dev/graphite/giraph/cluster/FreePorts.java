package dev.graphite.giraph.cluster;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address that nobody listens on, below those that systems give to outgoing
 * connections and those of Giraph, so that no one else is likely to take them before they are used.
 */
final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int BOUND = 30_000;
  private static final int ATTEMPTS_PER_PORT = 100;

  private FreePorts() {}

  /**
   * Finds different ports.
   *
   * @throws ClusterException if there are too few
   */
  static List<Integer> find(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int attempt = 0; sockets.size() < count; attempt++) {
        if (attempt == count * ATTEMPTS_PER_PORT) {
          throw new ClusterException("no free ports from " + FIRST + " to " + (BOUND - 1));
        }
        tryOne(sockets);
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new ClusterException("no free ports", e);
    } finally {
      sockets.forEach(FreePorts::close);
    }
  }

  private static void tryOne(List<ServerSocket> sockets) throws IOException {
    int port = ThreadLocalRandom.current().nextInt(FIRST, BOUND);
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(false);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      sockets.add(socket);
    } catch (BindException e) {
      close(socket);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new ClusterException("cannot close a port", e);
    }
  }
}
