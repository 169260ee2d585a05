package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Interval maps beside a model that goes tick by tick. Above 400 lines, because the model and the
 * walk over all small cases serve every change of a map.
 */
class IntervalMapTest {
  private static final long OPEN = Time.OPEN;

  /** One change of a map. */
  private record Change(boolean set, long from, long to, long value, long second) {
    @Override
    public String toString() {
      String what = second == 0 ? "" + value : value + "/" + second;
      return (set ? "set " : "fold ") + what + " on [" + from + ", " + Time.format(to) + ")";
    }
  }

  /** What an interval map means, tick by tick; the last tick stands for all later ones as well. */
  private static final class Model {
    private final long lifeStart;
    private final long lifeEnd;
    private final boolean[] present;
    private final boolean[] changed;
    private final long[] values;
    private final long[] seconds;

    private Model(long lifeStart, long lifeEnd, int ticks) {
      this.lifeStart = lifeStart;
      this.lifeEnd = lifeEnd;
      present = new boolean[ticks];
      changed = new boolean[ticks];
      values = new long[ticks];
      seconds = new long[ticks];
    }

    private void copyFrom(Model other) {
      System.arraycopy(other.present, 0, present, 0, present.length);
      System.arraycopy(other.changed, 0, changed, 0, present.length);
      System.arraycopy(other.values, 0, values, 0, present.length);
      System.arraycopy(other.seconds, 0, seconds, 0, present.length);
    }

    /** Answers whether a tick took the value. */
    private boolean apply(Change change, Selection selection) {
      boolean any = false;
      for (int tick = 0; tick < present.length; tick++) {
        if (tick < change.from || tick >= change.to || tick < lifeStart || tick >= lifeEnd) {
          continue;
        }
        boolean takes =
            change.set
                || !present[tick]
                || selection.beats(tick, change.value, change.second, values[tick], seconds[tick]);
        if (takes) {
          any = true;
          changed[tick] |=
              change.set
                  || !present[tick]
                  || selection.changesScatter(
                      change.value, change.second, values[tick], seconds[tick]);
          present[tick] = true;
          values[tick] = change.value;
          seconds[tick] = change.second;
        }
      }
      return any;
    }

    /** Answers what is wrong with the map, or null. */
    private String differenceTo(IntervalMap map) {
      int size = map.size();
      if (map.start(0) != lifeStart || map.end(size - 1) != lifeEnd) {
        return "the pieces do not cover the life";
      }
      for (int i = 0; i < size; i++) {
        if (map.start(i) >= map.end(i)) {
          return "piece " + i + " is empty";
        }
      }
      int piece = 0;
      for (int tick = 0; tick < present.length; tick++) {
        if (tick < lifeStart || tick >= lifeEnd) {
          if (map.find(tick) != -1) {
            return "found " + tick + " outside of the life";
          }
          continue;
        }
        while (map.end(piece) <= tick) {
          piece++;
        }
        if (map.find(tick) != piece) {
          return "found " + tick + " at " + map.find(tick);
        }
        if (map.isPresent(piece) != present[tick]
            || map.value(piece) != values[tick]
            || map.second(piece) != seconds[tick]) {
          return "another value at " + tick;
        }
        if (map.isChanged(piece) != changed[tick]) {
          return "another mark at " + tick;
        }
      }
      return null;
    }
  }

  /** Plays all sequences of up to three changes; in open lives also with settle after the first. */
  private static final class Player {
    private static final int DEPTH = 3;

    private final Selection selection;
    private final List<Change> changes;
    private final IntervalMap[] maps = new IntervalMap[DEPTH + 1];
    private final Model[] models = new Model[DEPTH + 1];
    private final Change[] played = new Change[DEPTH];
    private final IntervalMap settled = new IntervalMap();
    private long cases;

    private Player(Selection selection, List<Change> changes, long lifeStart, long lifeEnd) {
      this.selection = selection;
      this.changes = changes;
      for (int i = 0; i <= DEPTH; i++) {
        maps[i] = new IntervalMap();
        models[i] = new Model(lifeStart, lifeEnd, 10);
      }
      maps[0].reset(lifeStart, lifeEnd);
    }

