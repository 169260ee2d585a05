package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Containers of jobs are killed with SIGKILL at any moment: workers, the master, the application
 * master. The system properties {@code graphite.kills} and {@code graphite.kills.seed} say how many
 * and which.
 */
@Tag("cluster")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KillTest {
  private static final int KILLS = Integer.getInteger("graphite.kills", 1);
  private static final long SEED = Long.getLong("graphite.kills.seed", System.nanoTime());
  private static final int CHAIN = 15;
  private static final int POLL_MILLIS = 50;

  private static final PrintStream OUT = System.out;

  @TempDir private static Path folder;
  private static TestCluster cluster;
  private static ChainRun plain;
  private static long plainMillis;

  /** Starts the cluster, and runs a job that nobody disturbs, to know how long it takes. */
  @BeforeAll
  static void start() throws Exception {
    cluster = new TestCluster(folder.resolve("cluster"));
    plain = new ChainRun(Algorithm.EARLIEST_ARRIVAL, CHAIN);
    cluster.write("/edges.csv", plain.lines());
    Victim nobody = new Victim(Long.MAX_VALUE, 0);
    nobody.start();
    boolean done = plain.run(cluster.configuration(), "/edges.csv", "/plain", 3);
    assertThat(done).as(plain.failures().toString()).isTrue();
    plainMillis = nobody.stopWaiting();
    assertThat(cluster.rows("/plain")).isEqualTo(plain.rows());
    assertThat(plain.jobs()).hasSize(1);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theAnswerIsRightWhicheverContainerIsKilledAndWhenever() throws Exception {
    Random random = new Random(SEED);
    OUT.println("seed " + SEED + ", a run without a kill: " + plainMillis + " ms");
    int kills = 0;
    for (int number = 0; kills < KILLS; number++) {
      assertThat(number).as("runs with %d kills", kills).isLessThan(3 * KILLS);
      Victim victim = new Victim((long) (random.nextDouble() * plainMillis), random.nextInt());
      // One whose master only counts messages, and one whose master leads through phases.
      Algorithm algorithm = random.nextBoolean() ? Algorithm.EARLIEST_ARRIVAL : Algorithm.SCC;
      ChainRun run = new ChainRun(algorithm, CHAIN);
      long start = System.nanoTime();
      victim.start();
      boolean done = run.run(cluster.configuration(), "/edges.csv", "/out" + number, 3);
      victim.stopWaiting();
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      OUT.println(
          algorithm
              + ", "
              + victim
              + ": "
              + run.jobs().size()
              + " jobs, "
              + seconds
              + " s "
              + run.failures());
      assertThat(done).as("seed %d, %s, %s", SEED, victim, run.failures()).isTrue();
      assertThat(cluster.rows("/out" + number))
          .as("seed %d, %s", SEED, victim)
          .isEqualTo(run.rows());
      assertThat(run.jobs()).hasSizeLessThanOrEqualTo(victim.killed() ? 2 : 1);
      kills += victim.killed() ? 1 : 0;
    }
    assertNoCheckpointIsLeft();
  }

  private static void assertNoCheckpointIsLeft() throws Exception {
    FileSystem files = cluster.files();
    org.apache.hadoop.fs.Path checkpoints =
        new org.apache.hadoop.fs.Path(files.getHomeDirectory(), "_bsp/_checkpoints");
    assertThat(files.listStatus(checkpoints)).isEmpty();
  }

  @Test
  void withoutCheckpointsARunThatLosesAContainerFailsSoonAndSaysWhy() throws Exception {
    Victim victim = new Victim(plainMillis / 2, 1);
    ChainRun run = new ChainRun(Algorithm.EARLIEST_ARRIVAL, CHAIN);
    victim.start();
    boolean done = run.run(cluster.configuration(), "/edges.csv", "/none", 0);
    long end = System.nanoTime();
    victim.stopWaiting();

    assertThat(victim.killed()).isTrue();
    assertThat(done).isFalse();
    assertThat(run.jobs()).hasSize(1);
    OUT.println(victim + ": " + run.failures());
    assertThat(victim.secondsSince(end)).isLessThan(120);
    assertThat(cluster.files().exists(new org.apache.hadoop.fs.Path("/none/_SUCCESS"))).isFalse();
  }

  /** Kills one container of a job, some time after the job's first container has come up. */
  private static final class Victim extends Thread {
    private final long afterMillis;
    private final int choice;
    private volatile boolean over;
    private volatile String killed;
    private volatile long killNanos;
    private volatile long firstMillis;

    private Victim(long afterMillis, int choice) {
      this.afterMillis = afterMillis;
      this.choice = choice;
    }

    @Override
    public void run() {
      while (!over && killed == null) {
        List<ProcessHandle> containers = cluster.containers();
        if (!containers.isEmpty() && firstMillis == 0) {
          firstMillis = System.currentTimeMillis();
        }
        if (!containers.isEmpty() && System.currentTimeMillis() - firstMillis >= afterMillis) {
          kill(containers.get(Math.floorMod(choice, containers.size())));
        }
        try {
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void kill(ProcessHandle container) {
      String[] arguments = container.info().arguments().orElse(new String[0]);
      String last = arguments.length < 2 ? "?" : arguments[arguments.length - 2];
      if (container.destroyForcibly()) {
        killNanos = System.nanoTime();
        killed = last.startsWith("attempt") ? last : "the application master";
      }
    }

    boolean killed() {
      return killed != null;
    }

    /** Ends the wait and returns how long containers have been there. */
    long stopWaiting() throws InterruptedException {
      over = true;
      join();
      return System.currentTimeMillis() - firstMillis;
    }

    long secondsSince(long nanos) {
      return TimeUnit.NANOSECONDS.toSeconds(nanos - killNanos);
    }

    @Override
    public String toString() {
      return "killed " + killed + " after " + afterMillis + " ms";
    }
  }
}
