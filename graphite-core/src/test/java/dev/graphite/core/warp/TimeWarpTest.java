package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every warp against point-by-point expansion, on all states over four ticks and an open end and
 * all multisets of up to three messages.
 */
class TimeWarpTest {
  private static final long[] BOUNDS = {0, 1, 2, 3, 4, Time.OPEN};
  // Tick 4 stands for all later ones.
  private static final int TICKS = 5;
  private static final int MOST_MESSAGES = 3;
  // Around the messages that count there are others, which must not.
  private static final int OFFSET = 1;

  private record Message(long from, long to, long value) {
    private boolean holds(int tick) {
      return from <= tick && tick < to;
    }
  }

  /** One output; the group as a set of bits. */
  private record Output(long from, long to, int piece, int group, long folded) {}

  /** A state, messages, and what a warp made of them. */
  private static final class Case {
    private final IntervalMap state = new IntervalMap();
    private final Messages messages = new Messages(1);
    private final List<Output> outputs = new ArrayList<>();
    private List<Message> list = List.of();

    private void messages(List<Message> wanted) {
      list = wanted;
      messages.clear();
      messages.add(0, Time.OPEN, 1_000_000, 0);
      for (Message message : wanted) {
        messages.add(message.from, message.to, message.value, 0);
      }
      messages.add(0, 3, 1_000_000, 0);
    }

    private void warp(TimeWarp warp, boolean grouped) {
      outputs.clear();
      warp.warp(
          state,
          messages,
          OFFSET,
          OFFSET + list.size(),
          (from, to, piece) -> {
            int group = 0;
            for (int i = 0; grouped && i < warp.groupSize(); i++) {
              int bit = 1 << warp.groupMessage(i) - OFFSET;
              check((group & bit) == 0, "a message is twice in a group");
              group |= bit;
            }
            check(!grouped || group != 0, "an output without messages");
            outputs.add(new Output(from, to, piece, group, grouped ? 0 : warp.folded()));
          });
      for (int i = 0; i < outputs.size(); i++) {
        Output output = outputs.get(i);
        check(output.from < output.to, "an empty output");
        check(i == 0 || outputs.get(i - 1).to <= output.from, "outputs overlap or are unordered");
      }
    }

    private Output at(int tick) {
      for (Output output : outputs) {
        if (output.from <= tick && tick < output.to) {
          return output;
        }
      }
      return null;
    }

    private int groupAt(long tick) {
      int group = 0;
      for (int i = 0; i < list.size(); i++) {
        group |= list.get(i).holds((int) tick) ? 1 << i : 0;
      }
      return state.find(tick) < 0 ? 0 : group;
    }

    /** Valid inclusion and no invalid inclusion; ticks are in one output by their order. */
    private void checkGroups() {
      for (int tick = 0; tick < TICKS; tick++) {
        Output output = at(tick);
        int group = groupAt(tick);
        check((output == null) == (group == 0), "an output where no message is, or none");
        if (output != null) {
          check(output.piece == state.find(tick), "another piece at " + tick);
          check(output.group == group, "another group at " + tick);
        }
      }
    }

    /** Neighbours differ in the piece of state or in what {@code same} does not tell apart. */
    private void checkMaximal(BiPredicate<Output, Output> same) {
      for (int i = 1; i < outputs.size(); i++) {
        Output left = outputs.get(i - 1);
        Output right = outputs.get(i);
        boolean meet = left.to == right.from && left.piece == right.piece;
        check(!meet || !same.test(left, right), "neighbours could be one output");
      }
    }

    private void check(boolean holds, String fault) {
      if (!holds) {
        fail(fault + ": state " + state + ", messages " + list + ", outputs " + outputs);
      }
    }
  }

  /** Settles a state that has at each tick 0 for nothing, 1 or 2; over its life. */
  private static void fill(IntervalMap state, int[] values, long lifeStart, long lifeEnd) {
    state.reset(lifeStart, lifeEnd);
    for (int tick = 0; tick < TICKS; tick++) {
      if (values[tick] > 0) {
        state.set(tick, tick == TICKS - 1 ? Time.OPEN : tick + 1, values[tick], 0);
      }
    }
    state.settle();
  }

  /** All states with up to two values. */
  private static List<int[]> states() {
    List<int[]> states = new ArrayList<>();
    for (int number = 0; number < Math.pow(3, TICKS); number++) {
      int rest = number;
      int[] values = new int[TICKS];
      for (int tick = 0; tick < TICKS; tick++) {
        values[tick] = rest % 3;
        rest /= 3;
      }
      states.add(values);
    }
    return states;
  }

