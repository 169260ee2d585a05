package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs in several files, of which one is named. */
class GraphalyticsReadingTest {
  private static final String VERTICES = "1\n2\n3\n";
  private static final String EDGES = "1 2 0.5\n2 3 2\n";

  @TempDir private Path folder;
  private Inputs inputs;

  @BeforeEach
  void setUp() {
    inputs = new Inputs(folder);
  }

  private static List<String> edges(Path graph, ReadOptions options) {
    return Inputs.edges(GraphReader.read(graph, options).graph());
  }

  @Test
  void everythingLivesFromZeroOnAndTheWeightIsTheCost() {
    Path vertices = inputs.file("town.v", "7\n-3\n10\n");
    Path edges = inputs.file("town.e", "7 10 0.25\n10 -3\n7 10 1e3\n");

    LoadedGraph loaded = GraphReader.read(edges, ReadOptions.DEFAULT);

    assertThat(loaded.format()).isEqualTo(GraphFormat.GRAPHALYTICS);
    assertThat(loaded.rows()).isEqualTo(6);
    assertThat(loaded.files()).containsExactly(vertices, edges);
    assertThat(loaded.graph().isUndirected()).isFalse();
    assertThat(Inputs.vertices(loaded.graph()))
        .containsExactly("-3 [0, inf)", "7 [0, inf)", "10 [0, inf)");
    assertThat(Inputs.edges(loaded.graph()))
        .containsExactly(
            "7 -> 10 [0, inf) cost 0.25", "7 -> 10 [0, inf) cost 1000.0", "10 -> -3 [0, inf)");
  }

  @Test
  void commentsBlankLinesAndLineEndsDoNotMatter() {
    inputs.file("town.v", "# vertices\r\nann\r\n\r\n\tbob \r\nx,y\r\n");
    Path edges = inputs.file("town.e", "% edges\r\rann\tbob  2\r bob x,y 3 ");

    assertThat(edges(edges, ReadOptions.DEFAULT))
        .containsExactly("ann -> bob [0, inf) cost 2.0", "bob -> x,y [0, inf) cost 3.0");
  }

  @ParameterizedTest
  @CsvSource({
    "town.e,    town.v",
    "town.e,    town.v.gz",
    "town.e.gz, town.v",
    "town.e.gz, town.v.gz",
    "a.b.e,     a.b.v",
    "town.E.GZ, town.v.gz"
  })
  void eitherFileNamesTheGraph(String edges, String vertices) {
    Path vertexFile = write(vertices, VERTICES);
    Path edgeFile = write(edges, EDGES);

    assertThat(GraphReader.read(edgeFile, ReadOptions.DEFAULT).files())
        .containsExactly(vertexFile, edgeFile);
    if (edges.equals(edges.toLowerCase(Locale.ROOT))) {
      LoadedGraph loaded = GraphReader.read(vertexFile, ReadOptions.DEFAULT);
      assertThat(loaded.files()).containsExactly(vertexFile, edgeFile);
      assertThat(loaded.rows()).isEqualTo(5);
      assertThat(loaded.graph().edgeCount()).isEqualTo(2);
    }
  }

  @Test
  void theFileThatIsCompressedLikeTheNamedOneComesFirst() {
    Path plain = write("town.v", VERTICES);
    Path gzipped = write("town.v.gz", VERTICES);

    assertThat(GraphReader.read(write("town.e", EDGES), ReadOptions.DEFAULT).files())
        .contains(plain);
    assertThat(GraphReader.read(write("town.e.gz", EDGES), ReadOptions.DEFAULT).files())
        .contains(gzipped);
  }

  private Path write(String name, String content) {
    return name.endsWith("z") || name.endsWith("Z")
        ? inputs.file(name, Inputs.gzip(content))
        : inputs.file(name, content);
  }

