package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final AtomicLong clock = new AtomicLong(-5);

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @Test
  void aRunIsCancelledOnceItsTimeIsUpAndNotBefore() {
    Cancellation cancellation = new Cancellation(clock::get, 30);
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(30) - 1);
    assertThatCode(cancellation::check).doesNotThrowAnyException();
    clock.addAndGet(1);
    assertThatThrownBy(cancellation::check)
        .isInstanceOf(RunCancelledException.class)
        .hasMessageContaining("30 ms");
    assertThat(cancellation.elapsedNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(30));
  }

  @Test
  void withoutATimeoutAnyTimeIsFine() {
    Cancellation cancellation = new Cancellation(clock::get, 0);
    clock.set(Long.MAX_VALUE - 10);
    assertThatCode(cancellation::check).doesNotThrowAnyException();
  }

  @Test
  void anInterruptCancelsAndStaysSet() {
    Cancellation cancellation = new Cancellation(clock::get, 0);
    Thread.currentThread().interrupt();
    assertThatThrownBy(cancellation::check)
        .isInstanceOf(RunCancelledException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }
}
