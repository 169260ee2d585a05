package dev.graphite.giraph.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.datasets.write.CsvText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random files, cut into parts, are read row by row as the local reader reads them whole. */
class ReadingTest {
  private static final String HEADER = "dst,src,cost,start,end,id,travel_time,note";
  private static final List<String> NAMES =
      List.of("1", "-7", "b", "c,d", "e\"f", "\u00e9\u20ac", "with blank", "-0", "007");

  @TempDir private Path temporary;

  private static GraphInput input(GraphFormat format, org.apache.hadoop.fs.Path... paths) {
    return new GraphInput(List.of(paths), format, List.of(), false, null, BadRecordPolicy.STRICT);
  }

  private static GraphInput undirected(GraphInput input) {
    return new GraphInput(
        input.graph(), input.format(), input.vertices(), true, null, BadRecordPolicy.STRICT);
  }

  /** Rows of csv: edges with and without ids, some of several pieces that lie anywhere. */
  private static List<String> csvRows(Random random, int count) {
    List<String> rows = new ArrayList<>();
    while (rows.size() < count) {
      String ends = name(random) + "," + name(random);
      String id = random.nextBoolean() ? "" : CsvText.quoted("id " + rows.size());
      long start = random.nextInt(100) - 50;
      for (int piece = id.isEmpty() ? 0 : random.nextInt(4); piece >= 0; piece--) {
        long end = piece == 0 && random.nextInt(5) == 0 ? Time.OPEN : start + 1 + random.nextInt(9);
        rows.add(
            String.join(
                ",",
                ends,
                random.nextBoolean() ? "" : "1." + random.nextInt(4),
                "" + start,
                end == Time.OPEN ? random.nextBoolean() ? "" : "inf" : "" + end,
                id,
                random.nextBoolean() ? "" : "" + random.nextInt(3),
                random.nextBoolean() ? "" : "\"x, \"\"y\""));
        start = end;
      }
    }
    Collections.shuffle(rows, random);
    return rows;
  }

  private static String name(Random random) {
    return CsvText.quoted(NAMES.get(random.nextInt(NAMES.size())));
  }

  private static String part(List<String> rows, String end, Random random) {
    StringBuilder text = new StringBuilder();
    for (String row : rows) {
      text.append(random.nextInt(9) == 0 ? "# a comment, \"" + end : "");
      text.append(random.nextInt(9) == 0 ? end : "");
      text.append(row).append(end);
    }
    return text.toString();
  }

  private List<String> local(String content, ReadOptions options) throws Exception {
    Path file = Files.writeString(temporary.resolve("whole.txt"), content);
    TemporalGraph graph = GraphReader.read(file, options).graph();
    return InputFolder.edges(graph);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void partsOfCsvAreReadLikeTheWhole(int seed) throws Exception {
    Random random = new Random(seed);
    InputFolder folder = new InputFolder(temporary, 40 + random.nextInt(300));
    List<String> rows = csvRows(random, 120);
    String comments = "% first\n\n" + HEADER + "\n";
    folder.file("in/a.csv", "\ufeff" + HEADER + "\r\n" + part(rows.subList(0, 40), "\r\n", random));
    folder.file("in/b.csv.gz", comments + part(rows.subList(40, 60), "\n", random));
    folder.file("in/c.csv.bz2", HEADER + "\n" + part(rows.subList(60, 80), "\n", random));
    folder.file("in/d.csv", part(rows.subList(80, rows.size()), "\n", random).stripTrailing());
    folder.file("in/e.csv", "");
    folder.file("in/f.csv", HEADER + "\n");
    folder.file("in/_SUCCESS", "no edges");
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(temporary.resolve("in").toUri());

    String whole = HEADER + "\n" + String.join("\n", rows) + "\n";
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.CSV);
    assertThat(folder.edges(input(null, path)))
        .containsExactlyInAnyOrderElementsOf(local(whole, options));
    assertThat(folder.counts()).containsExactly((long) rows.size(), 0L, 0L);
    assertThat(folder.splits()).isGreaterThan(10);
    assertThat(folder.edges(undirected(input(null, path))))
        .containsExactlyInAnyOrderElementsOf(local(whole, options.withUndirected(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"g.txt", "g.txt.gz", "g.txt.bz2"})
  void partsOfEventsAreReadLikeTheWhole(String name) throws Exception {
    Random random = new Random(7);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String by = random.nextBoolean() ? " " : " , ";
      rows.add("v" + random.nextInt(9) + by + random.nextInt(9) + by + random.nextInt(99));
    }
    String content = part(rows, "\n", random);
    InputFolder folder = new InputFolder(temporary, 200);
    org.apache.hadoop.fs.Path file = folder.file(name, content);

    assertThat(folder.edges(input(GraphFormat.EVENTS, file)))
        .containsExactlyInAnyOrderElementsOf(
            local(content, ReadOptions.DEFAULT.withFormat(GraphFormat.EVENTS)));
    assertThat(folder.splits()).isGreaterThanOrEqualTo(name.endsWith("gz") ? 1 : 5);
  }

  /** Blocks of bzip2 are 900 kB of text, so that a file of several has to be larger. */
  @Test
  void bzip2IsEnteredInTheMiddle() throws Exception {
    Random random = new Random(11);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      rows.add(random.nextInt(1000) + " " + random.nextInt(1000) + " " + random.nextInt());
    }
    String content = String.join("\n", rows);
    InputFolder folder = new InputFolder(temporary, 150_000);
    org.apache.hadoop.fs.Path file = folder.file("g.bz2", content);

    List<String> edges = folder.edges(input(GraphFormat.EVENTS, file));

    edges.sort(null);
    List<String> expected = local(content, ReadOptions.DEFAULT.withFormat(GraphFormat.EVENTS));
    expected.sort(null);
    assertThat(edges).isEqualTo(expected);
    assertThat(folder.splits()).isGreaterThan(2);
  }

