package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.Answers;
import dev.graphite.algorithms.oracle.Checks;
import org.junit.jupiter.api.Test;

/** Small graphs with journeys, and the answers about them worked out by hand or published. */
abstract class PathCases extends FixedCases {
  // a can go to b at 1..3 (slowly at first, faster at 3), b to c at 4 only, c to d any time from 6.
  private static final String[] LINE = {
    "vertex a,0,inf", "vertex b,0,inf", "vertex c,0,20", "vertex d,5,9",
    "a,b,1,3,3,1,e", "a,b,3,4,1,7,e", "b,c,4,5,2,1", "c,d,6,9,0,2",
  };

  PathCases(Answers answers) {
    super(answers);
  }

  @Test
  void arrivesAsEarlyAsAnyPathAllows() {
    checks("earliest-arrival", LINE).vertex("a").gives("a,0", "b,4", "c,6", "d,6");
  }

  @Test
  void startsAtFromOrTheSourcesLifeWhicheverIsLater() {
    String[] lines = {"vertex a,3,9", "a,b,4,8", "x,y,0,1"};
    Checks eat = checks("earliest-arrival", lines).vertex("a");
    eat.gives("a,3", "b,5");
    eat.from(-7).gives("a,3", "b,5");
    eat.from(6).gives("a,6", "b,7");
  }

  @Test
  void isEmptyIfTheSourceDoesNotLiveOrIsPastUntil() {
    String[] lines = {"vertex a,3,9", "a,b,4,8", "x,y,0,1"};
    for (String algorithm :
        new String[] {"earliest-arrival", "reachability", "shortest", "fastest"}) {
      Checks checks = checks(algorithm, lines).vertex("a");
      checks.from(9).gives();
      checks.until(2).gives();
      checks.from(5).until(4).gives();
    }
    checks("earliest-arrival", lines).vertex("a").until(3).gives("a,3");
  }

  @Test
  void arrivesAfterTheEdgeHasEndedButNotAfterTheTarget() {
    checks("earliest-arrival", "vertex a,0,inf", "vertex b,0,7", "a,b,2,3,4")
        .vertex("a")
        .gives("a,0", "b,6");
    checks("earliest-arrival", "vertex a,0,inf", "vertex b,0,6", "a,b,2,3,4")
        .vertex("a")
        .gives("a,0");
  }

  @Test
  void chainsZeroTravelTimesWithinOneTick() {
    String[] lines = {"c,d,2,3,0", "b,c,2,3,0", "a,b,2,3,0", "d,a,2,3,0"};
    checks("earliest-arrival", lines).vertex("a").gives("a,2", "b,2", "c,2", "d,2");
    checks("earliest-arrival", lines).vertex("c").gives("a,2", "b,2", "c,2", "d,2");
  }

  @Test
  void waitsForAFasterPieceIfThatArrivesEarlier() {
    // Travel time need not be first-in-first-out.
    checks("earliest-arrival", "a,b,0,2,9,1,e", "a,b,2,5,1,1,e").vertex("a").gives("a,0", "b,3");
  }

  @Test
  void followsEdgesThatOpenAfterEverythingElseHasSettled() {
    checks("earliest-arrival", "a,b,5,inf,3", "b,c,-2,inf,3", "c,d,0,inf,3", "d,d,0,1")
        .vertex("a")
        .gives("a,-2", "b,8", "c,11", "d,14");
  }

  @Test
  void untilBoundsArrivalsButNotPieces() {
    Checks reachability = checks("reachability", LINE).vertex("a");
    reachability.gives("a,0,inf", "b,4,inf", "c,6,20", "d,6,9");
    reachability.until(4).gives("a,0,inf", "b,4,inf");
    reachability.from(3).until(5).gives("a,3,inf", "b,4,inf");
    checks("shortest", LINE).vertex("a").until(4).gives("a,0,inf,0.0", "b,4,inf,1.0");
  }

  @Test
  void reachesInBothDirectionsOfAnUndirectedGraph() {
    checks("reachability", "undirected", "a,b,0,1", "b,c,1,2")
        .vertex("c")
        .gives("b,2,inf", "c,0,inf");
    checks("reachability", "undirected", "a,b,2,3", "b,c,1,2")
        .vertex("c")
        .gives("a,3,inf", "b,2,inf", "c,1,inf");
  }

  @Test
  void costFallsAsCheaperPathsArrive() {
    checks("shortest", "a,b,0,2,1,5", "a,b,3,4,1,2.5", "a,c,0,1,1,1", "c,b,5,6,2,1.5")
        .vertex("a")
        .gives("a,0,inf,0.0", "b,1,4,5.0", "b,4,inf,2.5", "c,1,inf,1.0");
  }

