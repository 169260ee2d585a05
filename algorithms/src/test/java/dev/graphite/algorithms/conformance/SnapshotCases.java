package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.Answers;
import org.junit.jupiter.api.Test;

/** Small graphs whose snapshots change, and the answers about them worked out by hand. */
abstract class SnapshotCases extends FixedCases {
  // The directed example graph of LDBC Graphalytics (Apache-2.0), whose answers are published with
  // it: A. Iosup et al., PVLDB 9(13), 2016.
  private static final String[] GRAPHALYTICS = {
    "1,3,0,inf", "1,5,0,inf", "2,4,0,inf", "2,5,0,inf", "2,10,0,inf",
    "3,1,0,inf", "3,5,0,inf", "3,8,0,inf", "3,10,0,inf", "5,3,0,inf",
    "5,4,0,inf", "5,8,0,inf", "6,3,0,inf", "6,4,0,inf", "7,4,0,inf",
    "8,1,0,inf", "9,4,0,inf",
  };

  SnapshotCases(Answers answers) {
    super(answers);
  }

  @Test
  void hopsChangeAsEdgesComeAndGo() {
    checks("bfs", "vertex a,0,10", "vertex b,0,10", "vertex c,2,9", "a,b,0,8", "b,c,2,9", "a,c,4,6")
        .vertex("a")
        .gives("a,0,10,0", "b,0,8,1", "c,2,4,2", "c,4,6,1", "c,6,8,2");
  }

  @Test
  void hopsFollowDirectionAndNeverEndInAnOpenGraph() {
    checks("bfs", "a,b,3,inf", "a,a,0,1", "c,a,0,inf", "a,b,1,2")
        .vertex("a")
        .gives("a,0,inf,0", "b,1,2,1", "b,3,inf,1");
  }

  @Test
  void nothingIsReachedWhileTheSourceDoesNotLive() {
    checks("bfs", "vertex a,2,4", "a,b,2,3", "b,c,-1,9")
        .vertex("a")
        .gives("a,2,4,0", "b,2,3,1", "c,2,3,2");
  }

  @Test
  void componentIsTheSmallestOfThoseConnectedWhateverTheDirection() {
    checks("wcc", "vertex 10,0,9", "vertex 9,0,9", "vertex -3,4,9", "10,9,2,6", "-3,10,5,8")
        .gives(
            "-3,4,9,-3",
            "9,0,5,9",
            "9,5,6,-3",
            "9,6,9,9",
            "10,0,2,10",
            "10,2,5,9",
            "10,5,8,-3",
            "10,8,9,10");
  }

  @Test
  void componentsIgnoreLoopsAndParallelEdges() {
    checks("wcc", "a,a,0,inf", "b,c,1,3", "c,b,2,4")
        .gives("a,0,inf,a", "b,0,inf,b", "c,0,1,c", "c,1,4,b", "c,4,inf,c");
  }

  @Test
  void smallestMeansFirstInOutputOrder() {
    checks("wcc", "x9,x10,0,1", "\uD83D\uDE00,\uFF5E,0,1")
        .gives(
            "x10,0,inf,x10",
            "x9,0,1,x10",
            "x9,1,inf,x9",
            "\uFF5E,0,inf,\uFF5E",
            "\uD83D\uDE00,0,1,\uFF5E",
            "\uD83D\uDE00,1,inf,\uD83D\uDE00");
  }

  @Test
  void rankSharesTheDanglingRankAmongTheLiving() {
    // b dangles: after one round a has .5/2 + .5 * (.5/2), b has .5 * .5 more.
    checks("pagerank", "vertex a,0,5", "vertex b,0,5", "a,b,0,5")
        .iterations(1)
        .damping(0.5)
        .gives("a,0,5,0.375", "b,0,5,0.625");
  }

  @Test
  void rankCountsLoopsOnceAndParallelEdgesOnce() {
    // a has out-degree 2 (itself and b), b dangles: a gets .5/2 + .5 * (.5/2 + .5/2), so does b.
    checks("pagerank", "vertex a,0,5", "vertex b,0,5", "a,b,0,5", "a,b,0,5,2", "a,a,0,5", "a,a,0,5")
        .iterations(1)
        .damping(0.5)
        .gives("a,0,5,0.5", "b,0,5,0.5");
  }

  @Test
  void rankAdaptsToHowManyLive() {
    checks("pagerank", "vertex a,0,inf", "vertex b,3,6")
        .gives("a,0,3,1.0", "a,3,6,0.5", "a,6,inf,1.0", "b,3,6,0.5");
  }

  @Test
  void strongComponentsNeedBothDirectionsAtOneTick() {
    checks("scc", "a,b,0,9", "b,c,2,6", "c,a,4,8", "vertex a,0,9", "vertex b,0,9", "vertex c,0,9")
        .gives("a,0,9,a", "b,0,4,b", "b,4,6,a", "b,6,9,b", "c,0,4,c", "c,4,6,a", "c,6,9,c");
  }

