package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
  private static final String HEADER = Inputs.HEADER;

  @TempDir private Path folder;
  private Inputs inputs;

  @BeforeEach
  void setUp() {
    inputs = new Inputs(folder);
  }

  private TemporalGraph read(String content) {
    return GraphReader.read(inputs.file("g.csv", content), ReadOptions.DEFAULT).graph();
  }

  @Test
  void columnsMayComeInAnyOrder() {
    TemporalGraph graph = read("end,cost,dst,travel_time,start,id,src\n9,2.5,b,3,4,e1,a\n");

    assertThat(Inputs.edges(graph)).containsExactly("a -> b [4, 9) id e1 travel 3 cost 2.5");
    assertThat(Inputs.vertices(graph)).containsExactly("a [4, inf)", "b [4, inf)");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";"})
  void commaTabAndSemicolonSeparate(String separator) {
    TemporalGraph graph = read((HEADER + "1,2,3,4\n").replace(",", separator));

    assertThat(Inputs.edges(graph)).containsExactly("1 -> 2 [3, 4)");
  }

  @Test
  void anEndThatIsEmptyOrInfIsOpen() {
    assertThat(Inputs.edges(read(HEADER + "1,2,3,\n1,3,4,inf\n")))
        .containsExactly("1 -> 2 [3, inf)", "1 -> 3 [4, inf)");
  }

  @Test
  void anEmptyCellMeansTheDefault() {
    TemporalGraph graph =
        read(
            "src,dst,start,end,id,travel_time,cost,n,x,s\n"
                + "1,2,3,4,,,,,,\n"
                + "1,3,3,4,e,2,3,4,5.5,six\n");

    assertThat(Inputs.edges(graph))
        .containsExactly(
            "1 -> 2 [3, 4) n=0 x=0.0 s=", "1 -> 3 [3, 4) id e travel 2 cost 3.0 n=4 x=5.5 s=six");
  }

  @Test
  void rowsWithOneIdArePiecesOfOneEdge() {
    TemporalGraph graph =
        read("src,dst,start,end,id,travel_time\n1,2,5,8,e,2\n1,2,3,5,e,1\n1,2,3,5,,4\n");

    assertThat(Inputs.edges(graph))
        .containsExactlyInAnyOrder(
            "1 -> 2 [3, 8) id e from 3 from 5 travel 2", "1 -> 2 [3, 5) from 3 travel 4");
  }

  @Test
  void aFurtherColumnIsLongDoubleOrTextByItsCells() {
    TemporalGraph graph =
        read(
            "src,dst,start,end,a,b,c,d,e,f,g\n"
                + "1,2,3,4,-7,1,x,99999999999999999999,007,,NaN\n"
                + "1,3,3,4,8,2.5e1,2,1,8,,1\n");

    assertThat(Inputs.edges(graph))
        .containsExactly(
            "1 -> 2 [3, 4) a=-7 b=1.0 c=x d=99999999999999999999 e=007 f= g=NaN",
            "1 -> 3 [3, 4) a=8 b=25.0 c=2 d=1 e=8 f= g=1");
  }

  @Test
  void oneIdThatIsNoIntegerMakesAllIdsStrings() {
    TemporalGraph graph = read(HEADER + "10,9,1,2\n9,x,1,2\n");

    assertThat(Inputs.vertices(graph)).containsExactly("10 [1, inf)", "9 [1, inf)", "x [1, inf)");
  }

  @Test
  void extremeNumbersSurvive() {
    TemporalGraph graph =
        read(
            "src,dst,start,end,travel_time\n"
                + "-9223372036854775808,9223372036854775807,"
                + "-9223372036854775807,9223372036854775805,9223372036854775807\n"
                + "123456789012345678,1234567890123456789,007,8,0\n");

    assertThat(Inputs.edges(graph))
        .containsExactly(
            "-9223372036854775808 -> 9223372036854775807 "
                + "[-9223372036854775807, 9223372036854775805) travel 9223372036854775807",
            "123456789012345678 -> 1234567890123456789 [7, 8) travel 0");
  }

  @Test
  void quotedCellsMayHoldSeparatorsQuotesAndLines() {
    TemporalGraph graph = read(HEADER + "\"a,b\",\"c\"\"d\",\"3\",4\n\"e\nf\",g,3,4\n");

    assertThat(Inputs.edges(graph)).containsExactly("a,b -> c\"d [3, 4)", "e\nf -> g [3, 4)");
  }

  @Test
  void commentsAndBlankLinesMayStandAnywhere() {
    TemporalGraph graph =
        read("# a\n\n% b, c\n" + HEADER + "\n# 9,9,9,9\n1,2,3,4\n  \n%5,5,5,6\n1,3,4,5\n# end");

    assertThat(Inputs.edges(graph)).containsExactly("1 -> 2 [3, 4)", "1 -> 3 [4, 5)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineNumbersCountCommentsQuotedLinesAndAnyLineEnd(String lineEnd) {
    String content = "# c\n\n" + HEADER + "\"a\n\nb\",2,3,4\n% d\n1,2,5,3\n";
    Path path = inputs.file("g.csv", content.replace("\n", lineEnd));

    assertThat(inputs.problems(path, ReadOptions.DEFAULT))
        .containsExactly("g.csv:8: end 3 is not after start 5");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(Inputs.edges(read("\ufeff" + HEADER + "1,2,3,4\n")))
        .containsExactly("1 -> 2 [3, 4)");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(Inputs.edges(read(HEADER + "1,2,3,4"))).containsExactly("1 -> 2 [3, 4)");
    assertThat(Inputs.edges(read(HEADER + "1,2,3,"))).containsExactly("1 -> 2 [3, inf)");
  }

  @Test
  void undirectedRowsAreTwoEdges() {
    Path path = inputs.file("g.csv", HEADER + "1,2,3,4\n");

    assertThat(
            Inputs.edges(GraphReader.read(path, ReadOptions.DEFAULT.withUndirected(true)).graph()))
        .containsExactly("1 -> 2 [3, 4)", "2 -> 1 [3, 4)");
  }

  @Test
  void aVerticesFileDeclaresLives() {
    Path vertices = inputs.file("v.csv", "name;end;id;start\nx;9;1;0\ny;;7;2\n");
    Path edges = inputs.file("g.csv", HEADER + "1,2,3,4\n");

    LoadedGraph loaded = GraphReader.read(edges, ReadOptions.DEFAULT.withVertices(vertices));

    assertThat(Inputs.vertices(loaded.graph()))
        .containsExactly("1 [0, 9)", "2 [0, inf)", "7 [2, inf)");
    assertThat(loaded.rows()).isEqualTo(3);
  }

  @Test
  void aHeaderWithoutRowsIsAGraphIfThereAreVertices() {
    Path vertices = inputs.file("v.csv", "id,start,end\n1,0,9\n");
    Path edges = inputs.file("g.csv", HEADER);

    LoadedGraph loaded = GraphReader.read(edges, ReadOptions.DEFAULT.withVertices(vertices));

    assertThat(Inputs.vertices(loaded.graph())).containsExactly("1 [0, 9)");
    assertThat(loaded.graph().edgeCount()).isZero();
  }

  @Test
  void rowsLargerThanAnyBufferAreRead() {
    String longId = "x".repeat(300_000);
    TemporalGraph graph = read(HEADER + longId + ",2,3,4\n" + "1,2,3,4\n".repeat(20_000));

    assertThat(graph.edgeCount()).isEqualTo(20_001);
    assertThat(graph.ids().rank(longId)).isNotNegative();
  }
}
