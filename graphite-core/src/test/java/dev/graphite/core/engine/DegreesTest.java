package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DegreesTest {
  private static final int TICKS = Graphs.TICKS + 1;

  private static int naiveDegree(Adjacency adjacency, int vertex, long tick) {
    int degree = 0;
    for (int s = adjacency.firstSlot(vertex); s < adjacency.firstSlot(vertex + 1); s++) {
      degree += adjacency.start(s) <= tick && tick < adjacency.end(s) ? 1 : 0;
    }
    return degree;
  }

  @Test
  void aCursorReadsTheNumberOfLiveEdgesAndWhereItChanges() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = Graphs.random(random, 1 + random.nextInt(6), random.nextInt(30));
      for (View view : List.of(View.OUT, View.BOTH, new View(View.Direction.OUT, true, false))) {
        Adjacency adjacency = graph.adjacency(view);
        Degrees.Cursor cursor = new Degrees(adjacency, graph.vertexCount()).new Cursor();
        for (int vertex = graph.vertexCount() - 1; vertex >= 0; vertex--) {
          cursor.read(vertex);
          for (int tick = random.nextInt(3) - 1; tick < TICKS; tick += 1 + random.nextInt(2)) {
            cursor.moveTo(tick);
            int degree = naiveDegree(adjacency, vertex, tick);
            String where = "seed " + seed + ", vertex " + vertex + " at " + tick;
            assertThat(cursor.value()).as(where).isEqualTo(degree);
            int stop = tick + 1;
            while (stop <= TICKS && naiveDegree(adjacency, vertex, stop) == degree) {
              stop++;
            }
            assertThat(cursor.stop()).as(where).isEqualTo(stop > TICKS ? Time.OPEN : stop);
          }
        }
      }
    }
  }
}
