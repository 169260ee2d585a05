package dev.graphite.giraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VertexStateTest {
  private final VertexState state = new VertexState();
  private final IntervalMap map = new IntervalMap();

  @Test
  void hasOnePieceWithoutAValueWhileNothingWasSaved() {
    state.reset(ValueType.LONG);
    state.setLife(3, 9, true);
    state.load(map);
    assertThat(map).hasToString("[3, 9) -");
  }

  @Test
  void givesBackWhatWasSaved() {
    state.reset(ValueType.LONG_PAIR);
    state.setLife(0, Time.OPEN, false);
    map.reset(0, Time.OPEN);
    map.set(2, 5, 7, 8);
    map.settle();
    state.save(map);
    map.reset(0, 1);
    state.load(map);
    assertThat(map).hasToString("[0, 2) -, [2, 5) 7/8, [5, inf) -");
  }

  @Test
  void shrinksAndGrowsWithTheState() {
    state.reset(ValueType.DOUBLE);
    state.setLife(0, 10, true);
    for (int pieces : new int[] {5, 1, 3}) {
      map.reset(0, 10);
      for (int i = 0; i < pieces; i++) {
        map.set(i, 10, 100 + i, 0);
      }
      map.settle();
      state.save(map);
      String expected = map.toString();
      state.load(map);
      assertThat(map).hasToString(expected);
      assertThat(map.size()).isEqualTo(pieces);
    }
  }

  @Test
  void objectsThatWereReadAreWrittenAgainAndHaveTheHandlesOfWhoLoadsThem() throws IOException {
    ObjectValues<String> texts = ObjectValues.of(String.class);
    ObjectCodec codec = ObjectCodec.of(texts);
    map.reset(0, 9);
    map.set(2, 5, texts.handle("two"), 0);
    map.set(6, 9, texts.handle("six"), 0);
    map.settle();
    String expected = map.toString();
    state.reset(ValueType.OBJECT);
    state.setLife(0, 9, true);
    state.save(map, codec);

    VertexState read = new VertexState();
    Bytes.read(Bytes.of(state), read);
    assertThat(Bytes.of(read)).isEqualTo(Bytes.of(state));
    read.load(map, ObjectCodec.of(texts));
    assertThat(map).hasToString(expected);
    assertThat(Bytes.of(read)).isEqualTo(Bytes.of(state));
    read.load(map, ObjectCodec.of(texts));
    assertThat(map).hasToString(expected);

    map.set(0, 3, texts.handle("zero"), 0);
    map.settle();
    String changed = map.toString();
    read.save(map, codec);
    Bytes.read(Bytes.of(read), state);
    state.load(map, codec);
    assertThat(map).hasToString(changed);
    assertThat(changed).isNotEqualTo(expected);

    ObjectCodec other = ObjectCodec.of(ObjectValues.of(String.class, Integer.class));
    assertThatThrownBy(() -> read.load(map, other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("names other classes than before");
    assertThatThrownBy(() -> read.load(map))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing says which ones");
    assertThatThrownBy(() -> read.save(map))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing says which ones");
  }

  @Test
  void forgetsTheStateWithANewLife() {
    state.reset(ValueType.LONG);
    map.reset(0, Time.OPEN);
    map.set(2, 5, 7, 0);
    map.settle();
    state.save(map);
    state.setRank(4);
    state.setLife(1, 6, true);
    state.load(map);
    assertThat(map).hasToString("[1, 6) -");
    assertThat(state.rank()).isEqualTo(4);
    state.reset(ValueType.LONG);
    assertThat(state.rank()).isEqualTo(VertexState.NO_RANK);
    assertThat(state.isDeclared()).isFalse();
  }
}
