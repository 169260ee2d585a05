package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Sum;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RerunUpkeepTest {
  // Two parts, joined to each other at tick 20 alone, and a vertex without edges.
  private static final String[] PARTS = {
    "vertex 9,0,50", "vertex 1,0,inf", "1,2,5,9", "2,3,7,inf", "4,5,0,inf", "6,5,30,40", "3,4,20,21"
  };

  private static final String ONE_COMES_IN_AT_5 = "1 [5, inf, 0], 2 [5, inf, 1]";

  /** Counts the edges that come in; sends them on some ticks later, if at all, or for ever. */
  private static class InDegree extends RoundProgram {
    private static final long FOR_EVER = -1;

    private final long later;
    private final Set<Fact> facts;
    private final List<Sum> sums;
    private final Set<String> computed = new TreeSet<>();

    private InDegree(long later, Set<Fact> facts, List<Sum> sums) {
      super(ValueType.LONG, Sum.LONGS, View.OUT, 1);
      this.later = later;
      this.facts = facts;
      this.sums = sums;
    }

    private InDegree(long later) {
      this(later, Set.of(), List.of());
    }

    /** One that asks for degrees, so that its rounds are not kept one by one. */
    private static InDegree withDegrees() {
      return new InDegree(0, EnumSet.of(Fact.DEGREE), List.of());
    }

    @Override
    public Set<Fact> facts() {
      return facts;
    }

    @Override
    public List<Sum> aggregators() {
      return sums;
    }

    @Override
    public void start(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), 0);
    }

    @Override
    public synchronized void compute(ComputeContext vertex) {
      computed.add(vertex.start() + ".." + Time.format(vertex.end()) + " " + vertex.message());
      vertex.setState(vertex.start(), vertex.end(), vertex.message());
    }

    @Override
    public void scatter(ScatterContext edge) {
      if (later == FOR_EVER) {
        edge.send(edge.start(), Time.OPEN, 1);
      } else {
        edge.send(edge.start() + later, Time.plusEnd(edge.end(), later), 1);
      }
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("degree", Column.Type.LONG);
    }

    /** What was computed since the last call: intervals and degrees. */
    private String seen() {
      String seen = String.join(", ", computed);
      computed.clear();
      return seen;
    }
  }

  @Test
  void aProgramThatKeepsToItsTicksIsRunAtThoseThatChangedAlone() {
    InDegree program = InDegree.withDegrees();
    Wave wave = Wave.on(GraphText.parse("1,2,5,9"), rank -> program);
    assertThat(program.seen()).isEqualTo("5..9 0, 5..9 1, 9..inf 0");
    WaveUpdate update = wave.apply(List.of(Change.changeEdge("1", "2", 5).withEnd(8)));
    assertThat(program.seen()).isEqualTo("8..9 0");
    assertThat(describe(wave, update.gone())).isEqualTo("2 [5, 9, 1], 2 [9, inf, 0]");
    assertThat(describe(wave, update.come())).isEqualTo("2 [5, 8, 1], 2 [8, inf, 0]");
  }

  @Test
  void aProgramThatSendsToOtherTicksIsRunAtAll() {
    InDegree program = new InDegree(3);
    Wave wave = Wave.on(GraphText.parse("1,2,5,9"), rank -> program);
    assertThat(program.seen()).isEqualTo("12..inf 0, 5..8 0, 5..inf 0, 8..12 1");
    WaveUpdate update = wave.apply(List.of(Change.changeEdge("1", "2", 5).withEnd(8)));
    assertThat(program.seen()).isEqualTo("11..inf 0, 5..8 0, 5..inf 0, 8..11 1");
    assertThat(describe(wave, update.come())).isEqualTo("2 [8, 11, 1], 2 [11, inf, 0]");
  }

  @Test
  void whatIsSentForEverStaysWhenTheEdgeGetsAnEnd() {
    for (Set<InDegree.Fact> facts :
        List.of(Set.<InDegree.Fact>of(), Set.of(InDegree.Fact.DEGREE))) {
      InDegree program = new InDegree(InDegree.FOR_EVER, facts, List.of());
      Wave wave = Wave.on(GraphText.parse("1,2,5,inf"), rank -> program);
      assertThat(describe(wave, wave.rows())).isEqualTo(ONE_COMES_IN_AT_5);
      wave.apply(List.of(Change.changeEdge("1", "2", 5).withEnd(8)));
      assertThat(describe(wave, wave.rows())).isEqualTo(ONE_COMES_IN_AT_5);
    }
  }

  @Test
  void onlyThoseWhoAreJoinedToAChangeAreRunAgain() {
    InDegree program = InDegree.withDegrees();
    Wave wave = Wave.on(GraphText.parse(PARTS), rank -> program);
    program.seen();
    WaveUpdate update = wave.apply(List.of(Change.removeEdge("6", "5", 30)));
    // 4, 5 and 6, and neither 1, 2 and 3 nor 9.
    assertThat(program.seen()).isEqualTo("30..40 0, 30..40 1");
    assertThat(describe(wave, update.gone()))
        .isEqualTo("5 [0, 30, 1], 5 [30, 40, 2], 5 [40, inf, 1]");
    assertThat(describe(wave, update.come())).isEqualTo("5 [0, inf, 1]");
    wave.apply(List.of(Change.removeEdge("1", "2", 5)));
    // 2 and 3 are apart from 1 without the edge.
    assertThat(program.seen()).isEqualTo("5..7 0, 5..9 0, 7..9 0, 7..9 1");
    assertThat(wave.statistics().vertices()).isEqualTo(2);
  }

  @Test
  void aProgramThatLeavesItsTicksIsRunOnThoseJoinedAtAnyTick() {
    InDegree program = new InDegree(1);
    Wave wave = Wave.on(GraphText.parse("1,2,5,9", "4,5,6,7"), rank -> program);
    program.seen();
    wave.apply(List.of(Change.changeEdge("1", "2", 5).withEnd(8)));
    assertThat(program.seen()).isEqualTo("5..6 0, 5..inf 0, 6..9 1, 9..inf 0");
  }

  @Test
  void whoCountsVerticesOrAddsUpIsRunOnAllWhoAreAlive() {
    InDegree counts = new InDegree(0, EnumSet.of(InDegree.Fact.VERTEX_COUNT), List.of());
    InDegree adds = new InDegree(0, Set.of(), List.of(Sum.LONGS));
    for (InDegree program : List.of(counts, adds)) {
      Wave wave = Wave.on(GraphText.parse(PARTS), rank -> program);
      program.seen();
      wave.apply(List.of(Change.removeEdge("6", "5", 30)));
      // 3 has an edge from 2.
      assertThat(program.seen()).isEqualTo("30..40 0, 30..40 1");
      wave.apply(List.of(Change.addEdge("9", "9", 49, 50)));
      assertThat(program.seen()).isEqualTo("49..50 0, 49..50 1");
      wave.apply(List.of(Change.addEdge("1", "2", 60, 61)));
      assertThat(program.seen()).isEqualTo("60..61 0, 60..61 1");
    }
    InDegree degrees = new InDegree(0, EnumSet.of(InDegree.Fact.DEGREE), List.of());
    Wave wave = Wave.on(GraphText.parse(PARTS), rank -> degrees);
    degrees.seen();
    wave.apply(List.of(Change.addEdge("9", "9", 49, 50)));
    assertThat(degrees.seen()).isEqualTo("49..50 1");
  }

  @Test
  void rowsOfAllGoAndComeWithAVertexThatTheProgramWasMadeWith() {
    Wave wave =
        Wave.on(
            GraphText.parse(PARTS),
            rank -> {
              rank.applyAsInt("9");
              return InDegree.withDegrees();
            });
    List<long[]> first = wave.rows();
    WaveUpdate update = wave.apply(List.of(Change.removeVertex("9")));
    assertThat(describe(wave, update.gone())).isEqualTo(describe(wave, first));
    assertThat(wave.rows()).isEmpty();
    assertThat(wave.apply(List.of(Change.removeEdge("6", "5", 30))).gone()).isEmpty();
    update = wave.apply(List.of(Change.addVertex("9", 0L, 50L), Change.addEdge("6", "5", 30, 40)));
    assertThat(describe(wave, wave.rows())).isEqualTo(describe(wave, first));
    assertThat(describe(wave, update.come())).isEqualTo(describe(wave, first));
  }

  /** Counts vertices, and fails on an edge that takes 77 ticks. */
  private static final class Count extends RoundProgram {
    private Count() {
      super(ValueType.LONG, Sum.LONGS, View.OUT, 1);
    }

    @Override
    public Set<Fact> facts() {
      return EnumSet.of(Fact.VERTEX_COUNT);
    }

    @Override
    public void start(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), vertex.vertexCount());
    }

    @Override
    public void compute(ComputeContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {
      if (edge.travelTime() == 77) {
        throw new UnsuitableGraphException("77");
      }
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("count", Column.Type.LONG);
    }
  }

  @Test
  void aBatchOnWhichTheProgramFailsLeavesNoTrace() {
    Wave wave = Wave.on(GraphText.parse(PARTS), rank -> new Count());
    String before = describe(wave, wave.rows());
    List<Change> batch =
        List.of(
            Change.removeVertex("9"),
            Change.removeEdge("6", "5", 30),
            Change.addVertex("7", 3L, 8L),
            Change.addEdge("1", "2", 6, 7).withTravelTime(77));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> wave.apply(batch)).isInstanceOf(UnsuitableGraphException.class);
      assertThat(describe(wave, wave.rows())).isEqualTo(before);
    }
    wave.apply(List.of(Change.addVertex("7", 3L, 8L)));
    wave.apply(List.of(Change.removeVertex("7")));
    assertThat(describe(wave, wave.rows())).isEqualTo(before);
    wave.apply(List.of(Change.removeVertex("9")));
    assertThat(describe(wave, wave.rows()))
        .isEqualTo(
            "1 [0, inf, 6], 2 [0, inf, 6], 3 [0, inf, 6], "
                + "4 [0, inf, 6], 5 [0, inf, 6], 6 [0, inf, 6]");
  }

  /** The largest in-degree of each vertex, and the first tick at which it has it. */
  private static final class Largest extends InDegree {
    private Largest() {
      super(0, EnumSet.of(Fact.DEGREE), List.of());
    }

    @Override
    public List<Column> columns() {
      return Column.ofVertices(
          new Column("largest", Column.Type.LONG), new Column("since", Column.Type.TICK));
    }

    @Override
    public void result(int vertex, IntervalMap state, Rows rows) {
      int largest = 0;
      for (int i = 1; i < state.size(); i++) {
        largest = state.value(i) > state.value(largest) ? i : largest;
      }
      rows.add(vertex, state.value(largest), state.start(largest));
    }
  }

  @Test
  void rowsThatAreNoPiecesAreAboutAllTicksAgain() {
    Wave wave = Wave.on(GraphText.parse(PARTS), rank -> new Largest());
    assertThat(describe(wave, wave.rows()))
        .isEqualTo("1 [0, 0], 2 [1, 5], 3 [1, 7], 4 [1, 20], 5 [2, 30], 6 [0, 0], 9 [0, 0]");
    WaveUpdate update = wave.apply(List.of(Change.addEdge("6", "2", 50, 51)));
    assertThat(update.gone()).isEmpty();
    update = wave.apply(List.of(Change.removeEdge("6", "5", 30)));
    assertThat(describe(wave, update.gone())).isEqualTo("5 [2, 30]");
    assertThat(describe(wave, update.come())).isEqualTo("5 [1, 0]");
  }

  /** Asks for the numbers of pieces, which are not those of the graph in a part of it. */
  private static final class Pieces extends RoundProgram {
    private final boolean reverses;

    private Pieces(boolean reverses) {
      super(ValueType.LONG, Sum.LONGS, View.OUT, 1);
      this.reverses = reverses;
    }

    @Override
    public boolean reversesTime() {
      return reverses;
    }

    @Override
    public Set<Fact> facts() {
      return EnumSet.of(Fact.DEGREE);
    }

    @Override
    public void start(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), 0);
    }

    @Override
    public void compute(ComputeContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {
      edge.send(edge.end(), Time.OPEN, 1); // after the first of these, nothing is asked twice
      edge.send(edge.start(), edge.end(), edge.piece());
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("pieces", Column.Type.LONG);
    }
  }

  @Test
  void whoAsksForTheNumberOfAPieceIsRefusedWhicheverWayTimeGoes() {
    for (boolean reverses : new boolean[] {false, true}) {
      assertThatThrownBy(() -> Wave.on(GraphText.parse(PARTS), rank -> new Pieces(reverses)))
          .isInstanceOf(UnsuitableQueryException.class)
          .hasMessageContaining("asks for further properties of edges, which are not kept");
    }
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
