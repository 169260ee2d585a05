package dev.graphite.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.time.Time;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlgorithmTest {
  private static final Parameters AT_THE_FIRST = Parameters.defaults().withSource(0).withTarget(0);

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void anAlgorithmIsFoundByNameAndByAlias(Algorithm algorithm) {
    assertThat(algorithm.commandName()).matches("[a-z]+(-[a-z]+)*");
    assertThat(algorithm.alias()).matches("[a-z]+");
    assertThat(Algorithm.named(algorithm.commandName())).contains(algorithm);
    assertThat(Algorithm.named(algorithm.alias())).contains(algorithm);
    assertThat(algorithm.summary()).isNotBlank();
  }

  @Test
  void whatIsNoNameFindsNothing() {
    assertThat(Algorithm.named("dijkstra")).isEmpty();
    assertThat(Algorithm.named("BFS")).isEmpty();
  }

  @Test
  void summariesTellAlgorithmsApart() {
    assertThat(Arrays.stream(Algorithm.values()).map(Algorithm::summary)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void columnsAreThoseOfTheContract(Algorithm algorithm) {
    assertThat(algorithm.program(AT_THE_FIRST).columns())
        .extracting(Column::name)
        .isEqualTo(Oracles.COLUMNS.get(algorithm.commandName()));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void aSourceOrTargetThatIsTakenIsNeeded(Algorithm algorithm) {
    for (Parameter vertex : List.of(Parameter.SOURCE, Parameter.TARGET)) {
      Parameters missing =
          vertex == Parameter.SOURCE ? AT_THE_FIRST.withSource(-1) : AT_THE_FIRST.withTarget(-1);
      if (algorithm.parameters().contains(vertex)) {
        assertThatThrownBy(() -> algorithm.program(missing))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(vertex.optionName() + " is missing");
      } else {
        assertThat(algorithm.program(missing)).isNotNull();
      }
    }
  }

  @Test
  void parametersOutOfRangeAreRefusedWithTheirValue() {
    assertRefused(Algorithm.PAGERANK, AT_THE_FIRST.withDamping(1.5), "damping", "1.5");
    assertRefused(Algorithm.PAGERANK, AT_THE_FIRST.withDamping(-0.5), "damping", "-0.5");
    assertRefused(Algorithm.PAGERANK, AT_THE_FIRST.withDamping(Double.NaN), "damping", "NaN");
    assertRefused(Algorithm.CDLP, AT_THE_FIRST.withIterations(-2), "iterations", "-2");
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void boundsThatAreNoTicksAreRefusedWhereTheyAreTaken(Algorithm algorithm) {
    if (algorithm.parameters().contains(Parameter.FROM)) {
      for (long reserved : new long[] {Time.OPEN, Time.BEYOND}) {
        assertRefused(
            algorithm, AT_THE_FIRST.withFrom(reserved), "from must be a tick", "" + reserved);
      }
    }
    if (algorithm.parameters().contains(Parameter.UNTIL)) {
      for (long reserved : new long[] {Time.UNBOUNDED, Time.BEYOND}) {
        assertRefused(
            algorithm, AT_THE_FIRST.withUntil(reserved), "until must be a tick", "" + reserved);
      }
    }
    assertThat(algorithm.program(AT_THE_FIRST.withUntil(Time.MAX_TICK))).isNotNull();
    assertThat(algorithm.program(AT_THE_FIRST.withFrom(Time.MAX_TICK))).isNotNull();
  }

  private static void assertRefused(Algorithm algorithm, Parameters parameters, String... words) {
    assertThatThrownBy(() -> algorithm.program(parameters))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void theLeastAndTheMostAreFine() {
    for (double damping : new double[] {0, 1}) {
      assertThat(Algorithm.PAGERANK.program(AT_THE_FIRST.withDamping(damping))).isNotNull();
    }
    IntervalProgram none = Algorithm.CDLP.program(AT_THE_FIRST.withIterations(0));
    assertThat(none).isNotNull();
  }

  @Test
  void parametersAreNamedAsOnTheCommandLine() {
    assertThat(Parameter.ITERATIONS.optionName()).isEqualTo("iterations");
    assertThat(Parameters.defaults())
        .usingRecursiveComparison()
        .isEqualTo(new Parameters(-1, -1, Time.MIN_TICK, Time.OPEN, 10, 0.85));
    assertThat(
            Parameters.defaults()
                .withSource(1)
                .withTarget(2)
                .withFrom(3)
                .withUntil(4)
                .withIterations(5)
                .withDamping(0.6))
        .usingRecursiveComparison()
        .isEqualTo(new Parameters(1, 2, 3, 4, 5, 0.6));
  }
}
