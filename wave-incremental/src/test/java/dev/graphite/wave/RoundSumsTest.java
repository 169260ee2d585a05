package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.warp.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundSumsTest {
  /** One round in which each edge tells the long that its cost stands for. */
  private static final class Extremes extends RoundProgram {
    private static final List<Long> TOLD =
        List.of(Long.MIN_VALUE, Long.MAX_VALUE - 1, 1L, -1L, Long.MIN_VALUE + 1);

    private Extremes() {
      super(ValueType.LONG, Sum.LONGS, View.OUT, 1);
    }

    @Override
    public void start(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), 0);
    }

    @Override
    public void compute(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), vertex.message());
    }

    @Override
    public void scatter(ScatterContext edge) {
      edge.send(edge.start(), edge.end(), TOLD.get((int) edge.cost()));
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("sum", Column.Type.LONG);
    }
  }

  @Test
  void aSumThatIsTooLargeOnItsWayAloneIsAddedUpAnew() {
    Wave wave = Wave.on(GraphText.parse("1,9,0,4,1,1", "2,8,0,4,1,1"), rank -> new Extremes());
    BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE - 1);
    assertThat(toldTo9(wave, 2)).isEqualTo(largest);
    // The new edge's is added before that of the other is taken back.
    wave.apply(List.of(Change.removeEdge("1", "9", 0), Change.addEdge("2", "9", 0, 4).withCost(1)));
    assertThat(toldTo9(wave, 2)).isEqualTo(largest);
    Change tooMuch = Change.addEdge("1", "9", 3, 4).withCost(1);
    assertThatThrownBy(() -> wave.apply(List.of(tooMuch)))
        .isInstanceOf(AnswerOutOfRangeException.class);
    assertThat(toldTo9(wave, 3)).isEqualTo(largest);
  }

  @Test
  void sumsAtTheEndsOfTheLongsAreTakenBackAsWell() {
    Random random = new Random(5);
    int refused = 0;
    for (int run = 0; run < 300; run++) {
      Wave wave = Wave.on(GraphText.parse("1,9,0,4,1,2"), rank -> new Extremes());
      for (int step = 0; step < 8; step++) {
        List<Change> batch = new ArrayList<>();
        for (int row = random.nextInt(2); row < 2; row++) {
          String source = Integer.toString(1 + random.nextInt(3));
          long start = random.nextInt(3);
          batch.add(
              random.nextInt(3) == 0
                  ? Change.removeEdge(source, "9", start)
                  : Change.addEdge(source, "9", start, start + 2)
                      .withCost(random.nextInt(Extremes.TOLD.size())));
        }
        try {
          wave.apply(batch);
        } catch (BadBatchException | AnswerOutOfRangeException outOfRange) {
          refused++;
        }
        for (int tick = 0; tick < 5; tick++) {
          assertThat(toldTo9(wave, tick)).isEqualTo(exactly(wave.graph(), tick));
        }
      }
    }
    assertThat(refused).isBetween(300, 1800);
  }

  private static BigInteger toldTo9(Wave wave, int tick) {
    return wave.rows().stream()
        .filter(row -> wave.id((int) row[0]).equals("9") && row[1] <= tick && tick < row[2])
        .map(row -> BigInteger.valueOf(row[3]))
        .findFirst()
        .orElseThrow();
  }

  /** What all edges tell 9 at a tick; a fresh run fails if a part of the sum passes 64 bits. */
  private static BigInteger exactly(TemporalGraph graph, int tick) {
    BigInteger sum = BigInteger.ZERO;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (graph.edgeStart(edge) <= tick && tick < graph.edgeEnd(edge)) {
        sum = sum.add(BigInteger.valueOf(Extremes.TOLD.get((int) graph.pieces().cost(edge))));
      }
    }
    return sum;
  }
}
