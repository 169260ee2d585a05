package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTableTest {
  @Test
  void idsAreNumberedInOrderOfAppearance() {
    IdTable table = new IdTable();

    assertThat(table.index(40)).isZero();
    assertThat(table.index("-7")).isEqualTo(1);
    assertThat(table.index("40")).isZero();
    assertThat(table.index(-7)).isEqualTo(1);
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.isNumeric()).isTrue();
    assertThat(table.number(1)).isEqualTo(-7);
    assertThat(table.text(0)).isEqualTo("40");
  }

  @Test
  void oneOtherIdTurnsAllIntoStringsAndNumbersStay() {
    IdTable table = new IdTable();
    table.index(40);
    table.index("-7");

    assertThat(table.index("007")).isEqualTo(2);

    assertThat(table.isNumeric()).isFalse();
    assertThat(table.index("40")).isZero();
    assertThat(table.index(40)).isZero();
    assertThat(table.index(-7)).isEqualTo(1);
    assertThat(table.index(7)).isEqualTo(3);
    assertThat(table.text(0)).isEqualTo("40");
    assertThat(table.text(2)).isEqualTo("007");
    assertThat(table.size()).isEqualTo(4);
  }

  @Test
  void minusZeroIsZeroBeforeAndAfterTheTurnToStrings() {
    IdTable table = new IdTable();

    assertThat(table.index("-0")).isZero();
    assertThat(table.index("0")).isZero();
    assertThat(table.index("a")).isEqualTo(1);
    assertThat(table.index("-0")).isZero();
    assertThat(table.text(0)).isEqualTo("0");
  }

  @Test
  void theEndsOfThe64BitsAreIntegers() {
    IdTable table = new IdTable();
    table.index(Long.toString(Long.MIN_VALUE));
    table.index(Long.toString(Long.MAX_VALUE));
    table.index(0);

    assertThat(table.isNumeric()).isTrue();
    assertThat(table.number(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(table.index(Long.MAX_VALUE)).isEqualTo(1);
    table.index("9223372036854775808");
    assertThat(table.isNumeric()).isFalse();
  }

  @Test
  void idsThatAscendForAWhileAreFoundAgain() {
    for (int ascending : new int[] {0, 1, 15, 16, 17, 1000}) {
      IdTable table = new IdTable();
      for (int i = 0; i < ascending; i++) {
        assertThat(table.index(3L * i)).isEqualTo(i);
      }
      for (int i = ascending - 1; i >= 0; i--) {
        assertThat(table.index(3L * i)).isEqualTo(i);
      }
      assertThat(table.index(-1)).isEqualTo(ascending);
      assertThat(table.index(1)).isEqualTo(ascending + 1);
      assertThat(table.index(3L * ascending)).isEqualTo(ascending + 2);
      assertThat(table.index(-1)).isEqualTo(ascending);
      assertThat(table.size()).isEqualTo(ascending + 3);
    }
  }

  @Test
  void manyIdsKeepTheirNumbersThroughTheTurnToStrings() {
    for (int turn : new int[] {0, 1, 15, 16, 17, 1000, 5000}) {
      Random random = new Random(turn);
      IdTable table = new IdTable();
      Map<String, Integer> model = new LinkedHashMap<>();
      for (int i = 0; i < 5000; i++) {
        String id = i == turn ? "x" : Integer.toString(random.nextInt(3000) - 1000);
        int expected = model.computeIfAbsent(id, any -> model.size());
        assertThat(table.index(id)).as(id).isEqualTo(expected);
      }
      model.forEach((id, number) -> assertThat(table.text(number)).isEqualTo(id));
      assertThat(table.size()).isEqualTo(model.size());
      assertThat(table.isNumeric()).isEqualTo(turn == 5000);
    }
  }
}
