package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
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
  void aResourceManagerThatIsNotKnownIsNamed() {
    configuration.set("yarn.resourcemanager.address", "nowhere.invalid:8032");

    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> LocalZooKeeper.reachableFrom(configuration))
        .withMessage("cannot find nowhere.invalid");
  }
}
