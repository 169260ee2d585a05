package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void aMessageTakesTheColumnsThatCarrySomething() {
    assertThat(new Messages(0).bytesPerMessage()).isEqualTo(8);
    assertThat(new Messages(1).bytesPerMessage()).isEqualTo(16);
    assertThat(new Messages(2).bytesPerMessage()).isEqualTo(24);
    assertThat(Messages.withTargets(0).bytesPerMessage()).isEqualTo(12);
    Messages messages = new Messages(1);
    messages.add(3, Time.OPEN, 4, 0);
    assertThat(messages.hasEnds()).isFalse();
    messages.add(3, 9, 4, 0);
    assertThat(messages.hasEnds()).isTrue();
    assertThat(messages.bytesPerMessage()).isEqualTo(24);
    messages.clear();
    assertThat(messages.size()).isZero();
    assertThat(messages.hasEnds()).isFalse();
  }

  @Test
  void slotsThatTheTypeLacksReadAsZero() {
    for (int slots = 0; slots <= 2; slots++) {
      Messages messages = new Messages(slots);
      messages.add(1, 2, 3, 4);
      assertThat(messages.slots()).isEqualTo(slots);
      assertThat(messages.value(0)).isEqualTo(slots > 0 ? 3 : 0);
      assertThat(messages.second(0)).isEqualTo(slots > 1 ? 4 : 0);
    }
  }

  @Test
  void whatWasAddedIsReadBackWhereverTheFirstEndComes() {
    for (int firstEnd : new int[] {0, 1, 15, 16, 17, 40, 99, 100}) {
      Messages messages = Messages.withTargets(2);
      for (int round = 0; round < 2; round++) {
        messages.clear();
        for (int i = 0; i < 100; i++) {
          messages.addTo(7 * i, i, i == firstEnd ? i + 5 : Time.OPEN, 2L * i, 3L * i);
        }
        assertThat(messages.size()).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
          assertThat(messages.target(i)).isEqualTo(7 * i);
          assertThat(messages.from(i)).isEqualTo(i);
          assertThat(messages.to(i)).isEqualTo(i == firstEnd ? i + 5 : Time.OPEN);
          assertThat(messages.value(i)).isEqualTo(2L * i);
          assertThat(messages.second(i)).isEqualTo(3L * i);
        }
      }
    }
  }

  @Test
  void placingPermutesAllColumns() {
    Random random = new Random(1);
    for (int slots = 0; slots <= 2; slots++) {
      for (boolean ends : new boolean[] {false, true}) {
        Messages messages = new Messages(slots);
        // Left over from before, with ends and more room.
        messages.add(0, 1, 2, 3);
        Messages left = Messages.withTargets(slots);
        Messages right = Messages.withTargets(slots);
        for (int i = 0; i < 50; i++) {
          long to = ends ? i + 1L + random.nextInt(9) : Time.OPEN;
          (i < 20 ? left : right).addTo(i, i, i < 20 ? Time.OPEN : to, 2L * i, 3L * i);
        }
        // Message i goes to 17 i mod 50, with the places of the second list behind the first's.
        int[] places = new int[51];
        for (int i = 0; i < 50; i++) {
          places[i + 1] = 17 * i % 50;
        }
        messages.prepare(50, ends);
        messages.place(left, places, 1);
        messages.place(right, places, 21);
        assertThat(messages.size()).isEqualTo(50);
        assertThat(messages.hasEnds()).isEqualTo(ends);
        for (int i = 0; i < 50; i++) {
          int place = 17 * i % 50;
          assertThat(messages.from(place)).isEqualTo(i);
          assertThat(messages.to(place)).isEqualTo(i < 20 ? Time.OPEN : right.to(i - 20));
          assertThat(messages.value(place)).isEqualTo(slots > 0 ? 2L * i : 0);
          assertThat(messages.second(place)).isEqualTo(slots > 1 ? 3L * i : 0);
        }
      }
    }
  }
}
