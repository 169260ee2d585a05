package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TemporalGraphBuilderTest {
  private final TemporalGraphBuilder builder = new TemporalGraphBuilder();

  @Test
  void nothingMakesAnEmptyGraph() {
    TemporalGraph graph = builder.build();

    assertThat(graph.vertexCount()).isZero();
    assertThat(graph.edgeCount()).isZero();
    assertThat(graph.start()).isZero();
    assertThat(graph.firstEdge(0)).isZero();
    assertThat(graph.ids().rank("a")).isEqualTo(-1);
    assertThat(graph.ids().isNumeric()).isTrue();
    assertThat(graph.properties()).isEmpty();
    assertThat(graph.adjacency(View.IN).slotCount()).isZero();
    assertThat(graph.adjacency(new View(View.Direction.BOTH, true, false)).slotCount()).isZero();
  }

  @Test
  void verticesWithoutEdgesMakeAGraph() {
    builder.addVertex(7, -5, 3);
    builder.addVertex(-2, 4, Time.OPEN);
    TemporalGraph graph = builder.build();

    assertThat(GraphText.vertices(graph)).containsExactly("-2 [4, inf)", "7 [-5, 3)");
    assertThat(graph.edgeCount()).isZero();
    assertThat(graph.start()).isEqualTo(-5);
    assertThat(graph.firstEdge(2)).isZero();
    assertThat(graph.adjacency(View.BOTH).firstSlot(2)).isZero();
    assertThat(graph.adjacency(View.IN).firstSlotAlive(0, 5)).isZero();
    assertThat(graph.adjacency(View.IN).lastSlotStarted(1, 5)).isZero();
  }

  @Test
  void edgesNameVerticesByIdOrByNumber() {
    builder.addVertex(7, -5, 30);
    builder.addEdge(9, 4, 3, 9);
    builder.edgeBetween(2, 0, 5, 6).travelTime(2).cost(0.5).add();
    builder.addEdge(4, 7, 6, 8);
    builder.edgeBetween(1, 1, 5, Time.OPEN).add();

    assertThat(GraphText.pieces(builder.build()))
        .containsExactly(
            "4 -> 7 [5, 6) takes 2 costs 0.5",
            "4 -> 7 [6, 8) takes 1 costs 1.0",
            "9 -> 4 [3, 9) takes 1 costs 1.0",
            "9 -> 9 [5, inf) takes 1 costs 1.0");
  }

  @Test
  void anEdgeBetweenNumbersThatNoVertexHasIsRefused() {
    builder.addVertex(7, 0, 9);

    for (int number : new int[] {-1, 1}) {
      assertThatThrownBy(() -> builder.edgeBetween(0, number, 0, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> builder.edgeBetween(number, 0, 0, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThatThrownBy(() -> builder.edgeBetween(0, 0, 2, 2))
        .isInstanceOf(BadRecordException.class);
  }

  @Test
  void anEdgeHasTravelTimeAndCostOneByDefault() {
    builder.addEdge("a", "b", 3, 9);
    TemporalGraph graph = builder.build();

    assertThat(GraphText.pieces(graph)).containsExactly("a -> b [3, 9) takes 1 costs 1.0");
    assertThat(graph.pieces().areEdges()).isTrue();
    assertThat(graph.pieces().leastTravelTime()).isEqualTo(1);
    assertThat(graph.edgeIds().text(0)).isNull();
    assertThat(graph.isUndirected()).isFalse();
  }

  @Test
  void rowsBeforeTheFirstTravelTimeAndCostKeepTheDefaults() {
    builder.addEdge(1, 2, 0, 1);
    builder.addEdge(1, 2, 1, 2);
    builder.edge(1, 2, 2, 3).travelTime(0).add();
    builder.edge(1, 2, 3, 4).cost(0.5).add();
    builder.addEdge(1, 2, 4, 5);

    assertThat(GraphText.pieces(builder.build()))
        .containsExactly(
            "1 -> 2 [0, 1) takes 1 costs 1.0",
            "1 -> 2 [1, 2) takes 1 costs 1.0",
            "1 -> 2 [2, 3) takes 0 costs 1.0",
            "1 -> 2 [3, 4) takes 1 costs 0.5",
            "1 -> 2 [4, 5) takes 1 costs 1.0");
  }

  @Test
  void aVertexWithoutALifeLivesFromTheSmallestStartOn() {
    builder.addVertex("a", 4, 90);
    builder.addEdge("a", "b", 5, 9);
    builder.addEdge("b", "c", 2, Time.OPEN);
    TemporalGraph graph = builder.build();

    assertThat(graph.start()).isEqualTo(2);
    assertThat(GraphText.vertices(graph)).containsExactly("a [4, 90)", "b [2, inf)", "c [2, inf)");
  }

  @Test
  void theSmallestStartMayBeThatOfADeclaredLife() {
    builder.addVertex("z", Time.MIN_TICK, Time.MIN_TICK + 1);
    builder.addEdge("a", "b", 5, 9);
    TemporalGraph graph = builder.build();

    assertThat(graph.start()).isEqualTo(Time.MIN_TICK);
    assertThat(graph.vertexStart(graph.ids().rank("a"))).isEqualTo(Time.MIN_TICK);
  }

  @Test
  void integerIdsAreSortedByNumber() {
    builder.addEdge("10", "9", 0, 1);
    builder.addEdge(-1, 100, 0, 1);
    builder.addVertex(Long.MIN_VALUE, 0, 1);
    builder.addVertex("9223372036854775807", 0, 1);
    TemporalGraph graph = builder.build();

    assertThat(GraphText.vertices(graph))
        .containsExactly(
            "-9223372036854775808 [0, 1)",
            "-1 [0, inf)",
            "9 [0, inf)",
            "10 [0, inf)",
            "100 [0, inf)",
            "9223372036854775807 [0, 1)");
    assertThat(GraphText.edges(graph)).containsExactly("-1 -> 100 [0, 1)", "10 -> 9 [0, 1)");
  }

  @Test
  void oneOtherIdMakesAllIdsStrings() {
    builder.addEdge(10, 9, 0, 1);
    builder.addEdge("9", "\uD83D\uDE00", 1, 2);
    builder.addEdge("\uFFFD", "007", 1, 2);
    builder.addEdge(9, 10, 1, 2);
    TemporalGraph graph = builder.build();

    assertThat(graph.ids().isNumeric()).isFalse();
    assertThat(GraphText.vertices(graph))
        .containsExactly(
            "007 [0, inf)",
            "10 [0, inf)",
            "9 [0, inf)",
            "\uFFFD [0, inf)",
            "\uD83D\uDE00 [0, inf)");
    assertThat(GraphText.edges(graph))
        .containsExactly(
            "10 -> 9 [0, 1)", "9 -> \uD83D\uDE00 [1, 2)", "9 -> 10 [1, 2)", "\uFFFD -> 007 [1, 2)");
  }

  @Test
  void outEdgesAreSortedByStartAndOtherwiseStayInOrder() {
    builder.addEdge(1, 5, 4, 6);
    builder.addEdge(1, 4, 0, 9);
    builder.addEdge(0, 1, 8, 9);
    builder.addEdge(1, 3, 4, 5);
    builder.addEdge(1, 2, 4, 7);

    assertThat(GraphText.edges(builder.build()))
        .containsExactly(
            "0 -> 1 [8, 9)", "1 -> 4 [0, 9)", "1 -> 5 [4, 6)", "1 -> 3 [4, 5)", "1 -> 2 [4, 7)");
  }

  @Test
  void parallelEdgesAndLoopsStay() {
    builder.addEdge("a", "b", 0, 5);
    builder.addEdge("a", "b", 0, 5);
    builder.addEdge("a", "b", 3, 8);
    builder.addEdge("b", "b", 1, 2);

    assertThat(GraphText.edges(builder.build()))
        .containsExactly("a -> b [0, 5)", "a -> b [0, 5)", "a -> b [3, 8)", "b -> b [1, 2)");
  }

  @Test
  void ticksAtTheEndsOfTheRangeAreKept() {
    builder.addEdge(1, 2, Time.MIN_TICK, Time.BEYOND);
    builder.addEdge(1, 2, Time.MAX_TICK, Time.OPEN);
    builder.addEdge(1, 2, Time.MAX_TICK, Time.BEYOND);
    builder.addEdge(1, 2, Time.MIN_TICK, Time.MIN_TICK + 1);
    TemporalGraph graph = builder.build();

    assertThat(graph.edgeEnd(0)).isEqualTo(Time.BEYOND);
    assertThat(GraphText.edges(graph))
        .containsExactly(
            "1 -> 2 [-9223372036854775807, 9223372036854775806)",
            "1 -> 2 [-9223372036854775807, -9223372036854775806)",
            "1 -> 2 [9223372036854775805, inf)",
            "1 -> 2 [9223372036854775805, 9223372036854775806)");
    assertThat(GraphText.vertices(graph)).contains("1 [-9223372036854775807, inf)");
  }

  @Test
  void rowsWithOneIdArePiecesOfOneEdgeInAnyOrder() {
    List<Runnable> rows = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      TemporalGraphBuilder shuffled = new TemporalGraphBuilder();
      rows.clear();
      rows.add(() -> shuffled.edge("a", "b", 0, 3).id("x").travelTime(4).add());
      rows.add(() -> shuffled.edge("a", "b", 3, 4).id("x").cost(2).add());
      rows.add(() -> shuffled.edge("a", "b", 4, Time.OPEN).id("x").add());
      rows.add(() -> shuffled.edge("b", "a", 1, 2).id("7").travelTime(9).add());
      rows.add(() -> shuffled.edge("a", "c", 2, 3).add());
      Collections.shuffle(rows, new Random(seed));
      rows.forEach(Runnable::run);
      TemporalGraph graph = shuffled.build();

      assertThat(graph.edgeCount()).isEqualTo(3);
      assertThat(graph.pieces().areEdges()).isFalse();
      assertThat(GraphText.edges(graph))
          .containsExactly("x: a -> b [0, inf)", "a -> c [2, 3)", "7: b -> a [1, 2)");
      assertThat(GraphText.pieces(graph))
          .as("seed " + seed)
          .containsExactly(
              "x: a -> b [0, 3) takes 4 costs 1.0",
              "x: a -> b [3, 4) takes 1 costs 2.0",
              "x: a -> b [4, inf) takes 1 costs 1.0",
              "a -> c [2, 3) takes 1 costs 1.0",
              "7: b -> a [1, 2) takes 9 costs 1.0");
    }
  }

  @Test
  void undirectedRowsAreTwoEdgesWithOneId() {
    builder.undirected(true);
    builder.edge("b", "a", 0, 2).id("x").travelTime(3).add();
    builder.edge("b", "a", 2, 5).id("x").cost(4).add();
    builder.addEdge("c", "c", 1, 2);
    TemporalGraph graph = builder.build();

    assertThat(graph.isUndirected()).isTrue();
    assertThat(graph.edgeCount()).isEqualTo(4);
    assertThat(GraphText.pieces(graph))
        .containsExactly(
            "x: a -> b [0, 2) takes 3 costs 1.0",
            "x: a -> b [2, 5) takes 1 costs 4.0",
            "x: b -> a [0, 2) takes 3 costs 1.0",
            "x: b -> a [2, 5) takes 1 costs 4.0",
            "c -> c [1, 2) takes 1 costs 1.0",
            "c -> c [1, 2) takes 1 costs 1.0");
  }

  @Test
  void furtherPropertiesHoldTheirDefaultsWhereRowsSayNothing() {
    int lanes = builder.declareProperty("lanes", PropertyType.LONG);
    int width = builder.declareProperty("width", PropertyType.DOUBLE);
    int name = builder.declareProperty("name", PropertyType.TEXT);
    builder.addEdge(1, 2, 0, 1);
    builder.edge(1, 2, 1, 2).property(name, "Ring").property(lanes, 4L).add();
    builder.edge(1, 2, 2, 3).property(width, 2.5).property(name, "").add();
    builder.edge(1, 2, 3, 4).property(name, "Ring").property(lanes, Long.MIN_VALUE).add();
    builder.edge(1, 2, 4, 5).property(name, "Axis").property(lanes, Long.MAX_VALUE).add();
    TemporalGraph graph = builder.build();

    assertThat(graph.properties().keySet()).containsExactly("lanes", "width", "name");
    assertThat(GraphText.pieces(graph))
        .containsExactly(
            "1 -> 2 [0, 1) takes 1 costs 1.0 lanes=0 width=0.0 name=",
            "1 -> 2 [1, 2) takes 1 costs 1.0 lanes=4 width=0.0 name=Ring",
            "1 -> 2 [2, 3) takes 1 costs 1.0 lanes=0 width=2.5 name=",
            "1 -> 2 [3, 4) takes 1 costs 1.0 lanes=-9223372036854775808 width=0.0 name=Ring",
            "1 -> 2 [4, 5) takes 1 costs 1.0 lanes=9223372036854775807 width=0.0 name=Axis");
    assertThatThrownBy(() -> graph.properties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPropertyThatNoRowSetsTakesNoRoom() {
    for (PropertyType type : PropertyType.values()) {
      builder.declareProperty(type.name(), type);
    }
    builder.addEdge(1, 2, 0, 1);
    builder.addEdge(1, 2, 2, 3);
    TemporalGraph graph = builder.build();

    assertThat(GraphText.pieces(graph).get(1)).endsWith("LONG=0 DOUBLE=0.0 TEXT=");
    assertThat(graph.properties().get("LONG").memoryBytes()).isZero();
    assertThat(graph.properties().get("DOUBLE").memoryBytes()).isZero();
    assertThat(graph.properties().get("TEXT").memoryBytes()).isLessThan(100);
  }

  @Test
  void propertiesAreDeclaredOnceAndBeforeTheFirstEdge() {
    builder.declareProperty("p", PropertyType.LONG);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.declareProperty("p", PropertyType.TEXT))
        .withMessage("property p is declared twice");
    builder.addVertex("a", 0, 1);
    builder.declareProperty("q", PropertyType.LONG);
    builder.edge("a", "a", 0, 1);
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.declareProperty("r", PropertyType.LONG))
        .withMessage("property r is declared after the first edge");
  }

  @Test
  void aValueOfAnotherTypeIsRefusedAndLeavesNoTrace() {
    int number = builder.declareProperty("p", PropertyType.LONG);
    TemporalGraphBuilder.EdgeRow row = builder.edge("a", "b", 0, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.property(number, "5"))
        .withMessage("property p is of type LONG, not 5 (String)");
    assertThat(builder.edgeRows()).isZero();
    builder.edge("a", "b", 0, 1).property(number, 5L).add();
    assertThat(GraphText.pieces(builder.build()))
        .containsExactly("a -> b [0, 1) takes 1 costs 1.0 p=5");
  }

  @Test
  void aRowThatIsNotAddedDoesNotCount() {
    builder.edge("a", "b", 0, 1).id("x").travelTime(4);
    builder.edge("c", "d", 0, 1).add();

    assertThat(builder.edgeRows()).isEqualTo(1);
    assertThat(GraphText.pieces(builder.build()))
        .containsExactly("c -> d [0, 1) takes 1 costs 1.0");
  }

  @Test
  void badRecordsNameTheOffendingValue() {
    refused(() -> builder.addVertex("", 0, 1), "the vertex is empty");
    refused(() -> builder.addEdge("", "b", 0, 1), "the source is empty");
    refused(() -> builder.addEdge("a", "", 0, 1), "the target is empty");
    refused(() -> builder.edge("a", "b", 0, 1).id(""), "the edge id is empty");
    refused(() -> builder.addEdge(1, 2, 5, 5), "end 5 is not after start 5");
    refused(() -> builder.addVertex(1, 5, -3), "end -3 is not after start 5");
    refused(() -> builder.addVertex("a", 5, Long.MIN_VALUE), "end " + Long.MIN_VALUE);
    refused(() -> builder.addEdge(1, 2, Time.OPEN, Time.OPEN), "start inf is not a tick");
    refused(() -> builder.addEdge(1, 2, Time.BEYOND, Time.OPEN), "start 9223372036854775806");
    refused(() -> builder.addEdge(1, 2, Long.MIN_VALUE, 3), "start -9223372036854775808");
    refused(() -> builder.edge(1, 2, 0, 1).travelTime(-1), "travel time -1 is negative");
    for (double cost : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, -Double.MIN_VALUE}) {
      refused(
          () -> builder.edge(1, 2, 0, 1).cost(cost),
          "cost " + cost + " is not a finite number of at least 0");
    }
    assertThat(builder.build().vertexCount()).isZero();
  }

  private static void refused(ThrowingCallable row, String reason) {
    assertThatThrownBy(row)
        .isInstanceOf(BadRecordException.class)
        .hasMessageStartingWith(reason)
        .hasNoCause();
  }

  @Test
  void anIdOfTheWholeFileIsFoundByItsText() {
    builder.edge(1, 2, 0, 1).id("900").add();
    builder.edge(1, 2, 1, 2).id("e").add();
    builder.edge(1, 2, 2, 3).id("-900").add();
    builder.addEdge(1, 2, 3, 4);
    EdgeIds ids = builder.build().edgeIds();

    assertThat(List.of(ids.text(0), ids.text(1), ids.text(2))).containsExactly("900", "e", "-900");
    assertThat(ids.text(3)).isNull();
  }
}
