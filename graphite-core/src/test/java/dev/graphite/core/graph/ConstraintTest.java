package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C1 to C3: every message with its location, and what stays of the data. */
class ConstraintTest {
  private final TemporalGraphBuilder builder = new TemporalGraphBuilder();
  private final List<String> rejected = new ArrayList<>();

  private TemporalGraph rejectingBuild() {
    return builder.build(
        violation -> rejected.add(violation.location() + " " + violation.toString()));
  }

  @Test
  void aVertexDeclaredTwiceBreaksC1AndTheFirstLifeStays() {
    builder.addVertex("a", 0, 9);
    builder.addVertex("b", 0, 9);
    builder.addVertex("a", 0, 9);
    builder.addVertex("b", 2, 4);

    assertThat(GraphText.vertices(rejectingBuild())).containsExactly("a [0, 9)", "b [0, 9)");
    assertThat(rejected)
        .containsExactly("3 C1: vertex a is declared twice", "4 C1: vertex b is declared twice");
  }

  @Test
  void aVertexDeclaredTwiceIsFoundAcrossTheTurnToStrings() {
    builder.addVertex(1, 0, 9);
    builder.addVertex("-0", 0, 9);
    builder.addVertex("x", 0, 9);
    builder.addVertex("1", 3, 4);
    builder.addVertex(1, 5, 6);
    builder.addVertex("0", 0, 1);
    builder.addVertex("-0", 0, 1);

    assertThat(GraphText.vertices(rejectingBuild()))
        .containsExactly("0 [0, 9)", "1 [0, 9)", "x [0, 9)");
    assertThat(rejected)
        .containsExactly(
            "4 C1: vertex 1 is declared twice",
            "5 C1: vertex 1 is declared twice",
            "6 C1: vertex 0 is declared twice",
            "7 C1: vertex 0 is declared twice");
  }

  @Test
  void aVertexMayBeDeclaredAfterItsEdges() {
    builder.addEdge("a", "b", 3, 4);
    builder.addVertex("b", 0, 9);

    assertThat(GraphText.vertices(rejectingBuild())).containsExactly("a [0, inf)", "b [0, 9)");
    assertThat(rejected).isEmpty();
  }

  @Test
  void anEdgeOutsideOfAnEndsLifeBreaksC2() {
    builder.addVertex("a", 2, 8);
    builder.addVertex("b", 0, 5);
    builder.addVertex("open", 0, Time.OPEN);
    builder.addEdge("a", "a", 2, 8);
    builder.addEdge("a", "b", 1, 5);
    builder.addEdge("a", "b", 2, 6);
    builder.addEdge("b", "a", 4, Time.OPEN);
    builder.addEdge("open", "undeclared", 0, Time.OPEN);
    builder.edge("open", "b", 5, 6).id("7").add();

    assertThat(GraphText.edges(rejectingBuild()))
        .containsExactly("a -> a [2, 8)", "open -> undeclared [0, inf)");
    assertThat(rejected)
        .containsExactlyInAnyOrder(
            "5 C2: edge (a -> b) lives [1, 5), outside of vertex a [2, 8)",
            "6 C2: edge (a -> b) lives [2, 6), outside of vertex b [0, 5)",
            "7 C2: edge (b -> a) lives [4, inf), outside of vertex b [0, 5)",
            "9 C2: edge 7 (open -> b) lives [5, 6), outside of vertex b [0, 5)");
  }

  @Test
  void anEdgeInPiecesIsOutsideOfALifeAsAWhole() {
    builder.addVertex("a", 0, 8);
    builder.edge("a", "b", 5, 9).id("x").add();
    builder.edge("a", "b", 0, 5).id("x").add();

    TemporalGraph graph = rejectingBuild();

    assertThat(GraphText.edges(graph)).isEmpty();
    assertThat(GraphText.vertices(graph)).containsExactly("a [0, 8)");
    assertThat(rejected)
        .containsExactlyInAnyOrder(
            "2 C2: edge x (a -> b) lives [0, 9), outside of vertex a [0, 8)",
            "3 C2: edge x (a -> b) lives [0, 9), outside of vertex a [0, 8)");
  }

  @Test
  void piecesWithOtherEndsBreakC1() {
    builder.edge("a", "b", 5, 9).id("x").add();
    builder.edge("a", "c", 0, 5).id("x").add();
    builder.edge("b", "a", 9, 12).id("x").add();

    TemporalGraph graph = rejectingBuild();

    assertThat(GraphText.edges(graph)).containsExactly("x: a -> b [5, 9)");
    assertThat(GraphText.vertices(graph)).containsExactly("a [5, inf)", "b [5, inf)");
    assertThat(rejected)
        .containsExactlyInAnyOrder(
            "2 C1: edge x (a -> c) joins other vertices than in its first row",
            "3 C1: edge x (b -> a) joins other vertices than in its first row");
  }

  @Test
  void overlappingPiecesBreakC3AndTheFirstRowStays() {
    builder.edge("a", "b", 5, 9).id("x").travelTime(5).add();
    builder.edge("a", "b", 0, 6).id("x").travelTime(6).add();
    builder.edge("a", "b", 8, Time.OPEN).id("x").travelTime(7).add();
    builder.edge("a", "b", 5, 9).id("x").travelTime(5).add();
    builder.edge("a", "b", 0, 5).id("x").travelTime(8).add();

    assertThat(GraphText.pieces(rejectingBuild()))
        .containsExactly(
            "x: a -> b [0, 5) takes 8 costs 1.0", "x: a -> b [5, 9) takes 5 costs 1.0");
    assertThat(rejected)
        .containsExactly(
            "2 C3: edge x (a -> b) has two values during [0, 6) and [5, 9)",
            "3 C3: edge x (a -> b) has two values during [8, inf) and [5, 9)",
            "4 C3: edge x (a -> b) has two values during [5, 9) and [5, 9)");
  }

