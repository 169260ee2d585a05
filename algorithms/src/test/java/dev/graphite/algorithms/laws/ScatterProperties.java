package dev.graphite.algorithms.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.temporal.SpanningTree;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** {@link ScatterLaws} for every selective program of the library. */
class ScatterProperties {
  private static final int NEVER = 25;

  @Provide
  Arbitrary<Algorithm> selective() {
    return Arbitraries.of(
        Arrays.stream(Algorithm.values())
            .filter(algorithm -> program(algorithm, Time.OPEN) instanceof SelectiveProgram)
            .toList());
  }

  /** Where small cases are put: beside 0, before it, and where the last arrivals pass the end. */
  @Provide
  Arbitrary<Long> origin() {
    return Arbitraries.of(0L, -1_500_000_000_000L, Time.MAX_TICK - 30);
  }

  private static IntervalProgram program(Algorithm algorithm, long until) {
    return algorithm.program(Parameters.defaults().withSource(0).withTarget(0).withUntil(until));
  }

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void scatteringInPartsTellsTheSame(
      @ForAll("selective") Algorithm algorithm,
      @ForAll("origin") long origin,
      @ForAll @IntRange(max = 10) int start,
      @ForAll @IntRange(min = 2, max = NEVER) int length,
      @ForAll @IntRange(min = 1, max = 12) int cut,
      @ForAll @IntRange(max = 5) int travelTime,
      @ForAll @IntRange(max = NEVER) int until,
      @ForAll @IntRange(max = 8) int value,
      @ForAll boolean moves,
      @ForAll @IntRange(max = 10) int lifeStart,
      @ForAll @IntRange(min = 1, max = NEVER) int lifeLength) {
    SelectiveProgram program =
        (SelectiveProgram) program(algorithm, until == NEVER ? Time.OPEN : origin + until);
    ScatterLaws.Meeting meeting =
        meeting(program, origin + start, length, value, moves, travelTime);
    long at = meeting.start() + Math.min(cut, length - 1);
    long life = origin + lifeStart;
    long lifeEnd = lifeLength == NEVER ? Time.OPEN : Time.plus(life, lifeLength);

    new ScatterLaws(program).assertPartsTellTheSame(meeting, at, life, lifeEnd);
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void noMessageBeatsTheStateItComesFrom(
      @ForAll("selective") Algorithm algorithm,
      @ForAll("origin") long origin,
      @ForAll @IntRange(max = 10) int start,
      @ForAll @IntRange(min = 1, max = NEVER) int length,
      @ForAll @IntRange(max = 5) int travelTime,
      @ForAll @IntRange(max = 8) int value,
      @ForAll boolean moves) {
    SelectiveProgram program = (SelectiveProgram) program(algorithm, Time.OPEN);

    new ScatterLaws(program)
        .assertNothingGetsBetter(
            meeting(program, origin + start, length, value, moves, travelTime));
  }

  /** A state that the program can have there: none departs later than it is. */
  private static ScatterLaws.Meeting meeting(
      SelectiveProgram program, long start, int length, int value, boolean moves, int travelTime) {
    long end = length == NEVER ? Time.OPEN : Time.plus(start, length);
    long state =
        switch (program.stateType()) {
          case PRESENCE -> 0;
          case LONG -> value;
          case DOUBLE -> Double.doubleToRawLongBits(value / 2.0);
          case LONG_PAIR ->
              moves && program.fold() == Selection.MAX_CONSTANT_OR_LAG ? value : start - value;
          case OBJECT -> throw new AssertionError("no algorithm of the library has objects");
        };
    long second = program.stateType() == ValueType.LONG_PAIR && moves ? 1 : 0;
    // The spanning tree refuses travel times of 0.
    int least = program instanceof SpanningTree ? 1 : 0;
    return new ScatterLaws.Meeting(
        start, end, state, second, Math.max(least, travelTime), value % 3 / 4.0);
  }

  @Example
  void aProgramThatSendsItsLengthIsFoundOut() {
    ScatterLaws laws = new ScatterLaws(new Measure());
    ScatterLaws.Meeting meeting = new ScatterLaws.Meeting(2, 9, 0, 0, 1, 1);

    assertThatThrownBy(() -> laws.assertPartsTellTheSame(meeting, 5, 0, Time.OPEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Measure");
    assertThatThrownBy(() -> laws.assertNothingGetsBetter(meeting.over(2, 2)))
        .isInstanceOf(AssertionError.class);
  }

  /** Breaks both laws: sends how long the overlap is, less one. */
  private static final class Measure extends SelectiveProgram {
    private Measure() {
      super(ValueType.LONG, Selection.MIN_LONG);
    }

    @Override
    public void start(VertexContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {
      edge.send(edge.start(), Time.OPEN, edge.end() - edge.start() - 1);
    }

    @Override
    public List<Column> columns() {
      return List.of();
    }

    @Override
    public void result(int vertex, IntervalMap state, Rows rows) {}
  }
}
