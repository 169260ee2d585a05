package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.RowSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A line on its own is read as the reader of whole files reads it. */
class LineParserProperties {
  private static final String EDGES = "dst,src,start,end,id,travel_time,cost,note";
  private static final String VERTICES = "end,id,start";

  /** Writes down what it is given. */
  private static final class Recorder extends RowSink {
    private final List<String> rows = new ArrayList<>();

    @Override
    protected boolean takeVertex(String id, long number, long lifeStart, long lifeEnd) {
      rows.add((id == null ? "#" + number : id) + " " + lifeStart + " " + lifeEnd);
      return true;
    }

    @Override
    protected void takeEdge(EdgeRow edge) {
      rows.add(
          (edge.source() == null
                  ? "#" + edge.sourceNumber() + " #" + edge.targetNumber()
                  : edge.source() + " " + edge.target())
              + (" " + edge.start() + " " + edge.end())
              + (" " + edge.travelTime() + " " + edge.cost() + " " + edge.id()));
    }
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> cell =
        Arbitraries.oneOf(
            Arbitraries.of("1", "2", "30", "-0", "inf", "", "a", "\"b\"", "\"c,d\"", "\"e\"\"f\""),
            Arbitraries.of("0.5", "-1", "9223372036854775807", " 4", "2147483647", "\u00e9", "g\""),
            Arbitraries.strings().withChars("12ab,;\t \"#%\u20ac").ofMaxLength(4));
    Arbitrary<String> separator = Arbitraries.of(",", ",", ",", " ", " ", "\t", ";");
    return separator.flatMap(
        by ->
            cell.list()
                .ofMinSize(0)
                .ofMaxSize(9)
                .map(cells -> String.join(by, cells))
                .flatMap(line -> Arbitraries.of("", "", "", "#", "%", " ").map(c -> c + line)));
  }

  @Property(tries = 5000)
  void aLineOfEdgesIsReadAsInAFile(@ForAll("lines") String line, @ForAll GraphFormat format)
      throws IOException {
    if (format != GraphFormat.GRAPHALYTICS) {
      check(LineFormat.ofEdges(format, EDGES, 3), parser(format), line);
    }
  }

  @Property
  void aLineOfVerticesIsReadAsInAFile(@ForAll("lines") String line) throws IOException {
    check(LineFormat.ofVertices(GraphFormat.CSV, VERTICES), null, line);
  }

  /** A row parser of its own and a recorder behind it. */
  private record Parts(RowParser parser, Recorder rows, List<String> self) {}

  private static Parts parser(GraphFormat format) throws IOException {
    Recorder rows = new Recorder();
    List<String> self = new ArrayList<>();
    RowParser parser =
        switch (format) {
          case CSV -> new CsvEdgeRows(rows, header(EDGES, CsvEdgeRows.REQUIRED));
          case EVENTS -> new EventRows(rows);
          case WICM -> new WicmRows(rows);
          case CONTACTS ->
              new ContactRows(3, () -> self.add("self")) {
                @Override
                void take(String i, String j, long end, long line) {
                  rows.addEdge(i, j, end - 3, end);
                }
              };
          case GRAPHALYTICS -> throw new AssertionError(format);
        };
    return new Parts(parser, rows, self);
  }

  private static CsvHeader header(String line, List<String> required) throws IOException {
    try (CsvRows rows = new CsvRows(line, ',')) {
      return CsvHeader.of(rows.next(), required);
    }
  }

  private static void check(LineFormat format, Parts inFile, String line) throws IOException {
    Parts parts = inFile;
    if (parts == null) {
      Recorder rows = new Recorder();
      parts =
          new Parts(new VertexRows(rows, header(VERTICES, VertexRows.REQUIRED)), rows, List.of());
    }
    Recorder rows = new Recorder();
    List<String> self = new ArrayList<>();
    LineParser parser = format.parser(rows, () -> self.add("self"));
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    // Twice, for what a line leaves behind must not show in the next.
    for (int i = 0; i < 2; i++) {
      String expected = outcome(parts, format, line);
      assertThat(outcome(parser, bytes)).isEqualTo(expected);
      assertThat(rows.rows).isEqualTo(parts.rows.rows);
      assertThat(self).isEqualTo(parts.self);
    }
  }

  private static String outcome(LineParser parser, byte[] bytes) {
    try {
      return String.valueOf(parser.take(bytes, bytes.length));
    } catch (BadRecordException e) {
      return e.getMessage();
    } catch (DamagedFileException e) {
      return "damaged";
    }
  }

  private static String outcome(Parts parts, LineFormat format, String line) throws IOException {
    Utf8Reader in =
        new Utf8Reader(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
    boolean commas = !(parts.parser instanceof WicmRows);
    try (RowSource source =
        format.hasHeader() ? new CsvRows(in, ',') : new LineRows(new LineReader(in), commas)) {
      Cells cells = source.next();
      if (cells == null) {
        return "false";
      }
      parts.parser.take(cells);
      return "true";
    } catch (BadRecordException e) {
      return e.getMessage();
    } catch (DamagedFileException e) {
      // What the parser takes for the end of a file is the end of a line here.
      return line.startsWith("%") ? "false" : "damaged";
    }
  }

  @Example
  void bytesThatAreNoTextAreDamage() throws IOException {
    LineParser parser =
        LineFormat.ofEdges(GraphFormat.EVENTS, "", 1).parser(new Recorder(), () -> {});

    assertThatThrownBy(() -> parser.take(new byte[] {'1', 0, '2'}, 3))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith("a NUL byte; the file is not UTF-8 text");
    assertThatThrownBy(() -> parser.take(new byte[] {'1', (byte) 0xc3, '2'}, 3))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith("malformed UTF-8; the file is not UTF-8 text");
    assertThat(parser.take("1 2 3".getBytes(StandardCharsets.UTF_8), 5)).isTrue();
  }

  @Example
  void aCellThatGoesOnInTheNextLineIsDamage() throws IOException {
    LineParser parser =
        LineFormat.ofEdges(GraphFormat.CSV, EDGES, 1).parser(new Recorder(), () -> {});
    byte[] line = "1,2,3,4,,,,\"note".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> parser.take(line, line.length))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageEndingWith("a cell cannot go on in the next line here");
  }

  @Example
  void aHeaderThatLacksAColumnIsRefused() {
    assertThatThrownBy(() -> LineFormat.ofEdges(GraphFormat.CSV, "src;dst;start", 1))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith("the header has no column end");
    assertThatThrownBy(() -> LineFormat.ofEdges(GraphFormat.GRAPHALYTICS, "", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("graphalytics");
  }
}
