package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VertexIdsTest {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

  private static boolean readsAsInteger(String text) {
    return INTEGER.matcher(text).matches() && new BigInteger(text).bitLength() <= 63;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-7",
        "10",
        "999999999999999999",
        "1000000000000000000",
        "9223372036854775807",
        "-9223372036854775808"
      })
  void integersWithin64BitsAreIntegers(String text) {
    assertThat(VertexIds.isInteger(text)).isTrue();
    assertThat(readsAsInteger(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--1",
        "+1",
        "007",
        "00",
        "-01",
        "1-",
        "1.0",
        " 1",
        "1 ",
        "x",
        "0x1",
        "1e3",
        "\u0663",
        "9223372036854775808",
        "-9223372036854775809",
        "9999999999999999999",
        "10000000000000000000",
        "-10000000000000000000",
        "18446744073709551616"
      })
  void allElseIsNoInteger(String text) {
    assertThat(VertexIds.isInteger(text)).isFalse();
    assertThat(readsAsInteger(text)).isFalse();
  }

  @Property
  void isIntegerIsThePattern(
      @ForAll @StringLength(max = 21) @Chars({'-', '0', 'a'}) @CharRange(from = '0', to = '9')
          String text) {
    assertThat(VertexIds.isInteger(text)).isEqualTo(readsAsInteger(text));
  }

  @Property
  void longsAreIntegers(@ForAll long number) {
    assertThat(VertexIds.isInteger(Long.toString(number))).isTrue();
    assertThat(VertexIds.isInteger("0" + number)).isFalse();
  }

  @Property
  void stringsAreOrderedByCodePoint(@ForAll int[] a, @ForAll int[] b) {
    String x = text(a);
    String y = text(b);

    int expected = Arrays.compare(x.codePoints().toArray(), y.codePoints().toArray());

    assertThat(Integer.signum(VertexIds.CODE_POINT_ORDER.compare(x, y)))
        .isEqualTo(Integer.signum(expected));
  }

  /** Well-formed text over few code points, some of which take two chars. */
  private static String text(int[] numbers) {
    int[] letters = {'a', 'b', 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10001, 0x1F600, 0x10FFFF};
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      text.appendCodePoint(letters[Math.floorMod(number, letters.length)]);
    }
    return text.toString();
  }

  @Test
  void aCodePointBeyondTheBasicPlaneComesAfterAllWithin() {
    assertThat("\uFFFD".compareTo("\uD83D\uDE00")).isPositive();
    assertThat(VertexIds.CODE_POINT_ORDER.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
    assertThat(VertexIds.CODE_POINT_ORDER.compare("a", "ab")).isNegative();
    assertThat(VertexIds.CODE_POINT_ORDER.compare("ab", "ab")).isZero();
  }

  @Test
  void integerIdsAreFoundByNumberAndByText() {
    VertexIds ids = VertexIds.ofNumbers(new long[] {Long.MIN_VALUE, -3, 0, 12, Long.MAX_VALUE});

    assertThat(ids.isNumeric()).isTrue();
    assertThat(ids.size()).isEqualTo(5);
    for (int rank = 0; rank < ids.size(); rank++) {
      assertThat(ids.rank(ids.text(rank))).isEqualTo(rank);
      assertThat(ids.rank(ids.number(rank))).isEqualTo(rank);
    }
    assertThat(ids.rank(1)).isEqualTo(-1);
    assertThat(ids.rank("012")).isEqualTo(-1);
    assertThat(ids.rank("nobody")).isEqualTo(-1);
    assertThat(ids.rank("9223372036854775808")).isEqualTo(-1);
    assertThat(ids.rank("-0")).isEqualTo(2);
    assertThat(ids.memoryBytes()).isEqualTo(40);
  }

  @Test
  void textIdsAreFoundByNumberAndByText() {
    VertexIds ids =
        VertexIds.ofTexts(new String[] {"-0x", "0", "12", "a", "\uFFFD", "\uD83D\uDE00"});

    assertThat(ids.isNumeric()).isFalse();
    for (int rank = 0; rank < ids.size(); rank++) {
      assertThat(ids.rank(ids.text(rank))).isEqualTo(rank);
    }
    assertThat(ids.rank(12)).isEqualTo(2);
    assertThat(ids.rank(13)).isEqualTo(-1);
    assertThat(ids.rank("b")).isEqualTo(-1);
    assertThat(ids.rank("-0")).isEqualTo(1);
    assertThat(ids.memoryBytes()).isPositive();
    assertThatThrownBy(() -> ids.number(2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anUnknownVertexIsNamed() {
    VertexIds numbers = VertexIds.ofNumbers(new long[] {-3, 12});
    VertexIds texts = VertexIds.ofTexts(new String[] {"12", "a"});

    assertThat(numbers.requireRank("12")).isEqualTo(1);
    assertThat(numbers.requireRank(-3)).isZero();
    assertThat(texts.requireRank("a")).isEqualTo(1);
    assertThat(texts.requireRank(12)).isZero();
    assertThatThrownBy(() -> numbers.requireRank("Ann"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the graph has no vertex 'Ann'");
    assertThatThrownBy(() -> texts.requireRank(13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the graph has no vertex '13'");
  }

  @Test
  void integersAreInTheOrderOfTextsIfSaid() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().textIds(true);
    builder.addEdge(9, 10, 0, 1);
    VertexIds ids = builder.build().ids();
    assertThat(ids.isNumeric()).isFalse();
    assertThat(ids.text(0)).isEqualTo("10");
    assertThat(ids.rank("9")).isEqualTo(1);
  }
}
