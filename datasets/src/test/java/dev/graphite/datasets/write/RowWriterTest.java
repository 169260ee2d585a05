package dev.graphite.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.time.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowWriterTest {
  private static final List<Column> ALL_TYPES =
      List.of(
          new Column("vertex", Column.Type.VERTEX),
          new Column("start", Column.Type.TICK),
          new Column("end", Column.Type.END),
          new Column("count", Column.Type.LONG),
          new Column("rank", Column.Type.DOUBLE));

  @Test
  void csvHasAHeaderAndARowALine() {
    assertThat(
            written(
                RowFormat.CSV,
                ids("-7", "12"),
                new long[] {0, -3, Time.OPEN, Long.MIN_VALUE, Double.doubleToRawLongBits(0.15)},
                new long[] {-1, 0, Time.MAX_TICK, Long.MAX_VALUE, Double.doubleToRawLongBits(1)}))
        .isEqualTo(
            """
            vertex,start,end,count,rank
            -7,-3,inf,-9223372036854775808,0.15
            ,0,9223372036854775805,9223372036854775807,1.0
            """);
  }

  @Test
  void jsonHasAnObjectALine() {
    assertThat(
            written(
                RowFormat.JSONL,
                ids("-7", "12"),
                new long[] {0, -3, Time.OPEN, -9, Double.doubleToRawLongBits(2e-3)},
                new long[] {-1, 0, 4, 0, Double.doubleToRawLongBits(0)}))
        .isEqualTo(
            """
            {"vertex":-7,"start":-3,"end":null,"count":-9,"rank":0.002}
            {"vertex":null,"start":0,"end":4,"count":0,"rank":0.0}
            """);
  }

  @Test
  void idsThatNeedQuotesHaveThem() {
    VertexIds ids = ids(" a", "#1", "%", "a b", "a,b", "a\nb", "say \"hi\"", "\u00e9\ud83d\ude00");
    long[][] rows = new long[ids.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new long[] {i};
    }
    List<Column> vertex = List.of(new Column("vertex", Column.Type.VERTEX));

    assertThat(written(RowFormat.CSV, vertex, ids, rows))
        .isEqualTo(
            "vertex\n\" a\"\n\"#1\"\n\"%\"\n\"a\nb\"\na b\n\"a,b\"\n\"say \"\"hi\"\"\"\n"
                + "\u00e9\ud83d\ude00\n");
    assertThat(written(RowFormat.JSONL, vertex, ids, rows))
        .contains("{\"vertex\":\"#1\"}\n", "{\"vertex\":\"a\\nb\"}\n", "\"say \\\"hi\\\"\"")
        .contains("{\"vertex\":\"\u00e9\ud83d\ude00\"}\n");
  }

  @Test
  void objectsAreShownAsTheirTexts() {
    ObjectValues<List<?>> lists = lists();
    List<Column> columns =
        List.of(new Column("vertex", Column.Type.VERTEX), new Column("list", lists));
    long[][] rows = {
      {0, lists.handle(List.of(1, 2))},
      {0, lists.handle(List.of())},
      {0, lists.handle(List.of("say \"hi\""))}
    };
    assertThat(written(RowFormat.CSV, columns, ids("5"), rows))
        .isEqualTo("vertex,list\n5,\"[1, 2]\"\n5,[]\n5,\"[say \"\"hi\"\"]\"\n");
    assertThat(written(RowFormat.JSONL, columns, ids("5"), rows))
        .isEqualTo(
            """
            {"vertex":5,"list":"[1, 2]"}
            {"vertex":5,"list":"[]"}
            {"vertex":5,"list":"[say \\"hi\\"]"}
            """);
  }

  @SuppressWarnings("unchecked") // there is no class of lists of a kind
  private static ObjectValues<List<?>> lists() {
    return (ObjectValues<List<?>>) (ObjectValues<?>) ObjectValues.of(List.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2e-3, 0.002",
    "1e-3, 0.001",
    "9.99e-4, 9.99E-4",
    "2e23, 2.0E23",
    "1e23, 1.0E23",
    "2e-44, 2.0E-44",
    "8.41e21, 8.41E21",
    "4.9e-324, 4.9E-324",
    "2.2e-322, 2.2E-322",
    "1.7976931348623157e308, 1.7976931348623157E308",
    "9007199254740993, 9.007199254740992E15",
    "1234567, 1234567.0",
    "9999999, 9999999.0",
    "1e7, 1.0E7",
    "0.1, 0.1",
    "0.3333333333333333, 0.3333333333333333",
    "-0.0, -0.0",
    "100, 100.0"
  })
  void doublesAreAsJdk19PrintsThem(double value, String text) {
    List<Column> rank = List.of(new Column("rank", Column.Type.DOUBLE));

    assertThat(
            written(RowFormat.CSV, rank, ids("1"), new long[] {Double.doubleToRawLongBits(value)}))
        .isEqualTo("rank\n" + text + "\n");
  }

  @Test
  void doublesReadBackEqualAndHaveTheFormOfTheJdk() {
    Random random = new Random(20_240_117);
    List<Column> rank = List.of(new Column("rank", Column.Type.DOUBLE));
    long[][] rows = new long[20_000][];
    for (int i = 0; i < rows.length; i++) {
      double value = i % 2 == 0 ? random.nextDouble() : Double.longBitsToDouble(random.nextLong());
      rows[i] = new long[] {Double.doubleToRawLongBits(Double.isFinite(value) ? value : i)};
    }

    List<String> lines = written(RowFormat.CSV, rank, ids("1"), rows).lines().skip(1).toList();

    for (int i = 0; i < rows.length; i++) {
      double value = Double.longBitsToDouble(rows[i][0]);
      assertThat(Double.parseDouble(lines.get(i))).isEqualTo(value);
      assertThat(lines.get(i).length()).isLessThanOrEqualTo(Double.toString(value).length());
      if (Runtime.version().feature() >= 19) {
        assertThat(lines.get(i)).isEqualTo(Double.toString(value));
      }
    }
  }

  @Test
  void rowsAcrossBuffersAreWhole() {
    Random random = new Random(7);
    List<Column> columns =
        List.of(new Column("a", Column.Type.LONG), new Column("b", Column.Type.TICK));
    long[][] rows = new long[30_000][];
    StringBuilder expected = new StringBuilder("a,b\n");
    for (int i = 0; i < rows.length; i++) {
      long a = random.nextLong() >> random.nextInt(64);
      long b = random.nextLong() >>> 2 >> random.nextInt(62);
      rows[i] = new long[] {a, b};
      expected.append(a).append(',').append(b).append('\n');
    }

    assertThat(written(RowFormat.CSV, columns, ids("1"), rows)).isEqualTo(expected.toString());
  }

  @Test
  void aLongIdIsWhole() {
    String id = "x".repeat(200_000);
    List<Column> vertex = List.of(new Column("vertex", Column.Type.VERTEX));

    assertThat(written(RowFormat.CSV, vertex, ids("a", id), new long[] {0}, new long[] {1}))
        .isEqualTo("vertex\na\n" + id + "\n");
  }

  @Test
  void aStreamThatFailsIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    RowWriter writer = RowFormat.CSV.writer(ALL_TYPES, ids("1"), full);
    writer.begin();

    assertThatThrownBy(writer::flush)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("full");
  }

  @Test
  void anUnknownFormatIsToldWhichExist() {
    assertThatThrownBy(() -> RowFormat.of("parquet"))
        .hasMessage("unknown output format 'parquet'; the formats are csv, jsonl");
  }

  private static String written(RowFormat format, VertexIds ids, long[]... rows) {
    return written(format, ALL_TYPES, ids, rows);
  }

  private static String written(
      RowFormat format, List<Column> columns, VertexIds ids, long[]... rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowWriter writer = format.writer(columns, ids, bytes);
    writer.begin();
    for (long[] row : rows) {
      writer.accept(row);
    }
    writer.flush();
    assertThat(writer.rows()).isEqualTo(rows.length);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static VertexIds ids(String... ids) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (String id : ids) {
      builder.addVertex(id, 0, Time.OPEN);
    }
    return builder.build().ids();
  }
}
