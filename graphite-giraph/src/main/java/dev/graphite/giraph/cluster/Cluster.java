package dev.graphite.giraph.cluster;

import dev.graphite.giraph.cluster.DaemonStatus.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The cluster in a folder, whether it runs or not: a name node, data nodes, a resource manager and
 * node managers, each a process. May be used from several processes; of two that start or stop it,
 * one is refused. With two nodes a start takes some 40 s of processor time, and 1.5 GB.
 */
public final class Cluster {
  private static final long PATIENCE_SECONDS = 10;
  private static final long POLL_MILLIS = 500;

  private final ClusterFolder folder;

  /** The cluster in a folder. */
  public Cluster(Path folder) {
    this.folder = new ClusterFolder(folder.toAbsolutePath().normalize());
  }

  /**
   * Starts a cluster and returns when jobs can be submitted. What HDFS had in this folder is kept.
   *
   * @param plan what it is to be
   * @param tied true if all its processes, those of jobs too, are to end with this process, however
   *     it ends; otherwise they run until {@link #stop}
   * @return the cluster
   * @throws ClusterException if a cluster runs in this folder, or a daemon does not start; then all
   *     are stopped
   * @throws InterruptedException if the thread is interrupted; then all are stopped, too
   */
  public static Cluster start(ClusterPlan plan, boolean tied) throws InterruptedException {
    Cluster cluster = new Cluster(plan.folder());
    return cluster.folder.<Cluster, InterruptedException>locked(
        () -> {
          cluster.startAll(plan, tied);
          return cluster;
        });
  }

  private void startAll(ClusterPlan plan, boolean tied) throws InterruptedException {
    if (running() > 0) {
      throw new ClusterException("a cluster runs in " + plan.folder() + " already");
    }
    boolean done = false;
    try {
      new ClusterStart(plan, tied).run();
      done = true;
    } finally {
      if (!done) {
        stopAll();
      }
    }
  }

  /** The folder with the configuration for clients. */
  public Path configuration() {
    return folder.configuration();
  }

  /** How the daemons are that were started and not stopped: none if no cluster runs here. */
  public List<DaemonStatus> status() {
    return folder.daemons().stream().map(this::status).toList();
  }

  private DaemonStatus status(Daemon daemon) {
    State state = State.UP;
    if (daemon.process(folder.path()).isEmpty()) {
      state = State.DOWN;
    } else if (!daemon.answers()) {
      state = State.SILENT;
    }
    String address = daemon.port() == 0 ? "-" : "127.0.0.1:" + daemon.port();
    return new DaemonStatus(
        daemon.name(), daemon.pid(), address, WebPage.address(daemon.webPort()), state);
  }

  /** Waits until no daemon runs any more. */
  public void awaitEnd() throws InterruptedException {
    while (running() > 0) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private long running() {
    return folder.daemons().stream()
        .filter(daemon -> daemon.process(folder.path()).isPresent())
        .count();
  }

  /**
   * Stops what runs: node managers with the processes of jobs first, the name node last; what does
   * not end in {@value #PATIENCE_SECONDS} s is killed.
   *
   * @return how many daemons were running
   * @throws ClusterException if somebody else starts or stops it
   */
  public int stop() {
    if (!Files.isDirectory(folder.path())) {
      return 0;
    }
    return folder.locked(
        () -> {
          int running = (int) running();
          stopAll();
          return running;
        });
  }

  private void stopAll() {
    List<Role> lastFirst = new ArrayList<>(List.of(Role.values()));
    Collections.reverse(lastFirst);
    List<Daemon> daemons = folder.daemons();
    for (Role role : lastFirst) {
      end(
          daemons.stream()
              .filter(daemon -> daemon.role() == role)
              .flatMap(daemon -> daemon.process(folder.path()).stream())
              .toList());
    }
    Containers.kill(folder.path());
    folder.setDaemons(List.of());
  }

  private static void end(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroy);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    boolean interrupted = false;
    for (ProcessHandle process : processes) {
      while (process.isAlive() && System.nanoTime() < end && !interrupted) {
        try {
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS / 10);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      process.destroyForcibly();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
