package dev.graphite.core.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

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
    this.threads = count == 1 ? null : Executors.newFixedThreadPool(count - 1, Workers::daemon);
  }

  /** Number of workers. */
  int count() {
    return count;
  }

  /**
   * Does all parts, each by the next worker that is free, and returns when all workers have ended.
   * What a part throws comes out as it is, and no other part is begun then. An interrupt of the
   * caller cancels what all of them do.
   */
  void forEachPart(Work work) {
    AtomicInteger nextPart = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch others = new CountDownLatch(count - 1);
    for (int i = 1; i < count; i++) {
      int worker = i;
      threads.execute(
          () -> {
            runAs(worker, work, nextPart, failure);
            others.countDown();
          });
    }
    runAs(0, work, nextPart, failure);
    await(others);
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get()); // a checked one that nobody has declared
    }
  }

  private void runAs(
      int worker, Work work, AtomicInteger nextPart, AtomicReference<Throwable> failure) {
    try {
      int part = nextPart.getAndIncrement();
      while (part < parts) {
        cancellation.check();
        work.run(worker, part);
        part = nextPart.getAndIncrement();
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
      nextPart.set(parts);
    }
  }

  private void await(CountDownLatch others) {
    boolean interrupted = false;
    while (others.getCount() > 0) {
      try {
        others.await();
      } catch (InterruptedException e) {
        interrupted = true;
        cancellation.cancel();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
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
