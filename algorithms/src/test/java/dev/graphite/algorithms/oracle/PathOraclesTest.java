package dev.graphite.algorithms.oracle;

import org.junit.jupiter.api.Test;

class PathOraclesTest {
  // a can go to b at 1..3 (slowly at first, faster at 3), b to c at 4 only, c to d any time from 6.
  private static final String[] LINE = {
    "vertex a,0,inf", "vertex b,0,inf", "vertex c,0,20", "vertex d,5,9",
    "a,b,1,3,3,1,e", "a,b,3,4,1,7,e", "b,c,4,5,2,1", "c,d,6,9,0,2",
  };

  @Test
  void arrivesAsEarlyAsAnyPathAllows() {
    Checks.of("earliest-arrival", LINE).vertex("a").gives("a,0", "b,4", "c,6", "d,6");
  }

  @Test
  void startsAtFromOrTheSourcesLifeWhicheverIsLater() {
    String[] lines = {"vertex a,3,9", "a,b,4,8", "x,y,0,1"};
    Checks eat = Checks.of("earliest-arrival", lines).vertex("a");
    eat.gives("a,3", "b,5");
    eat.from(-7).gives("a,3", "b,5");
    eat.from(6).gives("a,6", "b,7");
  }

  @Test
  void isEmptyIfTheSourceDoesNotLiveOrIsPastUntil() {
    String[] lines = {"vertex a,3,9", "a,b,4,8", "x,y,0,1"};
    for (String algorithm :
        new String[] {"earliest-arrival", "reachability", "shortest", "fastest"}) {
      Checks checks = Checks.of(algorithm, lines).vertex("a");
      checks.from(9).gives();
      checks.until(2).gives();
      checks.from(5).until(4).gives();
    }
    Checks.of("earliest-arrival", lines).vertex("a").until(3).gives("a,3");
  }

  @Test
  void arrivesAfterTheEdgeHasEndedButNotAfterTheTarget() {
    Checks.of("earliest-arrival", "vertex a,0,inf", "vertex b,0,7", "a,b,2,3,4")
        .vertex("a")
        .gives("a,0", "b,6");
    Checks.of("earliest-arrival", "vertex a,0,inf", "vertex b,0,6", "a,b,2,3,4")
        .vertex("a")
        .gives("a,0");
  }

  @Test
  void chainsZeroTravelTimesWithinOneTick() {
    String[] lines = {"c,d,2,3,0", "b,c,2,3,0", "a,b,2,3,0", "d,a,2,3,0"};
    Checks.of("earliest-arrival", lines).vertex("a").gives("a,2", "b,2", "c,2", "d,2");
    Checks.of("earliest-arrival", lines).vertex("c").gives("a,2", "b,2", "c,2", "d,2");
  }

  @Test
  void waitsForAFasterPieceIfThatArrivesEarlier() {
    // Travel time need not be first-in-first-out.
    Checks.of("earliest-arrival", "a,b,0,2,9,1,e", "a,b,2,5,1,1,e").vertex("a").gives("a,0", "b,3");
  }

  @Test
  void followsEdgesThatOpenAfterEverythingElseHasSettled() {
    Checks.of("earliest-arrival", "a,b,5,inf,3", "b,c,-2,inf,3", "c,d,0,inf,3", "d,d,0,1")
        .vertex("a")
        .gives("a,-2", "b,8", "c,11", "d,14");
  }

  @Test
  void untilBoundsArrivalsButNotPieces() {
    Checks reachability = Checks.of("reachability", LINE).vertex("a");
    reachability.gives("a,0,inf", "b,4,inf", "c,6,20", "d,6,9");
    reachability.until(4).gives("a,0,inf", "b,4,inf");
    reachability.from(3).until(5).gives("a,3,inf", "b,4,inf");
    Checks.of("shortest", LINE).vertex("a").until(4).gives("a,0,inf,0.0", "b,4,inf,1.0");
  }

  @Test
  void reachesInBothDirectionsOfAnUndirectedGraph() {
    Checks.of("reachability", "undirected", "a,b,0,1", "b,c,1,2")
        .vertex("c")
        .gives("b,2,inf", "c,0,inf");
    Checks.of("reachability", "undirected", "a,b,2,3", "b,c,1,2")
        .vertex("c")
        .gives("a,3,inf", "b,2,inf", "c,1,inf");
  }

  @Test
  void costFallsAsCheaperPathsArrive() {
    Checks.of("shortest", "a,b,0,2,1,5", "a,b,3,4,1,2.5", "a,c,0,1,1,1", "c,b,5,6,2,1.5")
        .vertex("a")
        .gives("a,0,inf,0.0", "b,1,4,5.0", "b,4,inf,2.5", "c,1,inf,1.0");
  }

  @Test
  void costCanFallAtTheVeryEndOfAll() {
    // The cheap way around is open for ever and takes its time.
    Checks.of("shortest", "a,b,0,inf,1,9", "a,c,0,inf,3,1", "c,d,0,inf,3,1", "d,b,0,inf,3,1")
        .vertex("a")
        .gives("a,0,inf,0.0", "b,1,9,9.0", "b,9,inf,3.0", "c,3,inf,1.0", "d,6,inf,2.0");
  }

  @Test
  void takesTheCostOfThePieceThatHoldsTheDeparture() {
    Checks.of("shortest", "vertex b,0,8", "vertex a,0,inf", "a,b,1,3,2,4,e", "a,b,3,5,2,0,e")
        .vertex("a")
        .gives("a,0,inf,0.0", "b,3,5,4.0", "b,5,8,0.0");
  }

  @Test
  void fastestCountsFromTheTickAtWhichTheFirstEdgeIsLeft() {
    // Leaving at 0 takes 6 ticks; leaving at 3 takes 3, so does leaving at 4 over the other edge.
    Checks.of("fastest", "a,b,0,4,1", "b,c,4,5,2", "a,c,4,5,3")
        .vertex("a")
        .gives("a,0,0", "b,1,0", "c,3,3");
  }

  @Test
  void fastestTakesTheEarliestDepartureAmongTheLeastDurations() {
    Checks fastest = Checks.of("fastest", "a,b,2,inf,1").vertex("a");
    fastest.gives("a,0,2", "b,1,2");
    fastest.from(7).gives("a,0,7", "b,1,7");
    fastest.from(7).until(7).gives("a,0,7");
  }

  @Test
  void fastestSourceHasDurationZeroWhateverLoopsThereAre() {
    Checks.of("fastest", "vertex a,1,5", "a,a,1,2,2", "a,b,4,5,0", "b,a,4,5,0", "x,b,0,1")
        .vertex("a")
        .gives("a,0,1", "b,0,4");
  }

  @Test
  void anUnknownVertexIsRefused() {
    Checks.of("earliest-arrival", LINE).vertex("nobody").isRefused("no vertex");
  }
}
