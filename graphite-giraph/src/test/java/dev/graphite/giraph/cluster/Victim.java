package dev.graphite.giraph.cluster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Kills one container of a job with SIGKILL, some time after its first one has come up. */
final class Victim extends Thread {
  private static final int POLL_MILLIS = 50;

  /** What a container is for. */
  enum Role {
    WORKER,
    MASTER,
    APPLICATION_MASTER;

    private static Role of(ProcessHandle container) {
      String attempt = attempt(container);
      if (!attempt.startsWith("attempt")) {
        return APPLICATION_MASTER;
      }
      return attempt.contains("_m_000000_") ? MASTER : WORKER; // task 0 is Giraph's master
    }

    /** Tasks are told their attempt as the last argument but one. */
    private static String attempt(ProcessHandle container) {
      String[] arguments = container.info().arguments().orElse(new String[0]);
      return arguments.length < 2 ? "" : arguments[arguments.length - 2];
    }
  }

  private final TestCluster cluster;
  private final Role role;
  private final long afterMillis;
  private volatile boolean over;
  private volatile long firstNanos;
  private volatile long killNanos;

  /** One that is to be killed, or as soon after that time as a container of its role is there. */
  Victim(TestCluster cluster, Role role, long afterMillis) {
    this.cluster = cluster;
    this.role = role;
    this.afterMillis = afterMillis;
  }

  /** None, to learn how long containers of a job are there. */
  static Victim none(TestCluster cluster) {
    return new Victim(cluster, Role.WORKER, Long.MAX_VALUE);
  }

  @Override
  public void run() {
    while (!over && killNanos == 0) {
      List<ProcessHandle> containers = cluster.containers();
      if (!containers.isEmpty() && firstNanos == 0) {
        firstNanos = System.nanoTime();
      }
      if (firstNanos != 0 && millisSince(firstNanos) >= afterMillis) {
        Optional<ProcessHandle> victim =
            containers.stream().filter(one -> Role.of(one) == role).findFirst();
        if (victim.isPresent() && victim.get().destroyForcibly()) {
          killNanos = System.nanoTime();
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  /** Whether one was killed. */
  boolean killed() {
    return killNanos != 0;
  }

  /** Ends the wait and returns how long containers have been there. */
  long stopWaiting() throws InterruptedException {
    over = true;
    join();
    return millisSince(firstNanos);
  }

  /** How long ago it was killed. */
  long secondsSince() {
    return millisSince(killNanos) / 1000;
  }

  @Override
  public String toString() {
    return role + " after " + afterMillis + " ms" + (killed() ? "" : ", which was too late");
  }
}