    private long play() {
      playFrom(0);
      return cases;
    }

    private void playFrom(int depth) {
      for (Change change : changes) {
        played[depth] = change;
        IntervalMap map = maps[depth + 1];
        Model model = models[depth + 1];
        map.copyFrom(maps[depth]);
        model.copyFrom(models[depth]);
        boolean expected = model.apply(change, selection);
        if (change.set) {
          map.set(change.from, change.to, change.value, change.second);
        } else {
          boolean took = map.fold(change.from, change.to, change.value, change.second, selection);
          check(took == expected ? null : "fold answered " + took, depth, map);
        }
        check(model.differenceTo(map), depth, map);
        checkSettled(map, model, depth);
        cases++;
        if (depth + 1 < DEPTH) {
          playFrom(depth + 1);
          if (depth == 0 && model.lifeEnd == OPEN) {
            map.settle();
            Arrays.fill(model.changed, false);
            playFrom(depth + 1);
          }
        }
      }
    }

    private void checkSettled(IntervalMap map, Model model, int depth) {
      settled.copyFrom(map);
      settled.settle();
      for (int i = 0; i < settled.size(); i++) {
        check(settled.isChanged(i) ? "a mark outlived settle" : null, depth, settled);
        boolean merges =
            i > 0
                && settled.isPresent(i - 1) == settled.isPresent(i)
                && settled.value(i - 1) == settled.value(i)
                && settled.second(i - 1) == settled.second(i);
        check(merges ? "neighbours are equal after settle" : null, depth, settled);
      }
      for (int tick = (int) model.lifeStart; tick < model.present.length; tick++) {
        int piece = settled.find(tick);
        boolean same =
            piece < 0
                || settled.isPresent(piece) == model.present[tick]
                    && settled.value(piece) == model.values[tick]
                    && settled.second(piece) == model.seconds[tick];
        check(same ? null : "settle changed the value at " + tick, depth, settled);
      }
    }

    private void check(String fault, int depth, IntervalMap map) {
      if (fault != null) {
        fail(fault + ": " + map + " after " + Arrays.asList(played).subList(0, depth + 1));
      }
    }
  }

  /** All changes to one of the values on an interval of [0, 4) and beyond. */
  private static List<Change> allChanges(long[]... values) {
    long[] bounds = {0, 1, 2, 3, 4, OPEN};
    List<Change> changes = new ArrayList<>();
    for (int from = 0; from < bounds.length; from++) {
      for (int to = from + 1; to < bounds.length; to++) {
        for (long[] value : values) {
          changes.add(new Change(true, bounds[from], bounds[to], value[0], value[1]));
          changes.add(new Change(false, bounds[from], bounds[to], value[0], value[1]));
        }
      }
    }
    return changes;
  }

  private static void playAll(Selection selection, long[]... values) {
    List<Change> changes = allChanges(values);
    long n = changes.size();
    for (long lifeEnd : new long[] {4, OPEN}) {
      long cases = new Player(selection, changes, 1, lifeEnd).play();
      assertThat(cases).isEqualTo(n + (lifeEnd == OPEN ? 2 : 1) * (n * n + n * n * n));
    }
  }

  private static long[][] ofOneSlot(long... values) {
    return Arrays.stream(values).mapToObj(value -> new long[] {value, 0}).toArray(long[][]::new);
  }

  @Test
  void presenceFoldsAsTickByTick() {
    playAll(Selection.ANY, ofOneSlot(0));
  }

  @Test
  void theLeastLongFoldsAsTickByTick() {
    playAll(Selection.MIN_LONG, ofOneSlot(0, 1, 2));
  }

  @Test
  void theLargestLongFoldsAsTickByTick() {
    playAll(Selection.MAX_LONG, ofOneSlot(-1, 0));
  }

  @Test
  void theLeastDoubleFoldsAsTickByTick() {
    playAll(
        Selection.MIN_DOUBLE,
        ofOneSlot(Double.doubleToRawLongBits(-1.5), Double.doubleToRawLongBits(0.25)));
  }

