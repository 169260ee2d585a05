package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.IntervalMap;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundStatesTest {
  /** States of rounds beside an array of them by tick. */
  @Test
  void roundsAndTicksKeepTheirStatesUntilTheyAreWritten() {
    Random random = new Random(11);
    int rounds = 6;
    int most = 16;
    for (int run = 0; run < 300; run++) {
      RoundStates states = new RoundStates(ValueType.LONG_PAIR, rounds - 1);
      states.growTo(3);
      states.endFirstRounds();
      long[][] model = new long[rounds][most]; // -1 for none
      int start = random.nextInt(4);
      int end = start + 2 + random.nextInt(8);
      states.setLife(1, start, end);
      Arrays.stream(model).forEach(round -> Arrays.fill(round, -1));
      for (int step = 0; step < 30; step++) {
        if (random.nextInt(6) == 0) {
          int newStart = random.nextInt(8);
          int newEnd = newStart + 1 + random.nextInt(8);
          states.setLife(1, newStart, newEnd);
          for (int round = 0; round < rounds; round++) {
            for (int tick = newStart; tick < newEnd; tick++) {
              if (tick < start || tick >= end) {
                write(states, model, round, tick, tick + 1, random.nextInt(4) - 1, newEnd);
              }
            }
          }
          start = newStart;
          end = newEnd;
        }
        int from = start + random.nextInt(end - start);
        int to = from + 1 + random.nextInt(end - from);
        write(states, model, random.nextInt(rounds), from, to, random.nextInt(4) - 1, end);
        check(states, model, start, end);
      }
    }
  }

  private static void write(
      RoundStates states, long[][] model, int round, int from, int to, long value, int lifeEnd) {
    IntervalMap state = new IntervalMap();
    state.reset(from, to);
    int middle = (from + to) / 2;
    for (int tick = from; tick < to; tick++) {
      model[round][tick] = tick < middle ? value : Math.max(0, value);
    }
    if (value >= 0) {
      state.set(from, to, value, value + 1);
    } else {
      state.set(middle, to, 0, 1);
    }
    state.settle();
    states.write(1, round, state, lifeEnd);
  }

  private static void check(RoundStates states, long[][] model, int start, int end) {
    int rows = 0;
    IntervalMap state = new IntervalMap();
    for (int round = 0; round < model.length; round++) {
      states.load(1, round, start, end, state);
      for (int i = 0; i < state.size(); i++) {
        for (long tick = state.start(i); tick < state.end(i); tick++) {
          long value = state.isPresent(i) ? state.value(i) : -1;
          assertThat(value).isEqualTo(model[round][(int) tick]);
          assertThat(state.second(i)).isEqualTo(value < 0 ? 0 : value + 1);
        }
        assertThat(
                i > 0
                    && state.value(i) == state.value(i - 1)
                    && state.isPresent(i) == state.isPresent(i - 1))
            .isFalse();
      }
    }
    for (int tick = start; tick < end; tick++) {
      boolean begins = tick == start;
      for (long[] round : model) {
        begins |= tick > start && round[tick] != round[tick - 1];
      }
      rows += begins ? rows(model, tick) : 0;
    }
    assertThat(states.count(1)).isEqualTo(rows);
  }

  /** The rows that a stretch needs: one per value, or per pair of values that take turns. */
  private static int rows(long[][] model, int tick) {
    int rows = 1;
    boolean turns = false;
    for (int round = 1; round < model.length; round++) {
      long before = model[round - 1][tick];
      boolean told = model[round][tick] == (turns ? model[round - 2][tick] : before);
      if (!told) {
        rows++;
        turns = round + 1 < model.length && model[round + 1][tick] == before;
      }
    }
    return rows;
  }
}
