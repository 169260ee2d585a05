package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.core.time.Time;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedTicksTest {
  private static final String[] GRAPH = {
    "vertex 1,0,50", "1,2,5,9", "1,3,20,inf,2,1,x", "2,3,30,40,1,1,y", "2,3,40,45,3,1,y"
  };

  private static String ticks(Change... batch) {
    ChangingGraph graph = new ChangingGraph(GraphText.parse(withoutEnd()));
    new BatchRows(graph).apply(List.of(batch));
    return ChangedTicks.of(graph, graph.delta()).toString();
  }

  private static String[] withoutEnd() {
    String[] lines = GRAPH.clone();
    lines[0] = "vertex 1,0,inf";
    return lines;
  }

  @Test
  void anEdgeThatComesOrGoesChangesItsLife() {
    assertThat(ticks(Change.removeEdge("1", "2", 5))).isEqualTo("[[5, 9)]");
    assertThat(ticks(Change.addEdge("1", "2", 7, 12))).isEqualTo("[[7, 12)]");
    assertThat(ticks(Change.removeEdge("y"))).isEqualTo("[[30, 45)]");
  }

  @Test
  void anotherEndChangesTheTicksBetweenTheEnds() {
    assertThat(ticks(Change.changeEdge("1", "2", 5).withEnd(7))).isEqualTo("[[7, 9)]");
    assertThat(ticks(Change.changeEdge("1", "2", 5).withEnd(Time.OPEN))).isEqualTo("[[9, inf)]");
    assertThat(ticks(Change.changeEdge("y").withEnd(33))).isEqualTo("[[33, 45)]");
    assertThat(ticks(Change.changeEdge("1", "2", 5).withEnd(9))).isEqualTo("[]");
  }

  @Test
  void otherValuesChangeTheWholeLife() {
    assertThat(ticks(Change.changeEdge("1", "2", 5).withCost(2))).isEqualTo("[[5, 9)]");
    assertThat(ticks(Change.changeEdge("1", "2", 5).withCost(2).withEnd(7))).isEqualTo("[[5, 9)]");
  }

  @Test
  void livesOfVerticesCountWhereTheyDiffer() {
    assertThat(ticks(Change.addVertex("7", 60, 61), Change.addVertex("8", 0, 3)))
        .isEqualTo("[[0, 3), [60, 61)]");
    assertThat(ticks(Change.changeVertex("1", 2L, null))).isEqualTo("[[0, 2)]");
    assertThat(ticks(Change.removeEdge("x"), Change.changeVertex("1", 4L, 10L)))
        .isEqualTo("[[0, 4), [10, inf)]");
    assertThat(ticks(Change.removeVertex("3"))).isEqualTo("[[0, inf)]");
    assertThat(ticks(Change.addEdge("9", "1", 3, 4))).isEqualTo("[[0, inf)]");
    assertThat(ticks(Change.addVertex("7", 60, 61), Change.removeVertex("7"))).isEqualTo("[]");
  }
}
