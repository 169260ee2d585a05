package dev.graphite.giraph.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.GraphFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that cannot be read, seen by the client or by the readers of a job. */
class BadInputTest {
  private static final String HEADER = "src,dst,start,end,id,travel_time,cost\n";

  @TempDir private Path temporary;
  private InputFolder folder;

  @BeforeEach
  void setUp() {
    folder = new InputFolder(temporary, 30);
  }

  private static GraphInput input(
      GraphFormat format, BadRecordPolicy policy, org.apache.hadoop.fs.Path... paths) {
    return new GraphInput(List.of(paths), format, List.of(), false, null, policy);
  }

  private static GraphInput strict(org.apache.hadoop.fs.Path... paths) {
    return input(null, BadRecordPolicy.STRICT, paths);
  }

  /** What is said of an input without the folder of the test. */
  private String refusal(GraphInput input) {
    BadInputException refusal =
        catchThrowableOfType(BadInputException.class, () -> folder.edges(input));
    return refusal == null ? "none" : refusal.getMessage().replace("file:" + temporary + "/", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "1,2,3 | 3 columns where the header has 7",
        ",2,3,4,,, | src is empty",
        "1,2,,4,,, | start is empty",
        "1,2,5,3,,, | end 3 is not after start 5",
        "1,2,abc,6,,, | start 'abc' is not a whole number",
        "1,2,3,4,,-1, | travel time -1 is negative",
        "1,2,3,4,,,NaN | cost 'NaN' is not a finite decimal number",
        "src,dst,start,end,id,travel_time,cost |" + " start 'start' is not a whole number",
        "\"a,2,3,4,,, | broken csv, check the quotes: Unclosed quoted field at end of input; a cell"
            + " cannot go on in the next line here"
      })
  void aBadRowFailsWithFileAndOffset(String row, String reason) {
    String before = HEADER + "1,2,1,2,,,\n# c\n1,2,1,2,,,\n1,2,1,2,,,\n";

    assertThat(refusal(strict(folder.file("g.csv", before + row + "\n1,2,1,2,,,\n"))))
        .isEqualTo("g.csv: offset " + before.length() + ": " + reason);
  }

  @Test
  void upToTwentyBadRowsOfAPartAreListed() {
    folder = new InputFolder(temporary, 1 << 20);
    List<String> offsets = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      offsets.add(
          "g.csv: offset " + (HEADER.length() + 11 * i) + ": start 'x' is not a whole number");
    }
    String bad = "1,2,x,2,,,\n";

