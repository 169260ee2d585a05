package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirtyTicksTest {
  private final DirtyTicks ticks = new DirtyTicks();

  @Test
  void eachTickOfAVertexIsVisitedOnce() {
    ticks.add(3, 5, 9);
    ticks.add(1, 4, 4);
    ticks.add(3, 1, 2);
    ticks.add(2, 7, 8);
    ticks.add(3, 9, 11);
    ticks.add(3, 6, 7);
    List<String> visited = new ArrayList<>();
    ticks.forEach((vertex, from, to) -> visited.add(vertex + " " + from + " " + to));
    assertThat(visited).containsExactly("2 7 8", "3 1 2", "3 5 11");
  }

  @Test
  void roomThatWasNeededOnceIsGivenBack() {
    for (int vertex = 0; vertex < 10_000; vertex++) {
      ticks.add(vertex, 0, 1);
    }
    assertThat(ticks.memoryBytes()).isGreaterThanOrEqualTo(20L * 10_000);
    ticks.clear();
    assertThat(ticks.memoryBytes()).isZero();
  }
}
