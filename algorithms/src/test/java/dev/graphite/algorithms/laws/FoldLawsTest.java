package dev.graphite.algorithms.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.laws.SelectionLaws;
import dev.graphite.core.laws.SumLaws;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fold that an algorithm declares obeys the laws of its kind, on values that its messages can
 * hold. All messages have no law: that a group does not depend on their order is the warp's
 * business.
 */
class FoldLawsTest {
  private static final int LAST_TICK = 9;

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void foldsObeyTheirLaws(Algorithm algorithm) {
    IntervalProgram program = algorithm.program(Parameters.defaults().withSource(0).withTarget(0));
    if (program instanceof ScatterProgram scatters) {
      List<Fold> folds = folds(scatters);
      assertThat(folds).isNotEmpty();
      folds.forEach(fold -> check(fold, scatters.messageType()));
    } else {
      check(Sum.LONGS, ValueType.LONG); // of a walk
    }
  }

  private static List<Fold> folds(ScatterProgram program) {
    if (program instanceof SelectiveProgram selective) {
      return List.of(selective.fold());
    }
    if (program instanceof PhasedProgram phased) {
      return phased.phases().stream().map(PhasedProgram.Phase::fold).toList();
    }
    RoundProgram rounds = (RoundProgram) program;
    List<Fold> folds = new ArrayList<>(rounds.aggregators());
    folds.add(rounds.fold());
    return folds;
  }

  private static void check(Fold fold, ValueType type) {
    if (fold instanceof Selection selection) {
      SelectionLaws.check(selection, values(type), 0, LAST_TICK);
    } else if (fold == Sum.LONGS) {
      SumLaws.check(Sum.LONGS, 0, 1, -3, 1L << 60, -1L << 60);
    } else if (fold == Sum.DOUBLES) {
      SumLaws.check(
          Sum.DOUBLES, DoubleStream.of(0, 0.5, -3, 0x1p40).mapToLong(FoldLawsTest::bits).toArray());
    }
  }

  private static List<long[]> values(ValueType type) {
    return switch (type) {
      case PRESENCE -> List.of(new long[2]);
      case LONG -> singles(LongStream.of(0, 1, 2, 7, Long.MAX_VALUE));
      case DOUBLE ->
          singles(
              DoubleStream.of(0, Double.MIN_VALUE, 0.5, 3, 1e300).mapToLong(FoldLawsTest::bits));
      case LONG_PAIR ->
          LongStream.range(0, 4)
              .boxed()
              .flatMap(
                  first -> LongStream.range(0, 2).mapToObj(second -> new long[] {first, second}))
              .toList();
      case OBJECT -> throw new AssertionError("no algorithm of the library has objects");
    };
  }

  private static List<long[]> singles(LongStream values) {
    return values.mapToObj(value -> new long[] {value, 0}).toList();
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
