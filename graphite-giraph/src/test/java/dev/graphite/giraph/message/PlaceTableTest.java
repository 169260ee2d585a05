package dev.graphite.giraph.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceTableTest {
  private static final int OPERATIONS = 20_000;

  static Stream<LongUnaryOperator> ids() {
    return Stream.of(
        i -> i,
        i -> -i,
        i -> i * 64,
        i -> i << 32,
        i -> i * 0x9E3779B97F4A7C15L,
        i -> Long.MAX_VALUE - i,
        i -> Long.MIN_VALUE + i);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void knowsWhatAHashMapKnows(LongUnaryOperator ids) {
    Random random = new Random(1);
    PlaceTable table = new PlaceTable();
    Map<Long, Long> model = new HashMap<>();
    for (int i = 0; i < OPERATIONS; i++) {
      long id = ids.applyAsLong(random.nextInt(OPERATIONS / 4));
      long before = model.getOrDefault(id, PlaceTable.NONE);
      assertThat(table.get(id)).isEqualTo(before);
      if (random.nextInt(3) == 0) {
        table.remove(id);
        model.remove(id);
      } else {
        assertThat(table.put(id, i)).isEqualTo(before);
        model.put(id, (long) i);
      }
    }
    assertThat(ids(table)).isEqualTo(model.keySet());
  }

  private static Set<Long> ids(PlaceTable table) {
    Set<Long> ids = new HashSet<>();
    for (int i = table.next(0); !table.isBehind(i); i = table.next(i + 2)) {
      assertThat(ids.add(table.id(i))).isTrue();
    }
    return ids;
  }
}