  @Test
  void aPieceThatHoldsManyOthersBreaksC3() {
    builder.edge("a", "b", 5, 6).id("x").add();
    builder.edge("a", "b", 4, 5).id("x").add();
    builder.edge("a", "b", 0, 9).id("x").add();
    builder.edge("a", "b", Time.MIN_TICK, 4).id("x").add();

    assertThat(GraphText.edges(rejectingBuild()))
        .containsExactly("x: a -> b [-9223372036854775807, 6)");
    assertThat(rejected)
        .containsExactly("3 C3: edge x (a -> b) has two values during [0, 9) and [5, 6)");
  }

  @Test
  void piecesWithAGapBreakC1AndTheLifeOfTheFirstRowStays() {
    builder.edge("a", "b", 10, 12).id("x").add();
    builder.edge("a", "b", 0, 5).id("x").add();
    builder.edge("a", "b", 12, 14).id("x").add();
    builder.edge("a", "b", 15, Time.OPEN).id("x").add();
    builder.edge("a", "b", 5, 7).id("x").add();

    assertThat(GraphText.edges(rejectingBuild())).containsExactly("x: a -> b [10, 14)");
    assertThat(rejected)
        .containsExactlyInAnyOrder(
            "2 C1: edge x (a -> b) has no contiguous life: [0, 5) beside [10, 14)",
            "4 C1: edge x (a -> b) has no contiguous life: [15, inf) beside [10, 14)",
            "5 C1: edge x (a -> b) has no contiguous life: [5, 7) beside [10, 14)");
  }

  @Test
  void whatIsRejectedLeavesNoVertexNoStartAndNoKindOfId() {
    builder.addVertex(10, 5, 9);
    builder.addEdge(10, 9, 6, 7);
    builder.edge("10", "only here", 0, 1).add();
    TemporalGraph graph = rejectingBuild();

    assertThat(GraphText.vertices(graph)).containsExactly("9 [5, inf)", "10 [5, 9)");
    assertThat(graph.start()).isEqualTo(5);
    assertThat(graph.ids().isNumeric()).isTrue();
    assertThat(graph.ids().rank(10)).isEqualTo(1);
    assertThat(rejected)
        .containsExactly("3 C2: edge (10 -> only here) lives [0, 1), outside of vertex 10 [5, 9)");
  }

  @Test
  void theStrictBuildNamesEveryViolation() {
    builder.at(70).addVertex("a", 0, 5);
    builder.at(71).addVertex("a", 0, 5);
    builder.at(4).edge("a", "b", 2, 9).add();
    builder.at(-3).edge("a", "b", 0, 1).id("x").add();
    builder.at(Long.MAX_VALUE).edge("a", "b", 3, 4).id("x").add();

    GraphConstraintException thrown =
        catchThrowableOfType(GraphConstraintException.class, builder::build);

    assertThat(thrown.violations())
        .containsExactlyInAnyOrder(
            new ConstraintViolation(Constraint.C1, 71, "vertex a is declared twice"),
            new ConstraintViolation(
                Constraint.C2, 4, "edge (a -> b) lives [2, 9), outside of vertex a [0, 5)"),
            new ConstraintViolation(
                Constraint.C1,
                Long.MAX_VALUE,
                "edge x (a -> b) has no contiguous life: [3, 4) beside [0, 1)"));
    assertThat(thrown).hasMessageContaining("row 71: C1: vertex a is declared twice\n");
  }

  @Test
  void locationsHoldForAllRowsThatFollow() {
    builder.addVertex("a", 0, 5);
    builder.addVertex("a", 0, 5);
    builder.at(40);
    builder.addVertex("a", 0, 5);
    builder.addEdge("a", "b", 0, 6);
    builder.at(41).addEdge("a", "b", 0, 7);
    rejectingBuild();

    assertThat(rejected)
        .map(line -> line.substring(0, line.indexOf(':')))
        .containsExactly("2 C1", "40 C1", "40 C2", "41 C2");
  }

  @Test
  void theStrictMessageStopsAfterTwentyViolations() {
    builder.addVertex("a", 0, 5);
    for (int i = 0; i < 30; i++) {
      builder.addVertex("a", 0, 5);
    }

    GraphConstraintException thrown =
        catchThrowableOfType(GraphConstraintException.class, builder::build);

    assertThat(thrown.violations()).hasSize(30);
    assertThat(thrown.getMessage().lines()).hasSize(20);
  }

  @Test
  void undirectedRowsAreRejectedOnce() {
    builder.undirected(true);
    builder.addVertex("a", 0, 5);
    builder.addEdge("a", "b", 0, 6);
    builder.addEdge("b", "a", 0, 5);

    assertThat(GraphText.edges(rejectingBuild())).containsExactly("a -> b [0, 5)", "b -> a [0, 5)");
    assertThat(rejected).hasSize(1);
  }

  @Test
  void manyConflictingPiecesOfOneEdgeAreSortedOutInTime() {
    int rows = 200_000;
    for (int i = 0; i < rows; i++) {
      builder.edge("a", "b", i, i + 2).id("x").add();
    }

    assertThat(GraphText.edges(rejectingBuild())).containsExactly("x: a -> b [0, " + rows + ")");
    assertThat(rejected).hasSize(rows / 2);
  }
}
