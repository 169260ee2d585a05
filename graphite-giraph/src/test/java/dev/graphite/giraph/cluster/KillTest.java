package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.RunCounter;
import dev.graphite.giraph.job.JobFailedException;
import dev.graphite.giraph.job.JobReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Containers of jobs are killed with SIGKILL at any moment: workers, the master, the application
 * master, in turns. The system properties {@code graphite.kills} and {@code graphite.kills.seed}
 * say how many and when.
 */
@Tag("cluster")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KillTest {
  private static final int KILLS = Integer.getInteger("graphite.kills", 5);
  private static final long SEED = Long.getLong("graphite.kills.seed", System.nanoTime());
  private static final int CHAIN = 15;

  /** Giraph and the application master take their time to end, when nothing can be lost. */
  private static final double BUSY_SHARE = 0.8;

  private static final PrintStream OUT = System.out;
  private static final Victim.Role[] ROLES = Victim.Role.values();
  private static final List<TestJob.Kind> KINDS =
      List.of(
          TestJob.Kind.TEXT_IDS,
          TestJob.Kind.ROUNDS,
          TestJob.Kind.PHASES,
          TestJob.Kind.WALKS,
          TestJob.Kind.WINDOWS,
          TestJob.Kind.OBJECTS);

  @TempDir private static Path folder;
  private static TestCluster cluster;
  private static long plainMillis;

  /** Starts the cluster, and runs a job that nobody disturbs, to know how long it takes. */
  @BeforeAll
  static void start() throws Exception {
    cluster = new TestCluster(folder.resolve("cluster"));
    Victim nobody = Victim.none(cluster);
    nobody.start();
    TestJob job = job(TestJob.Kind.SEARCH);
    job.run(cluster.settings(), input(TestJob.Kind.SEARCH), "/plain");
    plainMillis = nobody.stopWaiting();
    assertThat(cluster.rows("/plain")).isEqualTo(job.rows());
    assertThat(job.jobs()).hasSize(1);
    assertThat(job.losses()).isEmpty();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static String input(TestJob.Kind kind) {
    return "/" + kind + ".csv";
  }

  private static TestJob job(TestJob.Kind kind) throws IOException {
    TestJob job = new TestJob(kind, CHAIN);
    assertThat(job.rows()).as(kind.name()).hasSizeGreaterThan(CHAIN);
    cluster.write(input(kind), job.lines());
    return job;
  }

  @Test
  void theAnswerIsRightWhicheverContainerIsKilledAndWhenever() throws Exception {
    Random random = new Random(SEED);
    OUT.println("seed " + SEED + ", a run without a kill: " + plainMillis + " ms");
    int first = random.nextInt(KINDS.size() * ROLES.length);
    int kills = 0;
    for (int number = 0; kills < KILLS; number++) {
      assertThat(number).as("runs with %d kills", kills).isLessThan(3 * KILLS);
      // Each role meets each kind: a turn of the kinds later it is the next role's.
      int pair = first + kills;
      TestJob.Kind kind = KINDS.get(pair % KINDS.size());
      Victim.Role role = ROLES[(pair + pair / KINDS.size()) % ROLES.length];
      long millis = (long) (random.nextDouble() * BUSY_SHARE * plainMillis);
      Victim victim = new Victim(cluster, role, millis);
      kills += run(kind, victim, "/out" + number) ? 1 : 0;
    }
    assertNothingIsLeft();
  }

  /** Runs a job, and says whether something was killed. */
  private static boolean run(TestJob.Kind kind, Victim victim, String output) throws Exception {
    TestJob job = job(kind);
    long start = System.nanoTime();
    victim.start();
    JobReport report;
    try {
      report = job.run(cluster.settings(), input(kind), output);
    } catch (JobFailedException e) {
      throw new AssertionError("seed " + SEED + ", " + kind + ", killed " + victim, e);
    } finally {
      victim.stopWaiting();
    }
    String what = "seed " + SEED + ", " + kind + ", killed " + victim + ", " + job.losses();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    OUT.println(kind + ", killed " + victim + ": " + seconds + " s " + job.losses());
    assertThat(cluster.rows(output)).as(what).isEqualTo(job.rows());
    assertThat(cluster.rejects(output)).as(what).isEqualTo(job.badLines());
    assertThat(report.count(RunCounter.ROWS)).as(what).isEqualTo(job.lines().size() - 1);
    assertThat(report.count(RunCounter.REJECTED_ROWS)).as(what).isEqualTo(job.badLines().size());
    assertThat(job.jobs()).as(what).hasSize(job.losses().size() + 1);
    assertThat(job.losses()).as(what).hasSizeLessThanOrEqualTo(victim.killed() ? 1 : 0);
    return victim.killed();
  }

  /** Neither checkpoints nor what jobs told their clients. */
  private static void assertNothingIsLeft() throws Exception {
    assertThat(cluster.checkpoints()).isEmpty();
    assertThat(cluster.list("/tmp/staging/" + System.getProperty("user.name") + "/.staging"))
        .extracting(FileStatus::getPath)
        .noneMatch(path -> path.getName().startsWith("graphite-"));
  }

  @Test
  void withoutCheckpointsARunThatLosesAContainerFailsSoonAndSaysWhy() throws Exception {
    TestJob job = job(TestJob.Kind.SEARCH);
    Victim victim = new Victim(cluster, Victim.Role.WORKER, plainMillis / 2);
    victim.start();
    JobFailedException failure =
        catchThrowableOfType(
            JobFailedException.class,
            () -> job.runOnce(cluster.settings(), input(TestJob.Kind.SEARCH), "/none"));
    victim.stopWaiting();

    assertThat(victim.killed()).isTrue();
    assertThat(victim.secondsSince()).isLessThan(120);
    assertThat(failure.kind()).isEqualTo(JobFailure.Kind.OTHER);
    assertThat(failure).hasMessageContaining("137");
    assertThat(job.jobs()).hasSize(1);
    assertThat(cluster.exists("/none")).isFalse();
  }
}