  @Test
  void constantAndMovingTicksFoldAsTickByTick() {
    playAll(Selection.MAX_CONSTANT_OR_LAG, new long[][] {{2, 0}, {0, 1}, {1, 1}});
  }

  @Test
  void whatDoesNotChangeScatterIsTakenWithoutAMark() {
    playAll(SelectionTest.LEAST_PAIR, new long[][] {{0, 0}, {1, 0}, {1, 1}});
  }

  @Test
  void manyPiecesFoldAsTickByTick() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int ticks = 300;
      Selection selection = seed % 2 == 0 ? Selection.MIN_LONG : Selection.MAX_CONSTANT_OR_LAG;
      long lifeEnd = seed % 3 == 0 ? OPEN : ticks - 10;
      IntervalMap map = new IntervalMap();
      map.reset(5, lifeEnd);
      Model model = new Model(5, lifeEnd, 3 * ticks);
      int mostPieces = 0;
      for (int step = 0; step < 400; step++) {
        int from = random.nextInt(ticks);
        long length = step % 100 == 0 ? random.nextInt(ticks) : 1 + random.nextInt(5);
        long to = random.nextInt(100) == 0 ? OPEN : Math.min(ticks, from + length);
        long second = seed % 2 == 0 ? 0 : random.nextInt(2);
        Change change = new Change(random.nextInt(4) == 0, from, to, random.nextInt(ticks), second);
        model.apply(change, selection);
        if (change.set) {
          map.set(from, to, change.value, second);
        } else {
          map.fold(from, to, change.value, second, selection);
        }
        if (random.nextInt(40) == 0) {
          map.settle();
          Arrays.fill(model.changed, false);
        }
        assertThat(model.differenceTo(map)).as("seed " + seed + ", step " + step).isNull();
        mostPieces = Math.max(mostPieces, map.size());
      }
      assertThat(mostPieces).as("worth a binary search").isGreaterThan(40);
    }
  }

  @Test
  void aMapIsWrittenPieceByPiece() {
    IntervalMap map = new IntervalMap();
    assertThat(map).hasToString("[0, inf) -");
    map.set(4, 9, 7, 0);
    map.settle();
    map.fold(9, OPEN, 5, 1, Selection.MIN_LONG);
    assertThat(map).hasToString("[0, 4) -, [4, 9) 7, [9, inf) 5/1*");
    map.reset(-3, 8);
    assertThat(map).hasToString("[-3, 8) -");
  }

  @Test
  void aCopyHasAllPiecesAndMarksAndGoesItsOwnWay() {
    IntervalMap map = new IntervalMap();
    map.reset(0, 100);
    for (int i = 0; i < 30; i++) {
      map.set(3 * i, 3 * i + 1, i, -i);
    }
    IntervalMap copy = new IntervalMap();
    copy.copyFrom(map);
    assertThat(copy).hasToString(map.toString());
    copy.set(0, 100, 1, 0);
    copy.settle();
    assertThat(copy).hasToString("[0, 100) 1");
    assertThat(map.size()).isEqualTo(60);
    map.copyFrom(copy);
    assertThat(map).hasToString("[0, 100) 1");
  }

  @Test
  void aLoadedMapIsTheStoredOneWithoutMarks() {
    IntervalMap map = new IntervalMap();
    map.set(0, OPEN, 3, 0);
    map.beginLoad(50, 20);
    for (int i = 0; i < 20; i++) {
      map.load(2 * i, i % 3 > 0, i % 3 > 0 ? i : 0, i % 3);
    }
    assertThat(map.size()).isEqualTo(20);
    assertThat(map.end(19)).isEqualTo(50);
    assertThat(map.toString())
        .startsWith("[0, 2) -, [2, 4) 1/1, [4, 6) 2/2, [6, 8) -,")
        .endsWith("[38, 50) 19/1");
    for (int i = 0; i < 20; i++) {
      assertThat(map.isChanged(i)).isFalse();
    }
  }

  @Test
  void aMapMadeOfThePiecesOfAnotherCanBeChangedOnTheWay() {
    IntervalMap map = new IntervalMap();
    map.set(4, 9, 7, 1);
    IntervalMap copy = new IntervalMap();
    for (int repetition = 0; repetition < 20; repetition++) {
      copy.clear(map.start(0));
      for (int i = 0; i < map.size(); i++) {
        copy.append(map, i);
        assertThat(copy.end(i)).isEqualTo(map.end(i));
      }
      assertThat(copy).hasToString("[0, 4) -, [4, 9) 7/1*, [9, inf) -");
    }
    copy.clear(0);
    copy.append(map, 0);
    copy.set(2, 20, 5, 0);
    assertThat(copy).hasToString("[0, 2) -, [2, 4) 5*");
    copy.append(map, 1);
    assertThat(copy).hasToString("[0, 2) -, [2, 4) 5*, [4, 9) 7/1*");
    for (int i = 0; i < 20; i++) {
      map.set(10 + 2 * i, 11 + 2 * i, i, 0);
    }
    copy.clear(0);
    for (int i = 0; i < map.size(); i++) {
      copy.append(map, i);
    }
    assertThat(copy).as("grown").hasToString(map.toString());
  }

  @Test
  void removedTicksHaveNeitherValueNorMarkAndOthersKeepTheirs() {
    for (long lifeEnd : new long[] {9, OPEN}) {
      for (int seed = 0; seed < 200; seed++) {
        Random random = new Random(seed);
        Model model = new Model(1, lifeEnd, 12);
        IntervalMap map = new IntervalMap();
        map.reset(1, lifeEnd);
        for (int step = 0; step < 8; step++) {
          long from = random.nextInt(11);
          long to = random.nextInt(6) == 0 ? OPEN : from + random.nextInt(6);
          if (random.nextBoolean()) {
            Change change = new Change(random.nextBoolean(), from, to, random.nextInt(3), 0);
            model.apply(change, Selection.MIN_LONG);
            if (change.set) {
              map.set(from, to, change.value, 0);
            } else {
              map.fold(from, to, change.value, 0, Selection.MIN_LONG);
            }
          } else {
            map.remove(from, to);
            for (int tick = (int) from; tick < Math.min(to, 12); tick++) {
              model.present[tick] = false;
              model.changed[tick] = false;
              model.values[tick] = 0;
            }
          }
          assertThat(model.differenceTo(map)).as("seed %d: %s", seed, map).isNull();
        }
      }
    }
  }

  @Test
  void aLoadedPieceCanBeMarked() {
    IntervalMap map = new IntervalMap();
    map.beginLoad(OPEN, 2);
    map.load(0, true, 3, 0);
    map.markLoaded();
    map.load(5, true, 4, 0);
    assertThat(map).hasToString("[0, 5) 3*, [5, inf) 4");
  }

  @Test
  void doublesAreReadBack() {
    IntervalMap map = new IntervalMap();
    map.set(3, 4, Double.doubleToRawLongBits(0.1), 0);
    assertThat(map.valueAsDouble(map.find(3))).isEqualTo(0.1);
  }

  @Test
  void theFirstAndLastTicksAreTicksLikeOthers() {
    IntervalMap map = new IntervalMap();
    map.reset(Time.MIN_TICK, OPEN);
    map.fold(Time.MIN_TICK, Time.MIN_TICK + 1, 1, 0, Selection.MIN_LONG);
    map.fold(Time.MAX_TICK, Time.BEYOND, 2, 0, Selection.MIN_LONG);
    map.fold(Time.BEYOND, OPEN, 3, 0, Selection.MIN_LONG);
    String middle = "[" + (Time.MIN_TICK + 1) + ", " + Time.MAX_TICK + ") -";
    assertThat(map.toString()).contains(middle, "1*", "2*", "3*");
    assertThat(map.find(Time.MIN_TICK)).isZero();
    assertThat(map.find(Time.MAX_TICK)).isEqualTo(2);
    assertThat(map.find(Long.MIN_VALUE)).isEqualTo(-1);
  }
}
