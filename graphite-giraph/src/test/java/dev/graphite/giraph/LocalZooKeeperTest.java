package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class LocalZooKeeperTest {
  private final Configuration configuration = new Configuration(false);

  @Test
  void aClusterOnThisMachineReachesItOnTheLoopbackAddress() throws Exception {
    configuration.set("yarn.resourcemanager.address", "127.0.0.1:8032");

    try (LocalZooKeeper zooKeeper = LocalZooKeeper.reachableFrom(configuration)) {
      String[] address = zooKeeper.address().split(":");
      assertThat(address[0]).isEqualTo("127.0.0.1");
      try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }

  @Test
  void thePortCanBeChosen() throws Exception {
    configuration.set("yarn.resourcemanager.address", "127.0.0.1:8032");
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      configuration.setInt(LocalZooKeeper.PORT_KEY, socket.getLocalPort());

      assertThatExceptionOfType(BindException.class)
          .isThrownBy(() -> LocalZooKeeper.reachableFrom(configuration));
    }
    try (LocalZooKeeper zooKeeper = LocalZooKeeper.reachableFrom(configuration)) {
      assertThat(zooKeeper.address())
          .isEqualTo("127.0.0.1:" + configuration.get(LocalZooKeeper.PORT_KEY));
    }
  }

  @Test
  void itsFolderGoesWithItAndItMayBeClosedTwice() throws Exception {
    Set<Path> before = folders();
    LocalZooKeeper zooKeeper = new LocalZooKeeper();
    Set<Path> folder = folders();
    folder.removeAll(before);
    assertThat(folder).isNotEmpty();
    zooKeeper.close();
    zooKeeper.close();
    assertThat(folder).anyMatch(Files::notExists); // others may have theirs here
    assertThat(System.getProperty("zookeeper.maxCnxns")).isNotNull();
  }

  private static Set<Path> folders() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("graphite-zookeeper"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void aResourceManagerThatIsNotKnownIsNamed() {
    configuration.set("yarn.resourcemanager.address", "nowhere.invalid:8032");

    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> LocalZooKeeper.reachableFrom(configuration))
        .withMessage("cannot find nowhere.invalid");
  }
}
