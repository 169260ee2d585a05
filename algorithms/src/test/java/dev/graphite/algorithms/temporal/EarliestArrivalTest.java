package dev.graphite.algorithms.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import org.junit.jupiter.api.Test;

class EarliestArrivalTest {
  @Test
  void anImprovementIsScatteredFromTheNewTickToTheOldOneAlone() {
    // 1 is reached at 6 from 0, and one superstep later at 4 through 2. Its edge at 7 has been told
    // about by then; only the edge at 4 is new.
    TemporalGraph graph =
        GraphText.parse("0,1,5,6", "0,2,1,2", "2,1,3,4", "1,3,4,5", "1,3,7,8", "1,4,9,10");

    IntervalResult result = new LocalEngine().run(new EarliestArrival(JourneyQuery.from(0)), graph);

    assertThat(result.rows()).extracting(row -> row[1]).containsExactly(1L, 4L, 2L, 5L, 10L);
    assertThat(result.statistics().messages()).isEqualTo(6);
    assertThat(result.statistics().scatterCalls()).isEqualTo(6);
  }
}
