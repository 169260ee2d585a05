package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that cannot be part of a graph: refused under one policy, left out under the other. */
class BadRowsTest {
  private static final String HEADER = "src,dst,start,end,id,travel_time,cost\n";
  private static final String GOOD = "1,2,1,2,,,\n";

  @TempDir private Path folder;
  private Inputs inputs;

  @BeforeEach
  void setUp() {
    inputs = new Inputs(folder);
  }

  private List<String> rejected(Path path, ReadOptions options) {
    List<String> rows = new ArrayList<>();
    LoadedGraph loaded =
        GraphReader.read(
            path,
            options.withBadRecords(BadRecordPolicy.SKIP),
            row -> rows.add(inputs.withoutFolder(row.message()) + " | " + row.text()));
    assertThat(loaded.rejectedRows()).isEqualTo(rows.size());
    return rows;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "1,2,3 | 3 columns where the header has 7",
        "1 | 1 column where the header has 7",
        "1,2,3,4,,,,8 | 8 columns where the header has 7",
        ",2,3,4,,, | src is empty",
        "1,,3,4,,, | dst is empty",
        "1,2,,4,,, | start is empty",
        "1,2,5,3,,, | end 3 is not after start 5",
        "1,2,5,5,,, | end 5 is not after start 5",
        "1,2,+5,6,,, | start '+5' is not a whole number: leave out the plus sign",
        "1,2, 5,6,,, | start ' 5' is not a whole number: it has white space around it",
        "1,2,5,6 ,,, | end '6 ' is not a whole number: it has white space around it",
        "1,2,5.0,6,,, | start '5.0' is not a whole number: write it without fraction and exponent",
        "1,2,1e3,6,,, | start '1e3' is not a whole number: write it without fraction and exponent",
        "1,2,abc,6,,, | start 'abc' is not a whole number",
        "1,2,-,6,,, | start '-' is not a whole number",
        "1,2,inf,6,,, | start 'inf' is not a whole number: only an end may be inf",
        "1,2,5,never,,, | end 'never' is not a whole number",
        "1,2,5,Inf,,, | end 'Inf' is not a whole number",
        "1,2,9223372036854775808,,,, | start 9223372036854775808 does not fit into 64 bits"
            + " (-9223372036854775808 to 9223372036854775807)",
        "1,2,5,99999999999999999999999999999999999999999,,, |"
            + " end 9999999999999999999999999999999999999999... does not fit into 64 bits"
            + " (-9223372036854775808 to 9223372036854775807)",
        "1,2,5,9223372036854775807,,, | end 9223372036854775807 is reserved; ticks run from"
            + " -9223372036854775807 to 9223372036854775805, and an open end is written inf",
        "1,2,5,9223372036854775806,,, | end 9223372036854775806 is reserved; ticks run from"
            + " -9223372036854775807 to 9223372036854775805, and an open end is written inf",
        "1,2,-9223372036854775808,5,,, | start -9223372036854775808 is reserved; ticks run from"
            + " -9223372036854775807 to 9223372036854775805, and an open end is written inf",
        "1,2,3,4,,-1, | travel time -1 is negative",
        "1,2,3,4,,1.5, | travel_time '1.5' is not a whole number: write it without fraction and"
            + " exponent",
        "1,2,3,4,,,-1 | cost -1.0 is not a finite number of at least 0",
        "1,2,3,4,,,NaN | cost 'NaN' is not a finite decimal number",
        "1,2,3,4,,,Infinity | cost 'Infinity' is not a finite decimal number",
        "1,2,3,4,,,0x1p3 | cost '0x1p3' is not a finite decimal number",
        "1,2,3,4,,,1e999 | cost 1e999 is too large for a 64-bit float",
        "1,9,3,4,e,, | C1: edge e (1 -> 9) joins other vertices than in its first row",
        "1,2,2,4,e,, | C3: edge e (1 -> 2) has two values during [2, 4) and [1, 3)",
        "1,2,4,5,e,, | C1: edge e (1 -> 2) has no contiguous life: [4, 5) beside [1, 3)",
        "v,2,3,11,,, | C2: edge (v -> 2) lives [3, 11), outside of vertex v [0, 10)",
        "2,v,-1,3,,, | C2: edge (2 -> v) lives [-1, 3), outside of vertex v [0, 10)",
      })
  void aBadCsvRowIsRefusedOrSkipped(String row, String reason) {
    Path edges =
        inputs.file("g.csv", "# c\n" + HEADER + GOOD + "1,2,1,3,e,,\n" + row + "\n" + GOOD);
    ReadOptions options =
        ReadOptions.DEFAULT.withVertices(inputs.file("v.csv", "id,start,end\nv,0,10\n"));

    assertThat(inputs.problems(edges, options)).containsExactly("g.csv:5: " + reason);
    assertThat(rejected(edges, options)).containsExactly("g.csv:5: " + reason + " | " + row);
  }

  @Test
  void whatIsLeftWithoutTheBadRowsIsTheGraph() {
    Path edges = inputs.file("g.csv", Inputs.HEADER + "1,2,3,4\nx,y,5,4\n1,3,9,12\n");

    LoadedGraph loaded =
        GraphReader.read(edges, ReadOptions.DEFAULT.withBadRecords(BadRecordPolicy.SKIP));

    assertThat(Inputs.edges(loaded.graph())).containsExactly("1 -> 2 [3, 4)", "1 -> 3 [9, 12)");
    assertThat(loaded.graph().ids().isNumeric()).isTrue();
    assertThat(loaded.rows()).isEqualTo(3);
    assertThat(loaded.rejectedRows()).isEqualTo(1);
  }

  @Test
  void badVerticesAreReportedBeforeBadEdges() {
    Path edges = inputs.file("g.csv", Inputs.HEADER + "1,2,4,3\n1,2,3,99\n1,2,3,4\n");
    Path vertices = inputs.file("v.csv", "id,start,end\n1,0,9\n,0,9\n2,5,5\n1,0,10\n3,x,\n4,0,\n");

    assertThat(rejected(edges, ReadOptions.DEFAULT.withVertices(vertices)))
        .containsExactly(
            "v.csv:3: id is empty | ,0,9",
            "v.csv:4: end 5 is not after start 5 | 2,5,5",
            "v.csv:5: C1: vertex 1 is declared twice | 1,0,10",
            "v.csv:6: start 'x' is not a whole number | 3,x,",
            "g.csv:2: end 3 is not after start 4 | 1,2,4,3",
            "g.csv:3: C2: edge (1 -> 2) lives [3, 99), outside of vertex 1 [0, 9) | 1,2,3,99");
  }

  @Test
  void badLinesOfEventsAreRefusedOrSkipped() {
    String content =
        "1 2 3\n1 2\n1\n1 2 3 4 5\n1,,3\n1 2 3 -4\n1 2 9223372036854775805\n1 2 x\n1 2 3 x\n";
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.EVENTS);

    assertThat(rejected(inputs.file("g", content), options))
        .containsExactly(
            "g:2: 2 columns, not src dst t [travel_time] | 1 2",
            "g:3: 1 column, not src dst t [travel_time] | 1",
            "g:4: 5 columns, not src dst t [travel_time] | 1 2 3 4 5",
            "g:5: dst is empty | 1,,3",
            "g:6: travel time -4 is negative | 1 2 3 -4",
            "g:7: t 9223372036854775805 is the last tick; an event needs one after it"
                + " | 1 2 9223372036854775805",
            "g:8: t 'x' is not a whole number | 1 2 x",
            "g:9: travel_time 'x' is not a whole number | 1 2 3 x");
    assertThat(inputs.problems(inputs.file("g", content), options)).hasSize(8);
  }

  @Test
  void badLinesOfContactsAreRefusedOrSkipped() {
    String content = "20 1 2\n20 1\n5.5 1 2\n-9223372036854775800 1 2\n20,1,\n";
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.CONTACTS);

    assertThat(rejected(inputs.file("g", content), options))
        .containsExactly(
            "g:2: 2 columns, not t i j | 20 1",
            "g:3: t '5.5' is not a whole number: write it without fraction and exponent | 5.5 1 2",
            "g:4: t -9223372036854775800 less the resolution 20 is before the first tick"
                + " | -9223372036854775800 1 2",
            "g:5: j is empty | 20,1,");
    assertThat(inputs.problems(inputs.file("g", content), options)).hasSize(4);
  }

  @Test
  void badLinesOfWicmAreRefusedWhole() {
    String content =
        "1 0 9\n2 0\n3 0 9 1 2\n4 0 9 1 2 3 2 3 3\n5 5 3\n6 0 9 1 x 4\n1 0 8\n7 0 9 1 8 12 1 2 3\n";
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.WICM);

    assertThat(rejected(inputs.file("g", content), options))
        .containsExactly(
            "g:2: 2 columns, not a multiple of 3: id start end (dst start end)* | 2 0",
            "g:3: 5 columns, not a multiple of 3: id start end (dst start end)* | 3 0 9 1 2",
            "g:4: end 3 is not after start 3 in the edge to 2 | 4 0 9 1 2 3 2 3 3",
            "g:5: end 3 is not after start 5 in the vertex' life | 5 5 3",
            "g:6: start 'x' is not a whole number | 6 0 9 1 x 4",
            "g:7: C1: vertex 1 is declared twice | 1 0 8",
            "g:8: C2: edge (7 -> 1) lives [8, 12), outside of vertex 7 [0, 9)"
                + " | 7 0 9 1 8 12 1 2 3");
    LoadedGraph loaded =
        GraphReader.read(inputs.file("g", content), options.withBadRecords(BadRecordPolicy.SKIP));
    assertThat(Inputs.vertices(loaded.graph())).containsExactly("1 [0, 9)", "7 [0, 9)");
    assertThat(Inputs.edges(loaded.graph())).containsExactly("7 -> 1 [2, 3)");
  }

  @Test
  void aFileOfNothingButBadRowsIsRefusedEvenIfTheyMayBeSkipped() {
    Path path = inputs.file("g.csv", Inputs.HEADER + "1,2,5,3\n");

    assertThat(inputs.problems(path, ReadOptions.DEFAULT.withBadRecords(BadRecordPolicy.SKIP)))
        .containsExactly("g.csv:2: end 3 is not after start 5");
  }

  @Test
  void rowsOfManyLinesAreRejectedWithTheirFirst() {
    Path path = inputs.file("g.csv", Inputs.HEADER + "1,2,3,4\n\"a\r\nb\",2,5,3\n1,2,x,4\n");

    assertThat(rejected(path, ReadOptions.DEFAULT))
        .containsExactly(
            "g.csv:3: end 3 is not after start 5 | \"a",
            "g.csv:5: start 'x' is not a whole number | 1,2,x,4");
  }

  @Test
  void constraintsOfManyRowsAreListedByLine() {
    // Rows of two edges take turns, and the graph checks one edge after the other.
    StringBuilder content = new StringBuilder("src,dst,start,end,id\n1,2,0,1,e\n1,2,0,1,f\n");
    for (int i = 1; i <= 30; i++) {
      content.append("1,2,").append(2 * i).append(',').append(2 * i + 1);
      content.append(i % 2 == 0 ? ",e\n" : ",f\n");
    }

    List<String> problems =
        inputs.problems(inputs.file("g.csv", content.toString()), ReadOptions.DEFAULT);

    assertThat(problems).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(problems.get(i)).startsWith("g.csv:" + (4 + i) + ": C1: ");
    }
  }

  @Test
  void controlCharactersDoNotReachTheMessage() {
    Path path = inputs.file("g.csv", Inputs.HEADER + "1,2,a\u001b[31m,4\n");

    assertThat(inputs.problems(path, ReadOptions.DEFAULT))
        .containsExactly("g.csv:2: start 'a?[31m' is not a whole number");
  }
}
