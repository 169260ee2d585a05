package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a cluster when the process that it is tied to is killed: nothing. */
@Tag("cluster")
class TiedClusterTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder;

  /** Starts a cluster and a job, says when it has containers, and goes on. */
  static final class Parent {
    private Parent() {}

    /** With the folder. */
    public static void main(String[] args) throws Exception {
      try (TestCluster cluster = new TestCluster(Path.of(args[0]))) {
        ChainRun run = new ChainRun(Algorithm.EARLIEST_ARRIVAL, 200);
        cluster.write("/edges.csv", run.lines());
        Thread job = new Thread(() -> runQuietly(run, cluster));
        job.setDaemon(true);
        job.start();
        while (cluster.containers().size() < 3) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.println("begun");
        job.join();
      }
    }

    private static void runQuietly(ChainRun run, TestCluster cluster) {
      try {
        run.run(cluster.configuration(), "/edges.csv", "/out", 0);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void nothingOutlivesAKilledParent() throws Exception {
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
    awaitLine(parent.inputReader(), "begun");
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
