package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterPlanTest {
  @TempDir private Path folder;

  @Test
  void pathsAreMadeAbsolute() {
    ClusterPlan plan = new ClusterPlan(Path.of("a/../b"), folder, 2, 2048);

    assertThat(plan.folder()).isEqualTo(Path.of("b").toAbsolutePath());
  }

  @Test
  void aPathThatHadoopWouldMisreadIsRefused() {
    for (String name : List.of("with space", "a:b", "a'b", "ü")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ClusterPlan(folder.resolve(name), folder, 2, 2048))
          .withMessageContaining("Hadoop cannot work with")
          .withMessageContaining(name);
    }
  }

  @Test
  void sizesOutsideTheBoundsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClusterPlan(folder, folder, 0, 2048))
        .withMessage("nodes must be 1 to 9, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClusterPlan(folder, folder, 10, 2048))
        .withMessage("nodes must be 1 to 9, not 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClusterPlan(folder, folder, 2, 1023))
        .withMessage("node-memory must be 1024 at least, not 1023");
    assertThat(new ClusterPlan(folder, folder, 9, 1024).nodes()).isEqualTo(9);
  }

  @Test
  void aFolderWithoutHadoopIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClusterPlan(folder, folder.resolve("none"), 2, 2048))
        .withMessageStartingWith("no Hadoop in");
  }

  @Test
  void aClusterWhoseFirstDaemonDoesNotStartSaysWhyAndLeavesNothing() throws Exception {
    Path jars = Files.createDirectory(folder.resolve("jars")); // none in it
    ClusterPlan plan = new ClusterPlan(folder.resolve("cluster"), jars, 2, 2048);

    assertThatExceptionOfType(ClusterException.class)
        .isThrownBy(() -> Cluster.start(plan, true))
        .withMessageContaining("HDFS was not formatted")
        .withMessageContaining("org.apache.hadoop.hdfs.server.namenode.NameNode");
    assertThat(new Cluster(plan.folder()).status()).isEmpty();
    assertThat(new Cluster(plan.folder()).stop()).isZero();
  }

  @Test
  void freePortsAreDifferentAndFree() throws Exception {
    List<Integer> ports = FreePorts.find(20);

    assertThat(new HashSet<>(ports)).hasSize(20);
    assertThat(ports).allMatch(port -> port >= 20_000 && port < 30_000);
  }
}
