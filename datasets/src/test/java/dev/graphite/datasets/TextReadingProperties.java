package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.VertexIds;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The hand-made reading of text against the slow and obvious way. */
class TextReadingProperties {
  /** Hands out a few bytes at a time, as a pipe or a decompressor may. */
  private static InputStream inSmallPieces(byte[] bytes, int most) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("\r\n\r\n ab#%\u00e9\u20ac\ufeff")
        .withChars('\ud83d')
        .ofMaxLength(30)
        .map(text -> text.replace("\ud83d", "\ud83d\ude00"));
  }

  @Property
  void utf8IsDecodedLikeTheJdkDoes(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int piece)
      throws IOException {
    StringBuilder read = new StringBuilder();
    try (Reader in = new Utf8Reader(inSmallPieces(text.getBytes(StandardCharsets.UTF_8), piece))) {
      char[] buffer = new char[1 + piece];
      for (int n = in.read(buffer, 0, buffer.length);
          n >= 0;
          n = in.read(buffer, 0, buffer.length)) {
        read.append(buffer, 0, n);
      }
    }

    assertThat(read).hasToString(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  @Property
  void linesAndTheirNumbersAreThoseOfTheJdk(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int piece)
      throws IOException {
    String mark = text.startsWith("\ufeff") ? "" : "\ufeff";
    byte[] bytes = (mark + text).getBytes(StandardCharsets.UTF_8);
    List<String> read = new ArrayList<>();
    try (LineReader lines = new LineReader(new Utf8Reader(inSmallPieces(bytes, piece)))) {
      while (lines.next()) {
        read.add(lines.text());
        assertThat(lines.line()).isEqualTo(read.size());
      }
    }

    assertThat(read).isEqualTo((mark + text).substring(1).lines().toList());
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> anyLong = Arbitraries.longs().map(String::valueOf);
    Arbitrary<String> digits = Arbitraries.strings().withChars("-0129").ofMaxLength(22);
    Arbitrary<String> nearTheEnds =
        Arbitraries.integers()
            .between(-3, 3)
            .map(n -> BigInteger.ONE.shiftLeft(63).add(BigInteger.valueOf(n)).toString())
            .flatMap(n -> Arbitraries.of(n, "-" + n, "0" + n));
    Arbitrary<String> others = Arbitraries.strings().withChars("-+0159.e \u0661").ofMaxLength(5);
    return Arbitraries.oneOf(anyLong, digits, nearTheEnds, others);
  }

  @Property(tries = 5000)
  void wholeNumbersAreReadExactlyOrRefused(@ForAll("numbers") String text) {
    char[] padded = ("7" + text + "8").toCharArray();
    boolean fits = text.matches("-?[0-9]+") && new BigInteger(text).bitLength() < Long.SIZE;

    if (fits) {
      assertThat(Numbers.wholeNumber(padded, 1, padded.length - 1, "x"))
          .isEqualTo(new BigInteger(text).longValueExact());
    } else {
      assertThatThrownBy(() -> Numbers.wholeNumber(padded, 1, padded.length - 1, "x"))
          .isInstanceOf(BadRecordException.class)
          .hasMessageStartingWith("x ");
    }
  }

  @Property(tries = 5000)
  void idsAreIntegersWhenTheGraphSaysSo(@ForAll("numbers") String text) {
    char[] padded = ("7" + text + "8").toCharArray();

    boolean integer = Numbers.isInteger(padded, 1, padded.length - 1);

    assertThat(integer).isEqualTo(VertexIds.isInteger(text));
    if (integer) {
      assertThat(Numbers.parse(padded, 1, padded.length - 1)).isEqualTo(Long.parseLong(text));
    }
  }
}