    assertThat(refusal(strict(folder.file("g.csv", HEADER + bad.repeat(3) + "1,2,1,2,,,\n"))))
        .isEqualTo(String.join("\n", offsets.subList(0, 3)));
    assertThat(refusal(strict(folder.file("g.csv", HEADER + bad.repeat(30)))))
        .isEqualTo(String.join("\n", offsets.subList(0, 20)));
  }

  @Test
  void badRowsAreSetAsideWithTheirReasons() throws Exception {
    String rows = "1,2,1,2,,,\n1,2,x,2,,,\n3,4,1,2,,,\n\"1\",2,5,3,,,\n5,6,1,2,,,\n";
    org.apache.hadoop.fs.Path file = folder.file("g.csv", HEADER + rows);

    assertThat(folder.edges(input(null, BadRecordPolicy.SKIP, file)))
        .containsExactly(
            "1 -> 2 [1, 2) 1 1.0 null", "3 -> 4 [1, 2) 1 1.0 null", "5 -> 6 [1, 2) 1 1.0 null");
    assertThat(folder.counts()).containsExactly(5L, 2L, 0L);
    assertThat(folder.rejects())
        .containsExactlyInAnyOrder(
            "file,offset,reason,text",
            file + "," + (HEADER.length() + 11) + ",start 'x' is not a whole number,\"1,2,x,2,,,\"",
            "file,offset,reason,text",
            file
                + ","
                + (HEADER.length() + 33)
                + ",end 3 is not after start 5,\"\"\"1\"\",2,5,3,,,\"");
  }

  @Test
  void whatIsWrongWithTheFileIsNotSetAside() {
    // Further behind than the client looks.
    String rows = manyRows();
    byte[] malformed = (rows + "?,2,1,2,,,\n").getBytes(StandardCharsets.UTF_8);
    malformed[rows.length()] = (byte) 0xff;
    String expected = "g.csv: offset " + rows.length() + ": malformed UTF-8; the file";
    folder = new InputFolder(temporary, 100_000);

    assertThat(
            refusal(input(GraphFormat.CSV, BadRecordPolicy.SKIP, folder.file("g.csv", malformed))))
        .startsWith(expected);
    assertThat(
            refusal(
                input(
                    null,
                    BadRecordPolicy.SKIP,
                    folder.file("g.csv", HEADER + "1,\"a\nb\",1,2,,,\n"))))
        .startsWith("g.csv: offset " + HEADER.length() + ": broken csv");
  }

  /** Bytes under a name, which say nothing of it. */
  private org.apache.hadoop.fs.Path raw(String name, byte[] bytes) {
    try {
      return new org.apache.hadoop.fs.Path(Files.write(temporary.resolve(name), bytes).toUri());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String manyRows() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      rows.append(i * 7919L % 10_007).append(",2,").append(i).append(",,,,\n");
    }
    return rows.toString();
  }

  @Test
  void damagedCompressionIsRefused() throws Exception {
    byte[] gzip = gzip(manyRows());
    byte[] flipped = gzip.clone();
    flipped[gzip.length / 2] ^= 0x55;
    org.apache.hadoop.fs.Path bzip2 = folder.file("whole.csv.bz2", manyRows());
    byte[] half = Files.readAllBytes(temporary.resolve("whole.csv.bz2"));
    half[half.length / 2] ^= 0x55;
    folder = new InputFolder(temporary, 1 << 30);

    assertThat(folder.edges(strict(bzip2))).hasSize(20_000);
    assertThat(refusal(strict(raw("cut.csv.gz", Arrays.copyOf(gzip, gzip.length / 2)))))
        .matches("cut.csv.gz: offset \\d+: the compressed data are damaged or end too early .*");
    assertThat(refusal(strict(raw("start.csv.gz", Arrays.copyOf(gzip, 20)))))
        .startsWith("start.csv.gz: the compressed data are damaged or end too early (");
    assertThat(refusal(strict(raw("flip.csv.gz", flipped)))).startsWith("flip.csv.gz: offset ");
    assertThat(refusal(strict(raw("flip.csv.bz2", half)))).startsWith("flip.csv.bz2:");
  }

  @Test
  void namesHaveToSayHowFilesAreCompressed() throws Exception {
    assertThat(refusal(strict(raw("g.csv", gzip(HEADER)))))
        .isEqualTo("g.csv: is gzip data but is not named .gz; rename it");
    assertThat(refusal(strict(raw("g.csv.gz", HEADER.getBytes(StandardCharsets.UTF_8)))))
        .isEqualTo("g.csv.gz: is named .gz but is not gzip data; rename or compress it");
    assertThat(refusal(strict(raw("g.csv.bz2", HEADER.getBytes(StandardCharsets.UTF_8)))))
        .isEqualTo("g.csv.bz2: is named .bz2 but is not bzip2 data; rename or compress it");
  }

  @Test
  void theClientRefusesWhatIsNotThereOrNotAGraph() throws Exception {
    org.apache.hadoop.fs.Path good = folder.file("in/a.csv", HEADER + "1,2,1,2,,,\n");

    assertThat(refusal(strict(new org.apache.hadoop.fs.Path(temporary.resolve("no").toUri()))))
        .isEqualTo("no: no such file");
    assertThat(refusal(strict(new org.apache.hadoop.fs.Path(good.getParent(), "*.tsv"))))
        .isEqualTo("in/*.tsv: no such file");
    assertThat(refusal(strict(folder.file("g.csv", "# only\n\n")))).isEqualTo("g.csv: has no rows");
    assertThat(refusal(strict(folder.file("g.csv", "src,dst,start\n1,2,3\n"))))
        .startsWith("g.csv: the header has no column end: it must name src, dst, start, end");
    assertThat(refusal(strict(folder.file("g.txt", "1 2 3\n"))))
        .startsWith("g.txt: '1 2 3' is no header with src, dst and start, so the format");
    folder.file("in/b.csv", "dst,src,start,end\n1,2,1,2\n");
    assertThat(refusal(strict(good.getParent())))
        .isEqualTo("in/b.csv: its header is not that of in/a.csv");
    Files.createDirectory(temporary.resolve("in/more"));
    assertThat(refusal(strict(good.getParent())))
        .isEqualTo("in/more: is a folder in a folder, which is not read; name it");
  }

  @Test
  void formatsThatAreNotReadAreWrongUsage() {
    org.apache.hadoop.fs.Path graph = folder.file("g.e", "1 2\n");

    assertThatThrownBy(() -> input(GraphFormat.GRAPHALYTICS, BadRecordPolicy.STRICT, graph))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("graphalytics");
    assertThatThrownBy(() -> folder.edges(strict(graph)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("graphalytics");
    assertThatThrownBy(
            () ->
                new GraphInput(
                    List.of(graph),
                    GraphFormat.WICM,
                    List.of(graph),
                    false,
                    null,
                    BadRecordPolicy.STRICT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wicm declares its own vertices");
    assertThatThrownBy(
            () ->
                new GraphInput(List.of(graph), null, List.of(), false, 0L, BadRecordPolicy.STRICT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("resolution 0 is not at least 1");
  }

  @Test
  void onlyContactsHaveAResolution() {
    org.apache.hadoop.fs.Path graph = folder.file("g.csv", "src,dst,start,end\n");
    GraphInput input =
        new GraphInput(List.of(graph), null, List.of(), false, 20L, BadRecordPolicy.STRICT);

    assertThatThrownBy(() -> folder.edges(input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--resolution is for contacts only, and the graph is csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,0,0 | the graph has a header but no rows",
        "3,3,0 | all rows of the graph are bad; strict reading says why",
        "3,1,2 | no contact is left: all rows that can be read join a person with itself",
        "3,1,1 | none",
        "1,0,0 | none"
      })
  void whatLeavesNoGraphIsRefused(String counts, String message) {
    long[] numbers = Arrays.stream(counts.split(",")).mapToLong(Long::parseLong).toArray();
    InputCounts read = new InputCounts(numbers[0], numbers[1], numbers[2]);
    BadInputException refusal =
        catchThrowableOfType(BadInputException.class, () -> InputSummary.check(read, false));

    assertThat(refusal == null ? "none" : refusal.getMessage()).isEqualTo(message);
  }
}
