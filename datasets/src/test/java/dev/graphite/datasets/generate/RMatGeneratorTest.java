package dev.graphite.datasets.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.datasets.generate.RMatGenerator.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RMatGeneratorTest {
  private static final int EDGES = 20_000;

  @TempDir private Path folder;

  private static TemporalGraph graph(RMatGenerator generator) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    generator.fill(builder);
    return builder.build();
  }

  @Test
  void theSeedFixesTheRowsForGood() throws IOException {
    Path path = folder.resolve("g.csv");

    new RMatGenerator(Kind.LONG, 3, 10, 100, 42).writeCsv(path);

    // Written down once: another JDK or a change of the generator must not change it.
    assertThat(Files.readAllLines(path))
        .containsExactly(
            "src,dst,start,end,travel_time",
            "419,117,10,30,1",
            "358,890,69,100,3",
            "11,297,27,58,3");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theFileHoldsTheSameGraphAsTheBuilder(Kind kind) throws IOException {
    RMatGenerator generator = new RMatGenerator(kind, EDGES, 7);
    Path path = folder.resolve("g.csv.gz");

    generator.writeCsv(path);
    LoadedGraph loaded = GraphReader.read(path, ReadOptions.DEFAULT);

    assertThat(loaded.rows()).isEqualTo(EDGES);
    assertThat(describe(loaded.graph())).isEqualTo(describe(graph(generator)));
  }

  private static List<List<Long>> describe(TemporalGraph graph) {
    List<List<Long>> edges = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        edges.add(
            List.of(
                graph.ids().number(v),
                graph.ids().number(graph.target(e)),
                graph.edgeStart(e),
                graph.edgeEnd(e),
                graph.pieces().travelTime(e)));
      }
    }
    return edges;
  }

  @Test
  void instantsLiveOneTickAnywhereInTime() {
    long[] tenths = new long[10];
    for (List<Long> edge : describe(graph(new RMatGenerator(Kind.INSTANTS, EDGES, 12, 1000, 1)))) {
      assertThat(edge.get(3) - edge.get(2)).isEqualTo(1);
      assertThat(edge.get(4)).isBetween(1L, 3L);
      tenths[(int) (edge.get(2) / 100)]++;
    }

    for (long tenth : tenths) {
      assertThat(tenth).isBetween(EDGES / 10L - 250, EDGES / 10L + 250);
    }
  }

  @Test
  void longLivesLastAFifthOfTheTicksBeforeTheyAreCut() {
    long ticks = 1000;
    double uncut = 0;
    long uncutEdges = 0;
    double all = 0;
    for (List<Long> edge : describe(graph(new RMatGenerator(Kind.LONG, EDGES, 12, ticks, 1)))) {
      long life = edge.get(3) - edge.get(2);
      assertThat(life).isBetween(1L, 400L);
      assertThat(edge.get(3)).isLessThanOrEqualTo(ticks);
      all += life;
      if (edge.get(2) <= 600) {
        uncut += life;
        uncutEdges++;
      }
    }

    assertThat(uncut / uncutEdges / ticks).isBetween(0.195, 0.205);
    assertThat(all / EDGES / ticks).isBetween(0.168, 0.178);
  }

  @Test
  void degreesAreSkewedAndHubsLieAnywhere() {
    int scale = 12;
    TemporalGraph graph = graph(new RMatGenerator(Kind.INSTANTS, EDGES, scale, 1000, 3));
    int best = 0;
    long inLowerHalf = 0;
    for (int v = 0; v < graph.vertexCount(); v++) {
      int degree = graph.firstEdge(v + 1) - graph.firstEdge(v);
      best = Math.max(best, degree);
      inLowerHalf += graph.ids().number(v) < 1 << scale - 1 ? degree : 0;
    }

    // The expected out-degree of the first vertex before scrambling is E * (a + b)^scale.
    double expected = EDGES * Math.pow(0.76, scale);
    assertThat(best).isBetween((int) (expected * 0.8), (int) (expected * 1.2));
    // Without scrambling 76 % of the edges would leave the lower half of the ids.
    assertThat(inLowerHalf / (double) EDGES).isBetween(0.4, 0.6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 12, 15})
  void scramblingIsABijection(int bits) {
    Scramble scramble = new Scramble(bits, new SplitMix64(bits));
    Set<Long> images = new HashSet<>();
    for (long i = 0; i < 1L << bits; i++) {
      long image = scramble.apply(i);
      assertThat(image).isBetween(0L, (1L << bits) - 1);
      images.add(image);
    }

    assertThat(images).hasSize(1 << bits);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1000000, 17", "1000001, 18", "8000000, 20", "10000000, 21", "20000000, 22"})
  void theScaleIsSeventeenForAMillionEdgesRoundedUp(long edges, int scale) {
    assertThat(RMatGenerator.scaleFor(edges)).isEqualTo(scale);
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new RMatGenerator(Kind.LONG, 0, 1))
        .hasMessage("edges 0 is not at least 1");
    assertThatThrownBy(() -> new RMatGenerator(Kind.LONG, 1, 31, 1, 1))
        .hasMessage("scale 31 is not in 1 to 30");
    assertThatThrownBy(() -> new RMatGenerator(Kind.LONG, 1, 1, 0, 1))
        .hasMessage("ticks 0 is not in 1 to 2^61");
  }

  @Test
  void theSequenceIsThePublishedOne() {
    // First outputs of SplitMix64 for seed 1234567, as listed with Vigna's reference code.
    SplitMix64 random = new SplitMix64(1234567);

    assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
    assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
    assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
  }

  @Test
  void boundedNumbersStayInTheirBound() {
    SplitMix64 random = new SplitMix64(1);
    long[] count = new long[5];
    for (int i = 0; i < 50_000; i++) {
      count[(int) random.below(5)]++;
      assertThat(random.below(Long.MAX_VALUE / 4)).isNotNegative();
    }

    for (long n : count) {
      assertThat(n).isBetween(9_700L, 10_300L);
    }
  }
}