  @Test
  void costCanFallAtTheVeryEndOfAll() {
    // The cheap way around is open for ever and takes its time.
    checks("shortest", "a,b,0,inf,1,9", "a,c,0,inf,3,1", "c,d,0,inf,3,1", "d,b,0,inf,3,1")
        .vertex("a")
        .gives("a,0,inf,0.0", "b,1,9,9.0", "b,9,inf,3.0", "c,3,inf,1.0", "d,6,inf,2.0");
  }

  @Test
  void takesTheCostOfThePieceThatHoldsTheDeparture() {
    checks("shortest", "vertex b,0,8", "vertex a,0,inf", "a,b,1,3,2,4,e", "a,b,3,5,2,0,e")
        .vertex("a")
        .gives("a,0,inf,0.0", "b,3,5,4.0", "b,5,8,0.0");
  }

  @Test
  void fastestCountsFromTheTickAtWhichTheFirstEdgeIsLeft() {
    // Leaving at 0 takes 6 ticks; leaving at 3 takes 3, so does leaving at 4 over the other edge.
    checks("fastest", "a,b,0,4,1", "b,c,4,5,2", "a,c,4,5,3")
        .vertex("a")
        .gives("a,0,0", "b,1,0", "c,3,3");
  }

  @Test
  void fastestTakesTheEarliestDepartureAmongTheLeastDurations() {
    Checks fastest = checks("fastest", "a,b,2,inf,1").vertex("a");
    fastest.gives("a,0,2", "b,1,2");
    fastest.from(7).gives("a,0,7", "b,1,7");
    fastest.from(7).until(7).gives("a,0,7");
  }

  @Test
  void fastestSourceHasDurationZeroWhateverLoopsThereAre() {
    checks("fastest", "vertex a,1,5", "a,a,1,2,2", "a,b,4,5,0", "b,a,4,5,0", "x,b,0,1")
        .vertex("a")
        .gives("a,0,1", "b,0,4");
  }

  @Test
  void leavesAsLateAsTheTargetAllows() {
    Checks latest = checks("latest-departure", LINE).vertex("d");
    // d lives to 8, where c -> d takes no time; a -> b is slow at 1 and 2 and fast at 3.
    latest.gives("a,3", "b,4", "c,8", "d,8");
    latest.until(6).gives("a,3", "b,4", "c,6", "d,6");
    latest.from(4).gives("b,4", "c,8", "d,8");
  }

  @Test
  void latestDepartureLeavesOutATargetThatDoesNotLiveOrIsBeforeFrom() {
    Checks latest = checks("latest-departure", LINE).vertex("d");
    latest.until(5).gives("d,5");
    latest.until(4).gives();
    latest.from(9).gives();
  }

  @Test
  void latestDepartureOfATargetWithoutEndIsOpen() {
    checks("latest-departure", "a,b,1,3", "b,b,0,inf").vertex("b").gives("a,2", "b,inf");
  }

  @Test
  void unboundedLatestDepartureIsRefused() {
    Checks latest = checks("latest-departure", "a,b,1,inf,3", "b,c,0,inf,0").vertex("c");
    latest.isRefused("--until");
    latest.until(10).gives("a,7", "b,10", "c,10");
    latest.until(3).gives("b,3", "c,3");
    // Bounded by the end of the target's life as well.
    checks("latest-departure", "vertex b,0,6", "a,b,1,6,2").vertex("b").gives("a,3", "b,5");
  }

  @Test
  void latestDepartureMayUseAnEdgeThatEndedLongBeforeTheArrival() {
    checks("latest-departure", "a,b,0,2,7,1", "b,c,9,10,1", "b,c,4,5,1")
        .vertex("c")
        .gives("a,1", "b,9", "c,inf");
  }

  @Test
  void treeTakesTheSmallestParentThatIsThereInTime() {
    // 5 is reached at 3 from 9 and from 10; -1 also leads there at 3, but is itself reached too
    // late.
    checks(
            "spanning-tree",
            "0,10,0,1",
            "0,9,0,1",
            "10,5,1,2,2",
            "9,5,2,3",
            "0,-1,2,3",
            "-1,5,2,3",
            "5,0,3,4")
        .vertex("0")
        .gives("-1,0,3", "0,,0", "5,9,3", "9,0,1", "10,0,1");
  }

