package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats that have one row a line and no header. */
class LineFormatsReadingTest {
  @TempDir private Path folder;
  private Inputs inputs;

  @BeforeEach
  void setUp() {
    inputs = new Inputs(folder);
  }

  private LoadedGraph read(GraphFormat format, String content) {
    return GraphReader.read(inputs.file("g.txt", content), ReadOptions.DEFAULT.withFormat(format));
  }

  @Test
  void anEventLivesOneTick() {
    LoadedGraph loaded =
        read(GraphFormat.EVENTS, "# src dst t\na b 5\n\n\tb  c\t-6  2 \n%\nc,d,7\nd , e , 8 , 0\n");

    assertThat(Inputs.edges(loaded.graph()))
        .containsExactly(
            "a -> b [5, 6)", "b -> c [-6, -5) travel 2", "c -> d [7, 8)", "d -> e [8, 9) travel 0");
    assertThat(loaded.rows()).isEqualTo(4);
  }

  @Test
  void anEventWithAnEmptyTravelTimeTakesTheDefault() {
    assertThat(Inputs.edges(read(GraphFormat.EVENTS, "1,2,3,\n").graph()))
        .containsExactly("1 -> 2 [3, 4)");
  }

  @Test
  void contactsThatTouchOrOverlapAreOneEdge() {
    LoadedGraph loaded =
        read(GraphFormat.CONTACTS, "40 b a\r\n20 a b 7 x\r\n70 a b\r\n85 b a\r\n90 a c\r\n");

    assertThat(loaded.graph().isUndirected()).isTrue();
    assertThat(Inputs.edges(loaded.graph()))
        .containsExactly(
            "a -> b [0, 40)",
            "a -> b [50, 85)",
            "a -> c [70, 90)",
            "b -> a [0, 40)",
            "b -> a [50, 85)",
            "c -> a [70, 90)");
  }

  @Test
  void contactsOneTickApartStayTwoEdges() {
    assertThat(Inputs.edges(read(GraphFormat.CONTACTS, "20 1 2\n41 1 2\n").graph()))
        .containsExactly("1 -> 2 [0, 20)", "1 -> 2 [21, 41)", "2 -> 1 [0, 20)", "2 -> 1 [21, 41)");
  }

  @Test
  void aContactLastsTheResolution() {
    Path path = inputs.file("tij.dat", "100 1 2\n");
    ReadOptions options = ReadOptions.DEFAULT.withResolution(300);

    assertThat(Inputs.edges(GraphReader.read(path, options).graph()))
        .containsExactly("1 -> 2 [-200, 100)", "2 -> 1 [-200, 100)");
  }

  @Test
  void contactsWithOneselfAreDroppedAndCounted() {
    LoadedGraph loaded = read(GraphFormat.CONTACTS, "20 1 1\n20 1 2\n40 3 3\n");

    assertThat(loaded.selfContacts()).isEqualTo(2);
    assertThat(loaded.rows()).isEqualTo(3);
    assertThat(loaded.rejectedRows()).isZero();
    assertThat(loaded.graph().vertexCount()).isEqualTo(2);
  }

  @Test
  void aWicmLineIsAVertexAndItsEdges() {
    LoadedGraph loaded =
        read(
            GraphFormat.WICM, "1 0 2147483647 2 3 5 x,y 4 9\n2 1 inf\nx,y 0 9223372036854775805\n");

    assertThat(Inputs.vertices(loaded.graph()))
        .containsExactly("1 [0, inf)", "2 [1, inf)", "x,y [0, 9223372036854775805)");
    assertThat(Inputs.edges(loaded.graph())).containsExactly("1 -> 2 [3, 5)", "1 -> x,y [4, 9)");
    assertThat(loaded.rows()).isEqualTo(3);
  }

  @Test
  void anOpenWicmEdgeIsOpen() {
    assertThat(Inputs.edges(read(GraphFormat.WICM, "1 0 2147483647 2 3 2147483647\n").graph()))
        .containsExactly("1 -> 2 [3, inf)");
  }

  @Test
  void aVerticesFileGoesWithEventsAndContacts() {
    Path vertices = inputs.file("v.csv", "id,start,end\n1,0,90\n3,0,90\n");
    ReadOptions options =
        ReadOptions.DEFAULT.withFormat(GraphFormat.CONTACTS).withVertices(vertices);

    assertThat(Inputs.vertices(GraphReader.read(inputs.file("g", "20 1 2\n"), options).graph()))
        .containsExactly("1 [0, 90)", "2 [0, inf)", "3 [0, 90)");
    assertThat(inputs.problems(inputs.file("g", "20 1 2\n100 2 1\n"), options))
        .containsExactly("g:2: C2: edge (1 -> 2) lives [80, 100), outside of vertex 1 [0, 90)");
  }

  @Test
  void aWicmVertexForTheSecondTimeIsLeftOutWithItsEdges() {
    Path file = inputs.file("g.txt", "1 0 10 2 0 5\n2 0 10\n1 0 10 2 6 8\n");
    ReadOptions options =
        ReadOptions.DEFAULT.withFormat(GraphFormat.WICM).withBadRecords(BadRecordPolicy.SKIP);

    assertThat(Inputs.edges(GraphReader.read(file, options).graph()))
        .containsExactly("1 -> 2 [0, 5)");
  }
}
