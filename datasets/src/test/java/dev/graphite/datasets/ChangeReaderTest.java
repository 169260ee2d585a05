package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.time.Time;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChangeReaderTest {
  private static final String HEADER = "op,src,dst,start,end\n";

  @TempDir private Path folder;
  private Inputs inputs;

  @BeforeEach
  void makeInputs() {
    inputs = new Inputs(folder);
  }

  @Test
  void anEmptyCellSaysNothingAndInfIsOpen() throws IOException {
    assertThat(rows(HEADER + "add-edge,a,b,3,inf\nremove-vertex,a,,,\n"))
        .containsExactly(
            new ChangeRow(2, "add-edge", "a", "b", 3L, Time.OPEN, null, null, null, Map.of()),
            new ChangeRow(3, "remove-vertex", "a", null, null, null, null, null, null, Map.of()));
  }

  @Test
  void columnsMayComeInAnyOrderAndFurtherOnesAreProperties() throws IOException {
    String text =
        "cost\tid\tend\tstart\tdst\tsrc\top\ttravel_time\tlines\n0.5\te\t9\t3\tb\ta\tx\t2\t7\n";

    assertThat(rows(text, Map.of("lines", PropertyType.LONG, "name", PropertyType.TEXT)))
        .containsExactly(
            new ChangeRow(2, "x", "a", "b", 3L, 9L, "e", 2L, 0.5, Map.of("lines", 7L)));
  }

  @Test
  void commentsAndBlankLinesArePassedOverAndQuotesAreRead() throws IOException {
    assertThat(rows("# first\n" + HEADER + "\n% more\n \nadd-edge,\"a,\"\"b\",c,1,2\n"))
        .extracting(ChangeRow::line, ChangeRow::source)
        .containsExactly(tuple(6L, "a,\"b"));
  }

  @Test
  void aCommitNeedsNoOtherCells() throws IOException {
    assertThat(rows(HEADER + "commit\ncommit,,,,\ncommit,\n"))
        .hasSize(3)
        .allMatch(ChangeRow::isCommit);
  }

  @Test
  void aBadRowIsRefusedAloneWithItsLine() throws IOException {
    String text = HEADER + "x,a,b,soon,\nx,a,b\nx,\"a,b,1,2\n,a,b,1,2\nx,a,b,1,2\n";
    try (ChangeReader reader = ChangeReader.open(inputs.file("c.csv", text), Map.of())) {
      refuses(reader, 2, "start 'soon' is not a whole number");
      refuses(reader, 3, "3 columns where the header has 5");
      refuses(reader, 4, "quote");
      refuses(reader, 5, "op is empty");
      assertThat(reader.next().line()).isEqualTo(6);
      assertThat(reader.next()).isNull();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void gzipIsReadAndOtherBytesAreNot() throws IOException {
    Path zipped = inputs.file("c.csv.gz", Inputs.gzip(HEADER + "commit\n"));
    try (ChangeReader reader = ChangeReader.open(zipped, Map.of())) {
      assertThat(reader.next().isCommit()).isTrue();
    }
    refusesFile(new byte[] {'o', 'p', 0}, "c.csv:1: a NUL byte");
  }

  @Test
  void aHeaderThatLacksSomethingOrNamesAnUnknownPropertyIsRefused() throws IOException {
    refusesFile("op,src,dst,start\n", "c.csv:1: the header has no column end");
    refusesFile("op,src,dst,start,end,colour\n", "c.csv:1: edges have no property 'colour'");
    refusesFile("# nothing\n", "c.csv: there is no header");
    assertThatThrownBy(() -> ChangeReader.open(folder.resolve("none.csv"), Map.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none.csv: no such file");
  }

  @Test
  @Timeout(20)
  void aRowOfAStreamIsReadBeforeTheNextOneComes() throws IOException {
    try (PipedOutputStream out = new PipedOutputStream();
        ChangeReader reader =
            ChangeReader.of(in(out, HEADER + "commit\n"), "standard input", Map.of())) {
      assertThat(reader.next().line()).isEqualTo(2);
      out.write("x,a,b,1,2\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      assertThat(reader.next().source()).isEqualTo("a");
    }
  }

  private static PipedInputStream in(PipedOutputStream out, String text) throws IOException {
    PipedInputStream in = new PipedInputStream(out);
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return in;
  }

  private static void refuses(ChangeReader reader, long line, String reason) {
    assertThatThrownBy(reader::next)
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining(reason);
    assertThat(reader.line()).isEqualTo(line);
  }

  private void refusesFile(String text, String message) throws IOException {
    refusesFile(text.getBytes(StandardCharsets.UTF_8), message);
  }

  private void refusesFile(byte[] bytes, String message) throws IOException {
    try (ChangeReader reader = ChangeReader.open(inputs.file("c.csv", bytes), Map.of())) {
      assertThatThrownBy(reader::next)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(message);
    }
  }

  private List<ChangeRow> rows(String text) throws IOException {
    return rows(text, Map.of());
  }

  private List<ChangeRow> rows(String text, Map<String, PropertyType> properties)
      throws IOException {
    List<ChangeRow> rows = new ArrayList<>();
    try (ChangeReader reader = ChangeReader.open(inputs.file("c.csv", text), properties)) {
      for (ChangeRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
