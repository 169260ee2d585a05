package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.cluster.DaemonStatus.State;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on real daemons. */
@Tag("cluster")
class ClusterTest {
  private static final int PATIENCE_SECONDS = 90;

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
    TestJob job = new TestJob(TestJob.Kind.SEARCH, 5);
    cluster.write("/three/edges.csv", job.lines());

    job.runOnce(cluster.settings(), "/three/edges.csv", "/three/out");

    assertThat(cluster.rows("/three/out")).isEqualTo(job.rows());
    assertThat(cluster.command("hdfs", "dfs", "-ls", "/three/out"))
        .anyMatch(line -> line.endsWith("/three/out/_SUCCESS"))
        .endsWith("status 0");
  }

  @Test
  void aJobWhoseOutputDoesNotFitFailsWithTheReasonAndWithoutSuccess() throws Exception {
    TestJob job = new TestJob(TestJob.Kind.SEARCH, 5);
    cluster.write("/full/edges.csv", job.lines());
    cluster.command("hdfs", "dfs", "-mkdir", "/full/small");
    assertThat(cluster.command("hdfs", "dfsadmin", "-setSpaceQuota", "1m", "/full/small"))
        .endsWith("status 0");

    JobFailedException failure = failure(job, "/full/edges.csv", "/full/small/out");

    assertThat(failure.kind()).isEqualTo(JobFailure.Kind.OTHER);
    assertThat(failure).hasMessageContaining("The DiskSpace quota of /full/small is exceeded");
    assertThat(cluster.exists("/full/small/out")).isFalse();
  }

  @Test
  void aJobWithALineThatCannotBeReadFailsAndNamesIt() throws Exception {
    TestJob job = new TestJob(TestJob.Kind.SEARCH, 5);
    List<String> lines = new ArrayList<>(job.lines());
    lines.add(50, "1,2,three,4");
    cluster.write("/bad/edges.csv", lines);

    JobFailedException failure = failure(job, "/bad/edges.csv", "/bad/out");

    assertThat(failure.kind()).isEqualTo(JobFailure.Kind.BAD_INPUT);
    assertThat(failure)
        .hasMessageContaining("/bad/edges.csv: offset")
        .hasMessageContaining("three");
    assertThat(cluster.exists("/bad/out")).isFalse();
  }

  @Test
  void aJobThatDoesNotFitSaysForHowManyContainersItWaits() throws Exception {
    TestJob job = new TestJob(TestJob.Kind.SEARCH, 5);
    cluster.write("/large/edges.csv", job.lines());
    HadoopSettings large = cluster.settings().with(Map.of("mapreduce.map.memory.mb", "3072"));
    AtomicReference<Exception> end = new AtomicReference<>();
    Thread runner =
        new Thread(
            () -> {
              try {
                job.runOnce(large, "/large/edges.csv", "/large/out");
              } catch (InterruptedException | RuntimeException e) {
                end.set(e);
              }
            });
    runner.start();
    // A node of 6144 MB has room for two, and the application master is on one of them.
    await(() -> job.waits().contains("3 of 4"));
    runner.interrupt();
    runner.join();

    assertThat(end.get()).isInstanceOf(InterruptedException.class);
    assertThat(job.waits()).first().isEqualTo("0 of 4");
    assertThat(job.waits()).last().isEqualTo("3 of 4");
    await(() -> cluster.containers().isEmpty());
    assertThat(cluster.exists("/large/out")).isFalse();
  }

  /** A client in a process of its own. */
  static final class Client {
    private Client() {}

    /** With the folder of the cluster. */
    public static void main(String[] args) throws Exception {
      TestCluster cluster = new TestCluster(new Cluster(Path.of(args[0])));
      new TestJob(TestJob.Kind.SEARCH, 200)
          .run(cluster.settings(), "/ended/edges.csv", "/ended/out");
    }
  }

  @Test
  void aClientThatIsEndedTakesItsJobAndItsFilesWithIt() throws Exception {
    cluster.write("/ended/edges.csv", new TestJob(TestJob.Kind.SEARCH, 200).lines());
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Client.class.getName(),
                cluster.folder().toString())
            .inheritIO()
            .start();
    await(() -> cluster.containers().size() == 5);
    assertThat(temporary).isNotEmptyDirectory();

    client.destroy();

    assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).isEqualTo(143);
    assertThat(temporary).isEmptyDirectory();
    await(() -> cluster.containers().isEmpty());
    assertThat(cluster.exists("/ended/out")).isFalse();
    assertThat(cluster.checkpoints()).isEmpty();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("too late").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static JobFailedException failure(TestJob job, String input, String output) {
    return catchThrowableOfType(
        JobFailedException.class, () -> job.runOnce(cluster.settings(), input, output));
  }
}