  @Test
  void theVerticesMayBeNamed() {
    Path vertices = inputs.file("people.txt", VERTICES);
    ReadOptions options = ReadOptions.DEFAULT.withVertices(vertices);
    List<String> expected = List.of("1 -> 2 [0, inf) cost 0.5", "2 -> 3 [0, inf) cost 2.0");

    assertThat(edges(inputs.file("town.e", EDGES), options)).isEqualTo(expected);
    assertThat(edges(inputs.file("town.txt", EDGES), options.withFormat(GraphFormat.GRAPHALYTICS)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "graph.town.directed = false, false, true",
    "graph.town.directed=false,   true,  true",
    "graph.town.directed = true,  false, false",
    "graph.town.directed = true,  true,  true",
    "graph.town.vertices = 3,      false, false",
    "'',                          false, false",
  })
  void thePropertiesOrTheOptionMakeAGraphUndirected(
      String properties, boolean option, boolean undirected) {
    Path said = inputs.file("town.properties", "# about town\n" + properties + "\n");
    Path vertices = inputs.file("town.v", VERTICES);
    Path edges = inputs.file("town.e", EDGES);

    for (Path named : List.of(edges, vertices)) {
      LoadedGraph loaded = GraphReader.read(named, ReadOptions.DEFAULT.withUndirected(option));
      assertThat(loaded.graph().isUndirected()).isEqualTo(undirected);
      assertThat(loaded.graph().edgeCount()).isEqualTo(undirected ? 4 : 2);
      assertThat(loaded.files()).containsExactly(said, vertices, edges);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "TRUE", ""})
  void aDirectionThatIsNeitherTrueNorFalseIsRefused(String value) {
    inputs.file("town.v", VERTICES);
    inputs.file("town.properties", "graph.town.directed = " + value);

    assertThat(inputs.problems(inputs.file("town.e", EDGES), ReadOptions.DEFAULT))
        .containsExactly(
            "town.properties: graph.town.directed is '" + value + "', not true or false");
  }

  @Test
  void aDirectionOfAnotherGraphIsRefused() {
    inputs.file("town.v", VERTICES);
    inputs.file("town.properties", "graph.old-town.directed = false");

    assertThat(inputs.problems(inputs.file("town.e", EDGES), ReadOptions.DEFAULT))
        .containsExactly(
            "town.properties: says graph.old-town.directed and not graph.town.directed,"
                + " so it is of another graph");
  }

  @Test
  void propertiesThatCannotBeReadAreRefused() {
    inputs.file("town.v", VERTICES);
    Path edges = inputs.file("town.e", EDGES);

    inputs.file("town.properties", "a = \\u12");
    assertThat(inputs.problems(edges, ReadOptions.DEFAULT))
        .singleElement()
        .asString()
        .startsWith("town.properties: is not a properties file: ");

    inputs.file("town.properties", "a = b\n\0\n");
    assertThat(inputs.problems(edges, ReadOptions.DEFAULT))
        .singleElement()
        .asString()
        .startsWith("town.properties:2: a NUL byte");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1       | 1 column, not src dst [weight]",
        "1 2 3 4 | 4 columns, not src dst [weight]",
        "1 2 x   | weight 'x' is not a finite decimal number",
        "1 2 NaN | weight 'NaN' is not a finite decimal number",
        "1 2 1e999 | weight 1e999 is too large for a 64-bit float",
        "1 2 -1  | cost -1.0 is not a finite number of at least 0",
        "1,2,3   | 1 column, not src dst [weight]",
        "1 4     | dst 4 is not in the vertices file",
        "01 2    | src 01 is not in the vertices file",
        "ann bob | src ann is not in the vertices file",
      })
  void aBadEdgeIsRefusedOrSkipped(String row, String reason) {
    inputs.file("town.v", VERTICES);
    Path edges = inputs.file("town.e", "1 2\n# x\n" + row + "\n2 3\n");

    assertThat(inputs.problems(edges, ReadOptions.DEFAULT)).containsExactly("town.e:3: " + reason);
    assertThat(rejected(edges)).containsExactly("town.e:3: " + reason + " | " + row);
    assertThat(edges(edges, ReadOptions.DEFAULT.withBadRecords(BadRecordPolicy.SKIP)))
        .containsExactly("1 -> 2 [0, inf)", "2 -> 3 [0, inf)");
  }

  private List<String> rejected(Path path) {
    List<String> rows = new ArrayList<>();
    ReadOptions options = ReadOptions.DEFAULT.withBadRecords(BadRecordPolicy.SKIP);
    GraphReader.read(
        path, options, row -> rows.add(inputs.withoutFolder(row.message()) + " | " + row.text()));
    return rows;
  }

  @Test
  void badVerticesAreReportedBeforeTheEdgesThatMissThem() {
    inputs.file("town.v", "1\n2 0.5\n3\n1\n");
    Path edges = inputs.file("town.e", "1 2\n1 3\n");

    assertThat(inputs.problems(edges, ReadOptions.DEFAULT))
        .containsExactly(
            "town.v:2: 2 columns, not one id", "town.e:1: dst 2 is not in the vertices file");
    assertThat(rejected(edges))
        .containsExactly(
            "town.v:2: 2 columns, not one id | 2 0.5",
            "town.v:4: C1: vertex 1 is declared twice | 1",
            "town.e:1: dst 2 is not in the vertices file | 1 2");
  }

  @Test
  void aFileThatIsNotThereIsAskedFor() {
    assertThat(inputs.problems(inputs.file("town.e", EDGES), ReadOptions.DEFAULT))
        .containsExactly("town.e: there is no town.v or town.v.gz with the vertices beside it");
    assertThat(inputs.problems(inputs.file("city.v", VERTICES), ReadOptions.DEFAULT))
        .containsExactly("city.v: there is no city.e or city.e.gz with the edges beside it");
    assertThat(
            inputs.problems(
                inputs.file("town.txt", EDGES),
                ReadOptions.DEFAULT.withFormat(GraphFormat.GRAPHALYTICS)))
        .containsExactly(
            "town.txt: does not end in .e, so its vertices cannot be found;"
                + " say where with --vertices FILE");
  }

  @Test
  void aVerticesFileCannotBeBothGraphAndVertices() {
    Path vertices = inputs.file("town.v", VERTICES);
    inputs.file("town.e", EDGES);

    assertThat(inputs.problems(vertices, ReadOptions.DEFAULT.withVertices(vertices)))
        .containsExactly(
            "town.v: is a vertices file by its name; name the edges file as the graph");
  }

  @Test
  void damageIsThatOfTheFileThatHasIt() {
    Path edges = inputs.file("town.e", EDGES);

    inputs.file("town.v", "# nothing\n");
    assertThat(inputs.problems(edges, ReadOptions.DEFAULT))
        .containsExactly("town.v: the file has no rows, only comments or blank lines");

    inputs.file("town.v", VERTICES);
    inputs.file("town.e", "1 2\n\0");
    assertThat(inputs.problems(edges, ReadOptions.DEFAULT))
        .singleElement()
        .asString()
        .startsWith("town.e:2: a NUL byte");
  }
}
