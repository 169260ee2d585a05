package dev.graphite.giraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import dev.graphite.core.graph.VertexIds;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VertexKeyTest {
  private static final List<String> IDS =
      List.of(
          "10",
          "9",
          "-3",
          "-20",
          "a",
          "B",
          "",
          "\uffff",
          "\ud83d\ude00",
          "\u00e9",
          "01",
          "-",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "a b",
          "-01");

  @Test
  void sortsTextsByCodePointAsTheGraphDoes() {
    assertThat(sorted(VertexKey.TEXT_ORDER))
        .isEqualTo(IDS.stream().sorted(VertexIds.CODE_POINT_ORDER).toList());
  }

  @Test
  void sortsNumbersAmongTextsAsTheirDigitsAndMakesNone() {
    Random random = new Random(12);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String digits = Long.toString(random.nextLong() >> random.nextInt(64));
      ids.add(digits);
      ids.add(digits.substring(0, 1 + random.nextInt(digits.length())));
      ids.add(digits.substring(0, random.nextInt(digits.length() + 1)) + "~\u00e9");
    }
    List<VertexKey> keys = ids.stream().map(VertexKey::new).toList();
    int[] orders = new int[ids.size() * ids.size()];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < orders.length; i++) {
      VertexKey a = keys.get(i / keys.size());
      orders[i] = VertexKey.TEXT_ORDER.compare(a, keys.get(i % keys.size()));
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(orders.length);
    for (int i = 0; i < orders.length; i++) {
      String a = keys.get(i / keys.size()).toString();
      String b = keys.get(i % keys.size()).toString();
      assertThat(Integer.signum(orders[i]))
          .as("%s and %s", a, b)
          .isEqualTo(Integer.signum(VertexIds.CODE_POINT_ORDER.compare(a, b)));
    }
  }

  @Test
  void sortsIntegersByNumberAndTextsBehindThem() {
    assertThat(sorted(Comparator.naturalOrder()))
        .isEqualTo(
            List.of(
                "-9223372036854775808",
                "-20",
                "-3",
                "9",
                "10",
                "9223372036854775807",
                "",
                "-",
                "-01",
                "01",
                "9223372036854775808",
                "B",
                "a",
                "a b",
                "\u00e9",
                "\uffff",
                "\ud83d\ude00"));
  }

  private static List<String> sorted(Comparator<VertexKey> order) {
    return IDS.stream().map(VertexKey::new).sorted(order).map(VertexKey::toString).toList();
  }

  @Test
  void isEqualToTheSameIdAlone() {
    for (String first : IDS) {
      for (String second : IDS) {
        boolean same = first.equals(second);
        assertThat(new VertexKey(first).equals(new VertexKey(second))).isEqualTo(same);
        assertThat(new VertexKey(first).compareTo(new VertexKey(second)) == 0).isEqualTo(same);
      }
      assertThat(new VertexKey(first)).hasSameHashCodeAs(new VertexKey(first));
    }
    assertThat(new VertexKey("")).isNotEqualTo(new VertexKey(0));
  }

  @Test
  void readsMinusZeroAsZero() {
    assertThat(new VertexKey("-0")).isEqualTo(new VertexKey(0)).hasToString("0");
  }

  @Test
  void tellsIntegersFromTexts() {
    assertThat(new VertexKey("-17").isInteger()).isTrue();
    assertThat(new VertexKey("-17").number()).isEqualTo(-17);
    assertThat(new VertexKey("017").isInteger()).isFalse();
  }

  @Test
  void refusesHalfASurrogate() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VertexKey("a\ud83d"));
  }

  @Test
  void isACopyThatDoesNotFollow() {
    VertexKey original = new VertexKey("a");
    VertexKey copy = original.copy();
    original.set("5");
    assertThat(copy).hasToString("a");
    assertThat(original).hasToString("5");
  }

  /** Partitions take the remainder of the hash: ids with a common step must still spread. */
  @Test
  void spreadsIdsThatHaveAStepOverPartitions() {
    int partitions = 16;
    int[] counts = new int[partitions];
    Stream.iterate(0L, id -> id + 16)
        .limit(16_000)
        .forEach(id -> counts[Math.floorMod(new VertexKey(id).hashCode(), partitions)]++);
    for (int count : counts) {
      assertThat(count).isBetween(700, 1300);
    }
  }

  /** 64 ids in a row fill 64 places of a table of any size. */
  @Test
  void keepsRowsOfIdsTogether() {
    for (long first : new long[] {0, 64, -64, 1_234_567 * 64L, Long.MIN_VALUE}) {
      Set<Integer> hashes = new HashSet<>();
      for (long id = first; id < first + 64; id++) {
        hashes.add(new VertexKey(id).hashCode());
        assertThat(new VertexKey(id).hashCode() >> 6).isEqualTo(VertexKey.hash(first) >> 6);
      }
      assertThat(hashes).hasSize(64);
    }
  }
}
