package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  private static final int PARTS = 1000;

  private final Cancellation never = new Cancellation(System::nanoTime, 0);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void everyPartIsDoneOnce(int wanted) {
    AtomicIntegerArray times = new AtomicIntegerArray(PARTS);
    try (Workers workers = new Workers(wanted, PARTS, never)) {
      assertThat(workers.count()).isEqualTo(wanted);
      for (int round = 0; round < 3; round++) {
        workers.forEachPart(
            (worker, part) -> {
              assertThat(worker).isBetween(0, wanted - 1);
              times.incrementAndGet(part);
            });
      }
    }
    for (int part = 0; part < PARTS; part++) {
      assertThat(times.get(part)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void noPartIsBegunOnceOneHasFailed(int wanted) {
    AtomicInteger begun = new AtomicInteger();
    IllegalArgumentException failure = new IllegalArgumentException("mine");
    try (Workers workers = new Workers(wanted, PARTS, never)) {
      assertThatThrownBy(
              () ->
                  workers.forEachPart(
                      (worker, part) -> {
                        begun.incrementAndGet();
                        if (part == 20) {
                          throw failure;
                        }
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                      }))
          .isSameAs(failure);
      assertThat(begun.get()).isBetween(1, PARTS / 2);
      workers.forEachPart((worker, part) -> begun.incrementAndGet());
      assertThat(begun.get()).as("the next work is done").isGreaterThan(PARTS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void thereAreNoMoreWorkersThanParts(int parts) {
    try (Workers workers = new Workers(8, parts, never)) {
      assertThat(workers.count()).isEqualTo(Math.max(1, parts));
    }
  }

  @Test
  void anInterruptOfTheCallerThatWaitsStopsTheOthers() {
    Thread caller = Thread.currentThread();
    CountDownLatch bothWork = new CountDownLatch(2);
    AtomicBoolean isDone = new AtomicBoolean();
    AtomicBoolean wentOn = new AtomicBoolean();
    try (Workers workers = new Workers(2, 2, never)) {
      assertThatThrownBy(
              () ->
                  workers.forEachPart(
                      (worker, part) -> {
                        meet(bothWork);
                        if (worker == 0) {
                          isDone.set(true);
                          return;
                        }
                        while (!isDone.get() || caller.getState() != Thread.State.WAITING) {
                          Thread.onSpinWait();
                        }
                        caller.interrupt();
                        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
                        while (System.nanoTime() < end) {
                          never.check();
                        }
                        wentOn.set(true);
                      }))
          .isInstanceOf(RunCancelledException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(wentOn).isFalse();
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    try {
      all.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
