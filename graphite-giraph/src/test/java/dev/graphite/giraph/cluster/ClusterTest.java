package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.giraph.cluster.DaemonStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on real daemons. */
@Tag("cluster")
class ClusterTest {
  @TempDir private static Path folder;
  private static TestCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = new TestCluster(folder.resolve("cluster"));
  }

  @AfterAll
  static void stop() {
    cluster.close();
    assertThat(cluster.containers()).isEmpty();
    assertThat(cluster.cluster().status()).isEmpty();
  }

  @Test
  void allDaemonsAreUpAndASecondStartIsRefused() {
    List<DaemonStatus> daemons = cluster.cluster().status();

    assertThat(daemons)
        .extracting(DaemonStatus::name)
        .containsExactly(
            "namenode",
            "resourcemanager",
            "datanode1",
            "nodemanager1",
            "datanode2",
            "nodemanager2");
    assertThat(daemons).allMatch(daemon -> daemon.state() == State.UP);
    assertThatExceptionOfType(ClusterException.class)
        .isThrownBy(() -> new TestCluster(folder.resolve("cluster")))
        .withMessageContaining("runs in")
        .withMessageContaining("already");
  }

  @Test
  void aJobOnThreeWorkersAnswersLikeTheEmbeddedEngine() throws Exception {
    ChainRun run = new ChainRun(Algorithm.EARLIEST_ARRIVAL, 5);
    cluster.write("/three/edges.csv", run.lines());
    Configuration configuration = cluster.configuration();

    assertThat(run.run(configuration, "/three/edges.csv", "/three/out", 0))
        .as(run.failures().toString())
        .isTrue();

    assertThat(cluster.rows("/three/out")).isEqualTo(run.rows());
    assertThat(cluster.command("hdfs", "dfs", "-ls", "/three/out"))
        .anyMatch(line -> line.endsWith("/three/out/_SUCCESS"))
        .endsWith("status 0");
  }

  @Test
  void aJobWhoseOutputDoesNotFitFailsWithTheReasonAndWithoutSuccess() throws Exception {
    ChainRun run = new ChainRun(Algorithm.EARLIEST_ARRIVAL, 5);
    cluster.write("/full/edges.csv", run.lines());
    cluster.command("hdfs", "dfs", "-mkdir", "/full/small");
    assertThat(cluster.command("hdfs", "dfsadmin", "-setSpaceQuota", "1m", "/full/small"))
        .endsWith("status 0");

    assertThat(run.run(cluster.configuration(), "/full/edges.csv", "/full/small/out", 0)).isFalse();

    assertThat(run.failures()).hasSize(1);
    assertThat(run.failures().get(0)).contains("The DiskSpace quota of /full/small is exceeded");
    assertThat(exists("/full/small/out/_SUCCESS")).isFalse();
  }

  @Test
  void aJobWithALineThatCannotBeReadFailsAndNamesIt() throws Exception {
    ChainRun run = new ChainRun(Algorithm.EARLIEST_ARRIVAL, 5);
    List<String> lines = new ArrayList<>(run.lines());
    lines.add(50, "1,2,three,4");
    cluster.write("/bad/edges.csv", lines);

    assertThat(run.run(cluster.configuration(), "/bad/edges.csv", "/bad/out", 0)).isFalse();

    assertThat(run.failures().get(0)).contains("/bad/edges.csv: offset").contains("three");
    assertThat(exists("/bad/out/_SUCCESS")).isFalse();
  }

  private static boolean exists(String path) throws IOException {
    return cluster.files().exists(new org.apache.hadoop.fs.Path(path));
  }
}
