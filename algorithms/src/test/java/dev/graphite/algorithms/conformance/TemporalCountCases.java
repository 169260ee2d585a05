package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.Answers;
import dev.graphite.algorithms.oracle.Checks;
import org.junit.jupiter.api.Test;

/** Small graphs with walks of two and three edges, and the counts of them worked out by hand. */
abstract class TemporalCountCases extends FixedCases {
  TemporalCountCases(Answers answers) {
    super(answers);
  }

  @Test
  void aTriangleIsTravelledInTimeOrderFromItsVertex() {
    checks("temporal-triangles", "a,b,0,1", "b,c,1,2", "c,a,2,3").gives("a,3,inf,1");
    checks("temporal-triangles", "a,b,0,9", "b,c,0,9", "c,a,0,9", "vertex b,0,9")
        .gives("a,3,inf,1", "b,3,9,1", "c,3,inf,1");
    checks("temporal-triangles", "a,b,2,3", "b,c,1,2", "c,a,0,1").gives();
  }

  @Test
  void trianglesCountParallelEdgesEachButPiecesOnce() {
    // The edge e is fast only from 2 on, so from a its triangle is completed at 5, that over f at
    // 4.
    checks(
            "temporal-triangles",
            "a,b,0,2,9,1,e",
            "a,b,2,9,1,1,e",
            "a,b,1,2,1,1,f",
            "b,c,2,9,1,1,g",
            "b,c,9,12,1,1,g",
            "c,a,3,9",
            "x,a,0,1")
        .gives("a,4,5,1", "a,5,inf,2", "b,5,inf,1", "c,6,inf,1");
  }

  @Test
  void trianglesMayBeCompletedWithinOneTick() {
    checks("temporal-triangles", "vertex a,0,9", "a,b,4,5,0", "b,c,4,5,0", "c,a,4,5,0", "c,a,4,8,3")
        .gives("a,4,7,1", "a,7,9,2", "b,4,inf,1", "c,4,inf,1");
  }

  @Test
  void triangleMustBeCompletedInTheLifeOfItsVertex() {
    checks("temporal-triangles", "vertex a,0,3", "a,b,0,1", "b,c,1,2", "c,a,2,3").gives();
  }

  @Test
  void boundsHoldForTheFirstDepartureAndTheLastArrival() {
    Checks triangles = checks("temporal-triangles", "a,b,0,4", "b,c,0,9", "c,a,0,9");
    triangles.until(3).gives("a,3,inf,1", "b,3,inf,1", "c,3,inf,1");
    triangles.until(2).gives();
    triangles.from(3).gives("a,6,inf,1");
    // From b, a is reached at 4, when a -> b has ended.
    triangles.from(2).gives("a,5,inf,1", "c,5,inf,1");
    triangles.from(1).gives("a,4,inf,1", "b,4,inf,1", "c,4,inf,1");
  }

  @Test
  void aWalkBackAndForthIsNoTriangle() {
    checks("temporal-triangles", "undirected", "a,b,0,9", "a,a,0,9").gives();
    checks("temporal-clustering", "undirected", "a,b,0,9", "a,a,0,9").gives();
  }

  @Test
  void coefficientIsTheClosedShareOfTheCompletedWedges() {
    // a->b->c is completed at 2 and closed at 3, a->b->d completed at 4 and never closed.
    checks("temporal-clustering", "a,b,0,1", "b,c,1,2", "c,a,2,3", "b,d,3,4", "d,a,0,1")
        .gives("a,2,3,0.0", "a,3,4,1.0", "a,4,inf,0.5", "b,3,inf,0.0");
  }

  @Test
  void aWedgeCountsOnceHoweverManyEdgesCloseIt() {
    checks("temporal-clustering", "a,b,0,1", "b,c,1,2", "c,a,2,3,5", "c,a,4,5,1", "c,a,8,9")
        .gives("a,2,5,0.0", "a,5,inf,1.0", "b,5,inf,0.0");
  }

  @Test
  void parallelEdgesMakeWedgesOfTheirOwn() {
    // Two edges a->b: one wedge is completed too late for the closing edge.
    checks("temporal-clustering", "vertex a,0,9", "a,b,0,1", "a,b,2,3", "b,c,1,4", "c,a,2,3")
        .gives("a,2,3,0.0", "a,3,4,1.0", "a,4,9,0.5", "b,3,inf,0.0");
  }

  @Test
  void closingCanTakeForEverLonger() {
    checks("temporal-clustering", "a,b,0,1", "b,c,5,inf,3", "c,a,0,inf,3")
        .gives("a,8,11,0.0", "a,11,inf,1.0", "b,11,inf,0.0");
  }
}