  /** All multisets of up to three messages; the i-th of values[i], or of all values. */
  private static List<List<Message>> messageSets(boolean allValues, long... values) {
    List<Message> kinds = new ArrayList<>();
    for (int from = 0; from < BOUNDS.length; from++) {
      for (int to = from + 1; to < BOUNDS.length; to++) {
        for (long value : allValues ? values : new long[] {0}) {
          kinds.add(new Message(BOUNDS[from], BOUNDS[to], value));
        }
      }
    }
    List<List<Message>> sets = new ArrayList<>();
    addSets(kinds, 0, new ArrayList<>(), sets, allValues ? null : values);
    return sets;
  }

  private static void addSets(
      List<Message> kinds, int first, List<Message> chosen, List<List<Message>> sets, long[] own) {
    sets.add(List.copyOf(chosen));
    for (int kind = first; chosen.size() < MOST_MESSAGES && kind < kinds.size(); kind++) {
      Message message = kinds.get(kind);
      long value = own == null ? message.value : own[chosen.size()];
      chosen.add(new Message(message.from, message.to, value));
      addSets(kinds, kind, chosen, sets, own);
      chosen.remove(chosen.size() - 1);
    }
  }

  private interface Checks {
    void check(Case at);
  }

  private static void forAllCases(List<List<Message>> sets, Checks checks) {
    Case at = new Case();
    List<int[]> states = states();
    for (List<Message> set : sets) {
      at.messages(set);
      for (int[] values : states) {
        fill(at.state, values, 0, Time.OPEN);
        checks.check(at);
        if (values[0] == 0 && values[TICKS - 1] == 0) {
          fill(at.state, values, 1, TICKS - 1);
          checks.check(at);
        }
      }
    }
  }

  @Test
  void groupingHasTheFourPropertiesOnAllSmallCases() {
    List<List<Message>> sets = messageSets(false, 1, 2, 3);
    assertThat(sets).hasSize(1 + 15 + 120 + 680);
    assertGroups(sets);
  }

  private static void assertGroups(List<List<Message>> sets) {
    TimeWarp warp = TimeWarp.of(AllMessages.GROUP);
    forAllCases(
        sets,
        at -> {
          at.warp(warp, true);
          at.checkGroups();
          at.checkMaximal((left, right) -> left.group == right.group);
        });
  }

  /** All messages are a group without order: what a tick gets does not depend on who came first. */
  @Test
  void groupsDoNotDependOnTheOrderOfMessages() {
    List<List<Message>> orders = new ArrayList<>();
    for (List<Message> set : messageSets(false, 1, 2, 3)) {
      List<Message> reversed = new ArrayList<>(set);
      Collections.reverse(reversed);
      orders.add(reversed);
      List<Message> rotated = new ArrayList<>(set);
      Collections.rotate(rotated, 1);
      orders.add(rotated);
    }
    assertGroups(orders);
  }

  @Test
  void summingIsTheSumOfTheGroupsOnAllSmallCases() {
    TimeWarp warp = TimeWarp.of(Sum.LONGS);
    forAllCases(
        messageSets(false, 1, 10, -100),
        at -> {
          at.warp(warp, false);
          checkFolded(at, Sum.LONGS);
          at.checkMaximal((left, right) -> at.groupAt(left.from) == at.groupAt(right.from));
        });
  }

  @Test
  void selectingIsTheSelectionOfTheGroupsOnAllSmallCases() {
    for (Selection selection : List.of(Selection.MIN_LONG, Selection.MAX_LONG)) {
      TimeWarp warp = TimeWarp.of(selection);
      forAllCases(
          messageSets(false, 1, 3, 2),
          at -> {
            at.warp(warp, false);
            checkFolded(at, selection);
            at.checkMaximal((left, right) -> left.folded == right.folded);
          });
    }
  }

  @Test
  void foldingOneByOneIsSelectingAndKeepingTheBetter() {
    assertFoldingOneByOneIsKeepingTheBetter(messageSets(false, 2, 1, 2));
  }

  @Test
  @Tag("slow")
  void foldingOneByOneIsSelectingAndKeepingTheBetterForAllValues() {
    assertFoldingOneByOneIsKeepingTheBetter(messageSets(true, 1, 2));
  }

