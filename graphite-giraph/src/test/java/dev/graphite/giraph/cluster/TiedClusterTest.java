package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.giraph.RunCounter;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of daemons that is tied to a process: it runs jobs, and when the process is killed,
 * nothing is left.
 */
@Tag("cluster")
class TiedClusterTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final String BEGUN = "begun";

  @TempDir private Path folder;

  /** Starts a cluster and, when told to, a job; says so when each has begun, and goes on. */
  static final class Parent {
    private Parent() {}

    /** With the folder. */
    public static void main(String[] args) throws Exception {
      try (TestCluster cluster = new TestCluster(Path.of(args[0]))) {
        System.out.println(BEGUN);
        System.in.read();
        TestJob job = new TestJob(TestJob.Kind.SEARCH, 200);
        cluster.write("/long.csv", job.lines());
        Thread runner = new Thread(() -> runQuietly(job, cluster.settings()));
        runner.setDaemon(true);
        runner.start();
        while (cluster.containers().size() < 3) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.println(BEGUN);
        runner.join();
      }
    }

    private static void runQuietly(TestJob job, HadoopSettings settings) {
      try {
        job.runOnce(settings, "/long.csv", "/long");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aJobIsDoneAndNothingOutlivesAKilledParent() throws Exception {
    Path place = folder.resolve("cluster");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                place.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      BufferedReader said = parent.inputReader();
      awaitLine(said, BEGUN);
      runJob(new TestCluster(new Cluster(place)));

      parent.outputWriter().append('\n').flush();
      awaitLine(said, BEGUN);
      killAndLookForLeftovers(parent, place);
    } finally {
      parent.destroyForcibly();
    }
  }

  private static void runJob(TestCluster cluster) throws Exception {
    TestJob job = new TestJob(TestJob.Kind.TEXT_IDS, 5);
    cluster.write("/edges.csv", job.lines());

    JobReport report = job.runOnce(cluster.settings(), "/edges.csv", "/answer");

    assertThat(cluster.rows("/answer")).isNotEmpty().isEqualTo(job.rows());
    assertThat(cluster.rejects("/answer")).isNotEmpty().isEqualTo(job.badLines());
    assertThat(cluster.exists("/answer/_SUCCESS")).isTrue();
    assertThat(report.count(RunCounter.MESSAGES)).isEqualTo(job.messages());
    assertThat(report.peakMemoryBytes()).isPositive();
    assertThat(job.waits()).first().isEqualTo("0 of 4");
    // Hadoop would put them elsewhere.
    assertThat(cluster.folder().resolve("node-attributes")).isDirectory();
  }

  private static void killAndLookForLeftovers(Process parent, Path place) throws Exception {
    List<ProcessHandle> processes = new ArrayList<>(Containers.of(place));
    List<Daemon> daemons = new ClusterFolder(place).daemons();
    daemons.forEach(daemon -> processes.add(daemon.process(place).orElseThrow()));
    assertThat(processes).hasSizeGreaterThanOrEqualTo(9);
    // One that cannot take care of its containers any more.
    daemons.get(daemons.size() - 1).process(place).orElseThrow().destroyForcibly();

    parent.destroyForcibly();

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(Containers.of(place)).isEmpty();
    assertThat(new Cluster(place).status())
        .hasSize(6)
        .allMatch(daemon -> daemon.state() == DaemonStatus.State.DOWN);
    assertThat(new Cluster(place).stop()).isZero();
  }

  private static void awaitLine(BufferedReader reader, String line) throws IOException {
    String read = reader.readLine();
    while (read != null && !read.equals(line)) {
      read = reader.readLine();
    }
    assertThat(read).isEqualTo(line);
  }
}
