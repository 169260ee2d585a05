package dev.graphite.algorithms.laws;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All laws on small random graphs with everything that the data model allows. */
class LawsTest {
  private static final int GRAPHS = 300;

  private final LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));

  static Stream<Arguments> lawsAndAlgorithms() {
    return Arrays.stream(Law.values())
        .flatMap(
            law ->
                Arrays.stream(Algorithm.values())
                    .filter(law::holdsFor)
                    .map(algorithm -> Arguments.of(law, algorithm)));
  }

  @ParameterizedTest
  @MethodSource("lawsAndAlgorithms")
  void theLawHoldsOnRandomGraphs(Law law, Algorithm algorithm) {
    RandomGraphs.ANY
        .graphs(GRAPHS)
        .forEach(
            random -> {
              Query query = random.query();
              Parameters parameters =
                  Parameters.defaults()
                      .withSource(query.vertex())
                      .withFrom(query.from())
                      .withUntil(query.until());
              law.verify(
                  new LawCase(
                      engine::run,
                      algorithm,
                      parameters,
                      GraphText.rows(random.text()),
                      random.seed()));
            });
  }
}
