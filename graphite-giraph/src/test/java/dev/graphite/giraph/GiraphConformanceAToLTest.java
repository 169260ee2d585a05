package dev.graphite.giraph;

import dev.graphite.algorithms.Algorithm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The conformance suite for the algorithms from A to L. */
class GiraphConformanceAToLTest extends GiraphConformance {
  private static final String NAMES = "[A-L].*";

  @ParameterizedTest
  @EnumSource(names = NAMES, mode = Mode.MATCH_ALL)
  void conformsInOneJob(Algorithm algorithm) {
    conforms(algorithm);
  }

  @ParameterizedTest
  @EnumSource(names = NAMES, mode = Mode.MATCH_ALL)
  @Tag("slow")
  @EnabledIfSystemProperty(named = MORE_GRAPHS, matches = "\\d+", disabledReason = "not asked for")
  void conformsInOneJobOnManyMoreGraphs(Algorithm algorithm) {
    conformsOnManyMoreGraphs(algorithm);
  }
}