  @Test
  void strongComponentOfAnUndirectedGraphIsTheWeakOne() {
    String[] lines = {"undirected", "a,b,0,inf", "b,c,2,3"};
    checks("scc", lines).gives("a,0,inf,a", "b,0,inf,a", "c,0,2,c", "c,2,3,a", "c,3,inf,c");
    checks("wcc", lines).gives("a,0,inf,a", "b,0,inf,a", "c,0,2,c", "c,2,3,a", "c,3,inf,c");
  }

  @Test
  void oneVertexIsItsOwnStrongComponentForItsLife() {
    checks("scc", "vertex 7,-3,2", "7,7,0,1").gives("7,-3,2,7");
  }

  @Test
  void trianglesIgnoreDirectionParallelEdgesAndLoops() {
    checks("triangles", "a,b,0,9", "c,b,2,6", "c,a,0,4", "a,c,3,8", "b,b,0,9", "b,a,1,7")
        .gives(
            "a,0,2,0",
            "a,2,6,1",
            "a,6,inf,0",
            "b,0,2,0",
            "b,2,6,1",
            "b,6,inf,0",
            "c,0,2,0",
            "c,2,6,1",
            "c,6,inf,0");
  }

  @Test
  void fourThatAllKnowEachOtherHaveThreeTrianglesEach() {
    checks("triangles", "1,2,0,1", "1,3,0,1", "1,4,0,1", "2,3,0,1", "2,4,0,1", "3,4,0,inf")
        .gives(
            "1,0,1,3",
            "1,1,inf,0",
            "2,0,1,3",
            "2,1,inf,0",
            "3,0,1,3",
            "3,1,inf,0",
            "4,0,1,3",
            "4,1,inf,0");
  }

  @Test
  void noTriangleIsAnAnswerWhileAlive() {
    checks("triangles", "vertex a,1,4", "vertex b,2,inf", "a,b,2,3").gives("a,1,4,0", "b,2,inf,0");
  }

  @Test
  void clusteringCountsDirectedEdgesAmongNeighbours() {
    // a knows b, c, d whatever the direction; of the 6 ordered pairs b->c, c->b and d->c have
    // edges.
    checks(
            "clustering",
            "a,b,0,9",
            "c,a,0,9",
            "a,c,0,9",
            "d,a,0,9",
            "b,c,0,9",
            "c,b,2,9",
            "d,c,4,9",
            "d,c,4,9",
            "c,c,0,9",
            "vertex a,0,9")
        .gives(
            "a,0,2,0.16666666666666666",
            "a,2,4,0.3333333333333333",
            "a,4,9,0.5",
            "b,0,9,1.0",
            "b,9,inf,0.0",
            "c,0,4,0.5",
            "c,4,9,0.3333333333333333",
            "c,9,inf,0.0",
            "d,0,4,0.0",
            "d,4,9,1.0",
            "d,9,inf,0.0");
  }

  @Test
  void clusteringOfFewerThanTwoNeighboursIsZero() {
    checks("clustering", "a,b,0,3", "b,a,0,3", "a,a,0,3").gives("a,0,inf,0.0", "b,0,inf,0.0");
  }

  @Test
  void clusteringOfAnUndirectedTriangleIsOne() {
    checks("clustering", "undirected", "a,b,0,3", "b,c,0,3", "c,a,1,3", "vertex a,0,3")
        .gives(
            "a,0,1,0.0",
            "a,1,3,1.0",
            "b,0,1,0.0",
            "b,1,3,1.0",
            "b,3,inf,0.0",
            "c,0,1,0.0",
            "c,1,3,1.0",
            "c,3,inf,0.0");
  }

  @Test
  void labelsAreTheSmallestOfTheMostFrequent() {
    // All at once: 9 hears 5 and -2 once each, 5 and -2 hear 9.
    checks("cdlp", "9,5,0,inf", "-2,9,0,inf", "9,9,0,inf")
        .iterations(1)
        .gives("-2,0,inf,9", "5,0,inf,9", "9,0,inf,-2");
    checks("cdlp", "9,5,0,inf", "-2,9,0,inf", "9,9,0,inf")
        .iterations(2)
        .gives("-2,0,inf,-2", "5,0,inf,-2", "9,0,inf,9");
  }

  @Test
  void labelsOfNeighboursConnectedBothWaysCountTwice() {
    // 1 hears 2 once and 3 twice, however many edges there are; then 3 and 1 change places.
    checks("cdlp", "2,1,0,5", "2,1,0,5", "2,1,0,5", "1,3,0,5", "3,1,0,5", "vertex 4,0,5")
        .iterations(1)
        .gives("1,0,5,3", "1,5,inf,1", "2,0,5,1", "2,5,inf,2", "3,0,5,1", "3,5,inf,3", "4,0,5,4");
  }

