package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Sum;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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

  /** Counts the edges that come in; sends them on some ticks later, if at all. */
  private static final class InDegree extends RoundProgram {
    private final long later;
    private final AtomicLong first = new AtomicLong(Time.OPEN);
    private final AtomicLong last = new AtomicLong(Time.MIN_TICK);

    private InDegree(long later) {
      super(ValueType.LONG, Sum.LONGS, View.OUT, 1);
      this.later = later;
    }

    @Override
    public void start(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), 0);
    }

    @Override
    public void compute(ComputeContext vertex) {
      first.accumulateAndGet(vertex.start(), Math::min);
      last.accumulateAndGet(vertex.end(), Math::max);
      vertex.setState(vertex.start(), vertex.end(), vertex.message());
    }

    @Override
    public void scatter(ScatterContext edge) {
      edge.send(edge.start() + later, Time.plusEnd(edge.end(), later), 1);
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("degree", Column.Type.LONG);
    }

    private String seen() {
      String seen = first.get() + ".." + Time.format(last.get());
      first.set(Time.OPEN);
      last.set(Time.MIN_TICK);
      return seen;
    }
  }

  @Test
  void aProgramThatKeepsToItsTicksIsRunAtThoseThatChangedAlone() {
    InDegree program = new InDegree(0);
    Wave wave = Wave.on(GraphText.parse(GRAPH[1], GRAPH[3]), rank -> program);
    assertThat(program.seen()).isEqualTo("5..inf");
    WaveUpdate update = wave.apply(List.of(Change.changeEdge("1", "2", 5).withEnd(8)));
    assertThat(program.seen()).isEqualTo("8..9");
    assertThat(describe(wave, update.gone())).isEqualTo("2 [5, 9, 1], 2 [9, inf, 0]");
    assertThat(describe(wave, update.come())).isEqualTo("2 [5, 8, 1], 2 [8, inf, 0]");
  }

  @Test
  void aProgramThatSendsToOtherTicksIsRunAtAll() {
    InDegree program = new InDegree(3);
    Wave wave = Wave.on(GraphText.parse(GRAPH[1], GRAPH[3]), rank -> program);
    assertThat(program.seen()).isEqualTo("5..inf");
    WaveUpdate update = wave.apply(List.of(Change.changeEdge("1", "2", 5).withEnd(8)));
    assertThat(program.seen()).isEqualTo("5..inf");
    assertThat(describe(wave, update.come())).isEqualTo("2 [8, 11, 1], 2 [11, inf, 0]");
  }

  private static String describe(Wave wave, List<long[]> rows) {
    return String.join(
        ", ",
        rows.stream()
            .map(
                row ->
                    wave.id((int) row[0])
                        + " "
                        + Arrays.stream(row, 1, row.length).mapToObj(Time::format).toList())
            .toList());
  }
}
