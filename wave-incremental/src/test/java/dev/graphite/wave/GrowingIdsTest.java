package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.VertexIds;
import it.unimi.dsi.fastutil.HashCommon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GrowingIdsTest {
  @Test
  void integersAreFoundWhileTheyBecomeMany() {
    Random random = new Random(5);
    checkGrowth(ids("7", "-3", "0"), () -> Long.toString(random.nextLong() >> random.nextInt(64)));
  }

  @Test
  void textsAreFoundWhileTheyBecomeMany() {
    Random random = new Random(6);
    checkGrowth(ids("b", "7"), () -> Integer.toString(random.nextInt(), 36));
  }

  private static void checkGrowth(VertexIds base, Supplier<String> random) {
    GrowingIds ids = new GrowingIds(base);
    Map<String, Integer> model = new HashMap<>();
    for (int rank = 0; rank < base.size(); rank++) {
      model.put(base.text(rank), rank);
    }
    for (int step = 0; step < 20_000; step++) {
      String id = random.get();
      assertThat(ids.find(id)).as(id).isEqualTo(model.getOrDefault(id, -1));
      if (step % 3 == 0 && !model.containsKey(id)) {
        model.put(id, model.size());
        assertThat(ids.add(id)).isEqualTo(model.size() - 1);
      }
    }
    assertThat(model).hasSizeGreaterThan(5000);
    assertThat(ids.size()).isEqualTo(model.size());
    model.forEach(
        (id, index) -> {
          assertThat(ids.find(id)).isEqualTo(index);
          assertThat(ids.text(index)).isEqualTo(id);
        });
    assertThat(ids.memoryBytes()).isGreaterThan(2L * 4 * model.size());
  }

  @Test
  void textsWithEqualHashesAreToldApart() {
    List<String> alike = List.of("AaAa", "AaBB", "BBAa", "BBBB");
    assertThat(alike).extracting(String::hashCode).containsOnly("AaAa".hashCode());
    checkAlike(new GrowingIds(ids("AaAa", "x")), alike, "CCCC");
  }

  @Test
  void integersThatWantTheLastPlaceGoRoundTheEnd() {
    List<String> alike = new ArrayList<>();
    for (long number = 0; alike.size() < 5; number++) {
      if (((int) HashCommon.mix(number) & 15) == 15) {
        alike.add(Long.toString(number));
      }
    }
    checkAlike(new GrowingIds(ids(alike.get(0))), alike.subList(0, 4), alike.get(4));
  }

  /** Adds all but the first, which is there, and looks for each, and for one that is not there. */
  private static void checkAlike(GrowingIds ids, List<String> alike, String other) {
    assertThat(ids.find(alike.get(0))).isEqualTo(0);
    for (String id : alike.subList(1, alike.size())) {
      assertThat(ids.find(id)).isEqualTo(-1);
      ids.add(id);
    }
    assertThat(alike).extracting(ids::find).doesNotHaveDuplicates().doesNotContain(-1);
    assertThat(alike).allMatch(id -> ids.text(ids.find(id)).equals(id));
    assertThat(ids.find(other)).isEqualTo(-1);
  }

  @Test
  void zeroHasTwoSpellingsAndIntegersNoOthers() {
    GrowingIds numbers = new GrowingIds(ids("5"));
    assertThat(numbers.add("-0")).isEqualTo(1);
    assertThat(numbers.find("0")).isEqualTo(1);
    assertThat(numbers.text(1)).isEqualTo("0");
    assertThat(numbers.find("05")).isEqualTo(-1);
    assertThat(numbers.find("9223372036854775808")).isEqualTo(-1);
    GrowingIds texts = new GrowingIds(ids("a", "0"));
    assertThat(texts.find("-0")).isEqualTo(texts.find("0")).isEqualTo(0);
    assertThat(texts.add("05")).isEqualTo(2);
    assertThat(texts.find("05")).isEqualTo(2);
    assertThat(texts.find("5")).isEqualTo(-1);
  }

  @Test
  void thereMayBeNoneAtFirst() {
    GrowingIds ids = new GrowingIds(ids());
    assertThat(ids.find("1")).isEqualTo(-1);
  }

  private static VertexIds ids(String... ids) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (String id : ids) {
      builder.addVertex(id, 0, 1);
    }
    return builder.build().ids();
  }
}