  private static void assertFoldingOneByOneIsKeepingTheBetter(List<List<Message>> sets) {
    TimeWarp warp = TimeWarp.of(Selection.MIN_LONG);
    IntervalMap oneByOne = new IntervalMap();
    IntervalMap better = new IntervalMap();
    forAllCases(
        sets,
        at -> {
          oneByOne.copyFrom(at.state);
          for (Message message : at.list) {
            oneByOne.fold(message.from, message.to, message.value, 0, Selection.MIN_LONG);
          }
          better.copyFrom(at.state);
          warp.warp(
              at.state,
              at.messages,
              OFFSET,
              OFFSET + at.list.size(),
              (from, to, piece) -> {
                if (!at.state.isPresent(piece) || warp.folded() < at.state.value(piece)) {
                  better.set(from, to, warp.folded(), 0);
                }
              });
          for (int tick = 0; tick < TICKS; tick++) {
            int one = oneByOne.find(tick);
            int other = better.find(tick);
            boolean same =
                one < 0
                    || oneByOne.isPresent(one) == better.isPresent(other)
                        && oneByOne.value(one) == better.value(other)
                        && oneByOne.isChanged(one) == better.isChanged(other);
            at.check(same, "one by one " + oneByOne + ", warped " + better);
          }
        });
  }

  private static void checkFolded(Case at, Fold fold) {
    for (int tick = 0; tick < TICKS; tick++) {
      Output output = at.at(tick);
      int group = at.groupAt(tick);
      at.check((output == null) == (group == 0), "an output where no message is, or none");
      if (output != null) {
        at.check(output.piece == at.state.find(tick), "another piece at " + tick);
        at.check(output.folded == folded(at.list, group, fold), "another fold at " + tick);
      }
    }
  }

  private static long folded(List<Message> messages, int group, Fold fold) {
    boolean any = false;
    long folded = 0;
    for (int i = 0; i < messages.size(); i++) {
      if ((group & 1 << i) != 0) {
        long value = messages.get(i).value;
        if (!any) {
          folded = value;
        } else if (fold instanceof Sum sum) {
          folded = sum.add(folded, value);
        } else if (((Selection) fold).beats(0, value, 0, folded, 0)) {
          folded = value;
        }
        any = true;
      }
    }
    return folded;
  }

  @Test
  void figureThreeOfThePaperGivesItsSixOutputs() {
    IntervalMap state = new IntervalMap();
    state.reset(0, 10);
    state.set(0, 5, 1, 0);
    state.set(5, 9, 2, 0);
    state.set(9, 10, 3, 0);
    state.settle();
    Messages messages = new Messages(0);
    for (long[] interval : new long[][] {{0, 4}, {2, 7}, {5, 7}, {5, 9}, {9, 10}}) {
      messages.add(interval[0], interval[1], 0, 0);
    }
    TimeWarp warp = TimeWarp.of(AllMessages.GROUP);
    List<String> outputs = new ArrayList<>();
    warp.warp(
        state,
        messages,
        0,
        5,
        (from, to, piece) -> {
          int[] group = new int[warp.groupSize()];
          Arrays.setAll(group, i -> warp.groupMessage(i) + 1);
          Arrays.sort(group);
          String where = "[" + from + "," + to + ")";
          outputs.add(where + " s" + state.value(piece) + " " + Arrays.toString(group));
        });
    assertThat(outputs)
        .containsExactly(
            "[0,2) s1 [1]",
            "[2,4) s1 [1, 2]",
            "[4,5) s1 [2]",
            "[5,7) s2 [2, 3, 4]",
            "[7,9) s2 [4]",
            "[9,10) s3 [5]");
  }

  @Test
  void aSelectionThatMovesIsCutWhereItTurns() {
    IntervalMap state = new IntervalMap();
    Messages messages = new Messages(2);
    messages.add(0, Time.OPEN, 4, 0);
    messages.add(2, 9, 1, 1);
    TimeWarp warp = TimeWarp.of(Selection.MAX_CONSTANT_OR_LAG);
    List<String> outputs = new ArrayList<>();
    warp.warp(
        state,
        messages,
        0,
        2,
        (from, to, piece) ->
            outputs.add(
                from + " " + Time.format(to) + ": " + warp.folded() + "/" + warp.foldedSecond()));
    assertThat(outputs).containsExactly("0 5: 4/0", "5 9: 1/1", "9 inf: 4/0");
  }

  @Test
  void aWarpAnswersOnlyWhatItsFoldHas() {
    assertThatThrownBy(() -> TimeWarp.of(AllMessages.GROUP).folded())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TimeWarp.of(Sum.LONGS).groupMessage(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TimeWarp.of(Selection.ANY).groupMessage(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