  @Test
  void treeTakesAParentThatIsLeftLaterThanReached() {
    // Parent b is reached at 1, but only leaving it at 3 gives c its arrival; a does so directly.
    String[] lines = {"b,c,1,3,9,1,e", "b,c,3,4,1,1,e", "a,b,0,1"};
    checks("spanning-tree", lines).vertex("a").gives("a,,0", "b,a,1", "c,b,4");
    checks("spanning-tree", "a,c,2,3,2", lines[0], lines[1], lines[2])
        .vertex("a")
        .gives("a,,0", "b,a,1", "c,a,4");
  }

  @Test
  void treeRefusesZeroTravelTimeAnywhere() {
    checks("spanning-tree", LINE).vertex("b").isRefused("travel time of 0");
    checks("spanning-tree", "a,b,3,5").vertex("a").from(6).gives("a,,6");
    checks("spanning-tree", "vertex a,3,6", "a,b,3,5").vertex("a").from(6).gives();
  }

  @Test
  void agreesWithTheExampleOfTglib() {
    // The example of the paper on TGLib (L. Oettershagen, P. Mutzel, 2022); expected values from
    // its
    // test suite (MIT), https://gitlab.com/tgpublic/tglib.
    String[] lines = {
      "0,2,1,2,5,5",
      "0,1,2,3,1,1",
      "0,1,5,6,2,2",
      "3,1,6,7,1,1",
      "2,3,6,7,2,2",
      "1,2,7,8,2,2",
      "2,3,8,9,4,4",
    };
    checks("earliest-arrival", lines).vertex("0").until(12).gives("0,1", "1,3", "2,6", "3,8");
    checks("fastest", lines).vertex("0").until(12).gives("0,0,1", "1,1,2", "2,4,5", "3,7,1");
    checks("shortest", lines)
        .vertex("0")
        .gives("0,1,inf,0.0", "1,3,inf,1.0", "2,6,9,5.0", "2,9,inf,3.0", "3,8,inf,7.0");
    checks("reachability", lines).vertex("3").gives("1,7,inf", "2,9,inf", "3,1,inf");
  }

  @Test
  void agreesWithTheTestsOfOvertime() {
    // Fastest durations and hops from the test suite of overtime (MIT),
    // github.com/overtime3/overtime.
    String[] lines = {
      "a,e,1,2",
      "e,f,2,3",
      "g,e,3,4",
      "h,b,4,5",
      "h,i,5,6",
      "e,h,6,7",
      "c,h,7,8",
      "j,h,7,8",
      "d,c,8,9",
      "h,i,9,10",
      "h,i,10,11",
      "a,e,11,12",
      "h,b,12,13",
      "a,c,12,13",
    };
    checks("fastest", lines)
        .vertex("a")
        .gives("a,0,1", "b,12,1", "c,1,12", "e,1,1", "f,2,1", "h,6,1", "i,9,1");
    checks("fastest", lines).vertex("e").gives("b,7,6", "e,0,1", "f,1,2", "h,1,6", "i,4,6");
    checks("earliest-arrival", lines).vertex("j").gives("b,13", "h,8", "i,10", "j,1");
    checks("shortest", lines)
        .vertex("e")
        .gives("b,13,inf,2.0", "e,1,inf,0.0", "f,3,inf,1.0", "h,7,inf,1.0", "i,10,inf,2.0");
    checks("latest-departure", lines).vertex("h").gives("a,1", "c,7", "e,6", "g,3", "h,inf", "j,7");
  }

  @Test
  void agreesWithTheExampleOfGraphalytics() {
    // The directed example graph of LDBC Graphalytics (Apache-2.0): a static path is a temporal one
    // that takes no time.
    checks(
            "shortest",
            "1,3,0,inf,0,0.5",
            "1,5,0,inf,0,0.3",
            "2,4,0,inf,0,0.1",
            "2,5,0,inf,0,0.3",
            "2,10,0,inf,0,0.12",
            "3,1,0,inf,0,0.53",
            "3,5,0,inf,0,0.62",
            "3,8,0,inf,0,0.21",
            "3,10,0,inf,0,0.52",
            "5,3,0,inf,0,0.69",
            "5,4,0,inf,0,0.53",
            "5,8,0,inf,0,0.1",
            "6,3,0,inf,0,0.23",
            "6,4,0,inf,0,0.39",
            "7,4,0,inf,0,0.83",
            "8,1,0,inf,0,0.39",
            "9,4,0,inf,0,0.69")
        .vertex("1")
        .gives(
            "1,0,inf,0.0",
            "3,0,inf,0.5",
            "4,0,inf,0.8300000000000001",
            "5,0,inf,0.3",
            "8,0,inf,0.4",
            "10,0,inf,1.02");
  }
}