  @Test
  void labelsMustBeIntegers() {
    checks("cdlp", "1,b,0,5").isRefused("integers");
  }

  @Test
  void coreIsWhatRemainsAfterPeeling() {
    // A triangle 1 2 3 with a tail 4 5, and 6 alone.
    checks(
            "kcore",
            "1,2,0,9",
            "2,3,0,5",
            "3,1,0,9",
            "1,3,2,4",
            "3,4,0,9",
            "5,4,0,9",
            "vertex 6,3,9",
            "6,6,3,9",
            "vertex 1,0,9",
            "vertex 2,0,9",
            "vertex 3,0,9",
            "vertex 4,0,9",
            "vertex 5,0,9")
        .gives(
            "1,0,5,2", "1,5,9,1", "2,0,5,2", "2,5,9,1", "3,0,5,2", "3,5,9,1", "4,0,9,1", "5,0,9,1",
            "6,3,9,0");
  }

  @Test
  void coreOfFourThatAllKnowEachOtherIsThree() {
    checks("kcore", "1,2,0,1", "1,3,0,1", "1,4,0,1", "2,3,0,1", "2,4,0,1", "3,4,0,inf")
        .gives(
            "1,0,1,3",
            "1,1,inf,0",
            "2,0,1,3",
            "2,1,inf,0",
            "3,0,1,3",
            "3,1,inf,1",
            "4,0,1,3",
            "4,1,inf,1");
  }

  @Test
  void neighboursMayFallAwayOneAfterTheOther() {
    // 1 has three neighbours: a leaf, a path that falls away a step later, and a triangle.
    checks("kcore", "1,2,0,9", "1,3,0,9", "3,4,0,9", "1,5,0,9", "5,6,0,9", "6,7,0,9", "7,5,0,9")
        .gives(
            "1,0,9,1",
            "1,9,inf,0",
            "2,0,9,1",
            "2,9,inf,0",
            "3,0,9,1",
            "3,9,inf,0",
            "4,0,9,1",
            "4,9,inf,0",
            "5,0,9,2",
            "5,9,inf,0",
            "6,0,9,2",
            "6,9,inf,0",
            "7,0,9,2",
            "7,9,inf,0");
  }

  @Test
  void manyNeighboursAloneMakeNoCore() {
    checks("kcore", "0,1,0,inf", "0,2,0,inf", "3,0,0,inf", "1,0,0,inf")
        .gives("0,0,inf,1", "1,0,inf,1", "2,0,inf,1", "3,0,inf,1");
  }

  @Test
  void agreesWithTheExampleOfGraphalytics() {
    checks("bfs", GRAPHALYTICS)
        .vertex("1")
        .gives("1,0,inf,0", "3,0,inf,1", "4,0,inf,2", "5,0,inf,1", "8,0,inf,2", "10,0,inf,2");
    checks("wcc", GRAPHALYTICS)
        .gives(
            "1,0,inf,1",
            "2,0,inf,1",
            "3,0,inf,1",
            "4,0,inf,1",
            "5,0,inf,1",
            "6,0,inf,1",
            "7,0,inf,1",
            "8,0,inf,1",
            "9,0,inf,1",
            "10,0,inf,1");
    checks("cdlp", GRAPHALYTICS)
        .iterations(2)
        .gives(
            "1,0,inf,1",
            "2,0,inf,2",
            "3,0,inf,3",
            "4,0,inf,4",
            "5,0,inf,1",
            "6,0,inf,1",
            "7,0,inf,2",
            "8,0,inf,3",
            "9,0,inf,2",
            "10,0,inf,1");
    checks("pagerank", GRAPHALYTICS)
        .iterations(2)
        .gives(
            "1,0,inf,0.1477629166666667",
            "2,0,inf,0.04753375",
            "3,0,inf,0.1550469444444444",
            "4,0,inf,0.1597573611111111",
            "5,0,inf,0.14624",
            "6,0,inf,0.04753375",
            "7,0,inf,0.04753375",
            "8,0,inf,0.1135740277777778",
            "9,0,inf,0.04753375",
            "10,0,inf,0.08748375000000001");
    checks("clustering", GRAPHALYTICS)
        .gives(
            "1,0,inf,0.6666666666666666",
            "2,0,inf,0.1666666666666667",
            "3,0,inf,0.15",
            "4,0,inf,0.05",
            "5,0,inf,0.25",
            "6,0,inf,0.0",
            "7,0,inf,0.0",
            "8,0,inf,0.8333333333333334",
            "9,0,inf,0.0",
            "10,0,inf,0.0");
  }
}
