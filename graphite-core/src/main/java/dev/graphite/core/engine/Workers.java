package dev.graphite.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a run, which share its parts among them. One worker is the caller's own thread.
 */
final class Workers implements AutoCloseable {
  private final int count;
  private final int parts;
  private final Cancellation cancellation;
  private final ExecutorService threads;

  /** What a worker does with a part of the work. */
  interface Work {
    /** Does part number {@code part} as worker number {@code worker}, both from 0. */
    void run(int worker, int part);
  }

  /**
   * Gets workers ready.
   *
   * @param wanted how many; fewer where there are fewer parts, and at least one
   * @param parts into how many parts the work is cut
   * @param cancellation stops them between parts
   */
  Workers(int wanted, int parts, Cancellation cancellation) {
    this.count = Math.max(1, Math.min(wanted, parts));
    this.parts = parts;
    this.cancellation = cancellation;
    this.threads = count == 1 ? null : Executors.newFixedThreadPool(count, Workers::daemon);
  }

  /** Number of workers. */
  int count() {
    return count;
  }

  /**
   * Does all parts, each by the next worker that is free, and returns when all are done. What a
   * part throws comes out as it is, and no other part is begun then.
   */
  void forEachPart(Work work) {
    AtomicInteger nextPart = new AtomicInteger();
    if (threads == null) {
      runAs(0, work, nextPart);
      return;
    }
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int worker = i;
      tasks.add(
          () -> {
            runAs(worker, work, nextPart);
            return null;
          });
    }
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunCancelledException("the run was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void runAs(int worker, Work work, AtomicInteger nextPart) {
    boolean done = false;
    try {
      int part = nextPart.getAndIncrement();
      while (part < parts) {
        cancellation.check();
        work.run(worker, part);
        part = nextPart.getAndIncrement();
      }
      done = true;
    } finally {
      if (!done) {
        nextPart.set(parts);
      }
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "graphite-worker");
    thread.setDaemon(true);
    return thread;
  }
}
