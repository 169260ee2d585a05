package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.time.Time;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.MessageFold;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Selection;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private final Origins finder = new Origins();
  private final IntervalMap state = new IntervalMap();
  private final IntervalMap origins = new IntervalMap();
  private final Messages inbox = new Messages(1);
  private final IntArrayList senders = new IntArrayList();

  private void message(int sender, long from, long to, long value) {
    inbox.add(from, to, value, 0);
    senders.add(sender);
  }

  private void fold() {
    finder.look(state);
    new MessageFold(Selection.MIN_LONG).fold(inbox, 0, inbox.size(), state);
    finder.find(state, inbox, senders, origins);
    state.settle();
    inbox.clear();
    senders.clear();
  }

  @Test
  void aPieceComesFromWhoBroughtItsValueFirst() {
    message(1, 3, Time.OPEN, 7);
    message(2, 5, 9, 4);
    fold();
    assertThat(origins).hasToString("[0, 3) -, [3, 5) 1, [5, 9) 2, [9, inf) 1");
    message(3, 3, 20, 7); // no better
    message(-4, 8, 12, 4);
    fold();
    assertThat(origins).hasToString("[0, 3) -, [3, 5) 1, [5, 9) 2, [9, 12) -4, [12, inf) 1");
  }

  @Test
  void whatTheStartSetsHasNoOrigin() {
    message(1, 3, 9, 7);
    fold();
    finder.look(state);
    state.set(5, 6, 2, 0);
    finder.find(state, inbox, senders, origins);
    assertThat(origins).hasToString("[0, 3) -, [3, 5) 1, [5, 6) -, [6, 9) 1, [9, inf) -");
  }

  @Test
  void aValueThatNobodyBroughtIsAFault() {
    message(1, 3, 9, 7);
    finder.look(state);
    state.set(3, 9, 6, 0);
    assertThatThrownBy(() -> finder.find(state, inbox, senders, origins))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no message has brought 6 at 3");
  }

  /** Each tick whose value changes has the sender of a message that brought the value there. */
  @Test
  void everyChangedTickHasASenderOfItsValue() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      state.reset(0, 30);
      origins.reset(0, 30);
      for (int step = 0; step < 3; step++) {
        for (int i = random.nextInt(8); i > 0; i--) {
          long from = random.nextInt(30);
          message(inbox.size(), from, from + 1 + random.nextInt(12), random.nextInt(4));
        }
        check();
      }
    }
  }

  private void check() {
    IntervalMap before = new IntervalMap();
    before.copyFrom(state);
    IntervalMap old = new IntervalMap();
    old.copyFrom(origins);
    Messages sent = new Messages(1);
    for (int i = 0; i < inbox.size(); i++) {
      sent.add(inbox.from(i), inbox.to(i), inbox.value(i), 0);
    }
    fold();
    for (int tick = 0; tick < 30; tick++) {
      int now = state.find(tick);
      int was = before.find(tick);
      int origin = origins.find(tick);
      if (!state.isPresent(now)) {
        assertThat(origins.isPresent(origin)).isFalse();
      } else if (before.isPresent(was) && before.value(was) == state.value(now)) {
        assertThat(origins.value(origin)).isEqualTo(old.value(old.find(tick)));
      } else {
        int sender = (int) origins.value(origin);
        assertThat(sent.value(sender)).isEqualTo(state.value(now));
        assertThat(tick).isBetween((int) sent.from(sender), (int) sent.to(sender) - 1);
      }
    }
  }

  @Test
  void whatCameFromAVertexIsLostWithinAnIntervalAndNothingElse() {
    message(1, 3, 9, 7);
    message(2, 9, 12, 7);
    message(1, 12, 15, 5);
    fold();
    Losses losses = new Losses();
    ScatterPieces pieces = new ScatterPieces();
    losses.begin(origins);
    losses.add(1, 5, 13);
    losses.add(3, 0, Time.OPEN);
    assertThat(losses.take(state, origins, pieces)).isTrue();
    state.settle();
    assertThat(state)
        .hasToString(
            "[0, 3) -, [3, 5) 7, [5, 9) -, [9, 12) 7, [12, 13) -, [13, 15) 5, [15, inf) -");
    assertThat(origins)
        .hasToString(
            "[0, 3) -, [3, 5) 1, [5, 9) -, [9, 12) 2, [12, 13) -, [13, 15) 1, [15, inf) -");
    assertThat(pieces.size()).isEqualTo(2);
    assertThat(pieces.from(1)).isEqualTo(12);
    assertThat(pieces.value(1)).isEqualTo(5);
    losses.begin(origins);
    losses.add(1, 5, 13);
    losses.addAll(IntSet.of(7));
    assertThat(losses.take(state, origins, pieces)).isFalse();
    losses.begin(origins);
    losses.addAll(IntSet.of(2));
    assertThat(losses.take(state, origins, pieces)).isTrue();
    assertThat(pieces.from(0)).isEqualTo(9);
    losses.begin(origins);
    losses.addAll();
    assertThat(losses.take(state, origins, pieces)).isTrue();
    state.settle();
    assertThat(state).hasToString("[0, inf) -");
  }
}