  @Test
  void theReverseOfARowIsMarked() {
    EdgeRows rows = new EdgeRows(true);
    rows.edge("a", "b", 1, 2).id("e").add();
    List<String> read = new ArrayList<>();
    while (rows.advance()) {
      read.add(rows.source() + " " + rows.target() + " " + rows.piece());
    }

    assertThat(read).containsExactly("a b [1, 2) 1 1.0 e", "b a [1, 2) 1 1.0 e backwards");
  }

  @Test
  void wicmIsReadForVerticesAndForEdges() throws Exception {
    Random random = new Random(5);
    StringBuilder content = new StringBuilder();
    for (int vertex = 0; vertex < 60; vertex++) {
      content.append(vertex).append(" 0 ").append(random.nextBoolean() ? "2147483647" : "100");
      for (int edge = random.nextInt(4); edge > 0; edge--) {
        long start = random.nextInt(50);
        content.append(' ').append(random.nextInt(60)).append(' ').append(start);
        content.append(' ').append(start + 1 + random.nextInt(50));
      }
      content.append('\n');
    }
    InputFolder folder = new InputFolder(temporary, 100);
    GraphInput input = input(GraphFormat.WICM, folder.file("g.txt", content.toString()));
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.WICM);

    assertThat(folder.edges(input))
        .containsExactlyInAnyOrderElementsOf(local(content.toString(), options));
    assertThat(folder.edges(undirected(input)))
        .containsExactlyInAnyOrderElementsOf(
            local(content.toString(), options.withUndirected(true)));
    assertThat(folder.counts()).containsExactly(0L, 0L, 0L);
    assertThat(folder.vertices(input))
        .containsExactlyInAnyOrderElementsOf(
            content
                .toString()
                .lines()
                .map(line -> line.split(" ")[0] + " [0, " + line.split(" ")[2] + ")")
                .map(life -> life.replace("2147483647", "inf"))
                .toList());
    assertThat(folder.counts()).containsExactly(60L, 0L, 0L);
  }

  @Test
  void verticesComeFromAFileOfTheirOwn() throws Exception {
    InputFolder folder = new InputFolder(temporary, 20);
    org.apache.hadoop.fs.Path edges = folder.file("e.csv", "src,dst,start,end\na,b,1,2\n");
    org.apache.hadoop.fs.Path vertices =
        folder.file("v/1.csv", "end;name;id;start\n5;n;a;0\n;m;b;-3\n");
    folder.file("v/2.csv", "end;name;id;start\ninf;o;7;1\n");
    GraphInput input =
        new GraphInput(
            List.of(edges),
            null,
            List.of(vertices.getParent()),
            false,
            null,
            BadRecordPolicy.STRICT);

    assertThat(folder.vertices(input))
        .containsExactlyInAnyOrder("a [0, 5)", "b [-3, inf)", "7 [1, inf)");
    assertThat(folder.edges(input)).containsExactly("a -> b [1, 2) 1 1.0 null");
  }
}
