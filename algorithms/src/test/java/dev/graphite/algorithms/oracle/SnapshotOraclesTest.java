package dev.graphite.algorithms.oracle;

import org.junit.jupiter.api.Test;

class SnapshotOraclesTest {
  @Test
  void hopsChangeAsEdgesComeAndGo() {
    Checks.of(
            "bfs",
            "vertex a,0,10",
            "vertex b,0,10",
            "vertex c,2,9",
            "a,b,0,8",
            "b,c,2,9",
            "a,c,4,6")
        .vertex("a")
        .gives("a,0,10,0", "b,0,8,1", "c,2,4,2", "c,4,6,1", "c,6,8,2");
  }

  @Test
  void hopsFollowDirectionAndNeverEndInAnOpenGraph() {
    Checks.of("bfs", "a,b,3,inf", "a,a,0,1", "c,a,0,inf", "a,b,1,2")
        .vertex("a")
        .gives("a,0,inf,0", "b,1,2,1", "b,3,inf,1");
  }

  @Test
  void nothingIsReachedWhileTheSourceDoesNotLive() {
    Checks.of("bfs", "vertex a,2,4", "a,b,2,3", "b,c,-1,9")
        .vertex("a")
        .gives("a,2,4,0", "b,2,3,1", "c,2,3,2");
  }

  @Test
  void componentIsTheSmallestOfThoseConnectedWhateverTheDirection() {
    Checks.of("wcc", "vertex 10,0,9", "vertex 9,0,9", "vertex -3,4,9", "10,9,2,6", "-3,10,5,8")
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
    Checks.of("wcc", "a,a,0,inf", "b,c,1,3", "c,b,2,4")
        .gives("a,0,inf,a", "b,0,inf,b", "c,0,1,c", "c,1,4,b", "c,4,inf,c");
  }

  @Test
  void smallestMeansFirstInOutputOrder() {
    Checks.of("wcc", "x9,x10,0,1", "\uD83D\uDE00,\uFF5E,0,1")
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
    Checks.of("pagerank", "vertex a,0,5", "vertex b,0,5", "a,b,0,5")
        .iterations(1)
        .damping(0.5)
        .gives("a,0,5,0.375", "b,0,5,0.625");
  }

  @Test
  void rankCountsLoopsOnceAndParallelEdgesOnce() {
    // a has out-degree 2 (itself and b), b dangles: a gets .5/2 + .5 * (.5/2 + .5/2), so does b.
    Checks.of(
            "pagerank",
            "vertex a,0,5",
            "vertex b,0,5",
            "a,b,0,5",
            "a,b,0,5,2",
            "a,a,0,5",
            "a,a,0,5")
        .iterations(1)
        .damping(0.5)
        .gives("a,0,5,0.5", "b,0,5,0.5");
  }

  @Test
  void rankAdaptsToHowManyLive() {
    Checks.of("pagerank", "vertex a,0,inf", "vertex b,3,6")
        .gives("a,0,3,1.0", "a,3,6,0.5", "a,6,inf,1.0", "b,3,6,0.5");
  }
}
