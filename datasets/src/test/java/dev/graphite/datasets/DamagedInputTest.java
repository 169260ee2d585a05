package dev.graphite.datasets;

import static dev.graphite.datasets.Inputs.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are refused whatever the policy for bad rows is. */
class DamagedInputTest {
  private static final String NOT_TEXT =
      "; the file is not UTF-8 text, convert it or give another file";

  @TempDir private Path folder;
  private Inputs inputs;

  @BeforeEach
  void setUp() {
    inputs = new Inputs(folder);
  }

  private void assertRefused(Path path, String problem) {
    for (BadRecordPolicy policy : BadRecordPolicy.values()) {
      ReadOptions options = ReadOptions.DEFAULT.withBadRecords(policy);
      assertThat(inputs.problems(path, options)).as(policy.name()).containsExactly(problem);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                | g.csv: the file is empty",
        "'# a~~% b~'       | 'g.csv: the file has no rows, only comments or blank lines'",
        "'src,dst,start,end~# a~' | g.csv: the file has a header but no rows",
        "'1,2,3,4~'        | \"g.csv:1: the header has no column src: it must name src, dst, start,"
            + " end and reads '1,2,3,4'\"",
        "'#~src,to,start,end~1,2,3,4~' | \"g.csv:2: the header has no column dst: it must name src,"
            + " dst, start, end and reads 'src,to,start,end'\"",
        "'src,dst,start~1,2,3~' | \"g.csv:1: the header has no column end: it must name src, dst,"
            + " start, end and reads 'src,dst,start'\"",
        "'src,dst,start,end,x,x~1,2,3,4,5,6~' | g.csv:1: column x is named twice",
        "'src,dst,start,end,~1,2,3,4,5~' | g.csv:1: column 5 has no name",
        "'src, dst,start,end~1,2,3,4~' | \"g.csv:1: column name ' dst' has white space around it\"",
      },
      quoteCharacter = '"')
  void aCsvFileNeedsAHeaderAndRows(String content, String problem) {
    assertRefused(inputs.file("g.csv", unquoted(content).replace('~', '\n')), unquoted(problem));
  }

  private static String unquoted(String text) {
    return text.replaceAll("^'(.*)'$", "$1");
  }

  @Test
  void aFormatThatCannotBeToldIsAskedFor() {
    assertRefused(
        inputs.file("g.txt", "# c\n1 2 3\n"),
        "g.txt:2: '1 2 3' is no header with src, dst and start, so the format cannot be told;"
            + " say which with --format csv|events|contacts|wicm|graphalytics");
  }

  @Test
  void aCommentWhoseQuoteTakesInTheNextLinesIsRefused() {
    assertRefused(
        inputs.file("g.csv", "src,dst,start,end\n% a,\"b\n1,2,3,4\n% c,\"\n2,3,5,6\n"),
        "g.csv:2: a quote in this comment takes the next lines into it; begin it with #");
  }

  @Test
  void aQuoteThatDoesNotCloseIsReportedWhereItsRowBegins() {
    String problem = "g.csv:3: broken csv, check the quotes: ";

    assertRefused(
        inputs.file("g.csv", HEADER + "1,2,3,4\n1,\"2,3,4\n1,2,3,4\n"),
        problem + "Unclosed quoted field at end of input");
    assertRefused(
        inputs.file("g.csv", HEADER + "1,2,3,4\n\"1\"x,2,3,4\n"),
        problem + "Unexpected character after closing quote: 'x' (0x78)");
  }

  @Test
  void binaryFilesAreNoText() {
    assertRefused(
        inputs.file("g.csv", HEADER + "1,2,3,4\n1,\0,3,4\n"), "g.csv:3: a NUL byte" + NOT_TEXT);
    byte[] latin = (HEADER + "# x\n\u00e9,2,3,4\n").getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(inputs.file("g.csv", latin), "g.csv:3: malformed UTF-8" + NOT_TEXT);
    byte[] cut = Inputs.join(HEADER.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xc3});
    assertRefused(inputs.file("g.csv", cut), "g.csv:2: malformed UTF-8" + NOT_TEXT);
  }

  @Test
  void damageDeepInAFileIsReportedWithItsLine() {
    byte[] good = (HEADER + "1,2,3,4\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

    assertRefused(
        inputs.file("g.csv", Inputs.join(good, new byte[] {'1', (byte) 0xff, '\n'})),
        "g.csv:50002: malformed UTF-8" + NOT_TEXT);
  }

  @Test
  void utf16IsNamed() {
    String problem = "g.csv:1: the file is UTF-16; save it as UTF-8";

    assertRefused(inputs.file("g.csv", HEADER.getBytes(StandardCharsets.UTF_16)), problem);
    byte[] littleEndian = ("\ufeff" + HEADER).getBytes(StandardCharsets.UTF_16LE);
    assertRefused(inputs.file("g.csv", littleEndian), problem);
  }

  @Test
  void gzipDataCutAnywhereAreTruncated() {
    byte[] whole = Inputs.gzip(HEADER + "1,2,3,4\n1,2,5,6\n");

    for (int length = 2; length < whole.length; length++) {
      assertRefused(
          inputs.file("g.csv.gz", Arrays.copyOf(whole, length)),
          "g.csv.gz: the gzip data end too early; the file is truncated, fetch it again");
    }
  }

  @Test
  void gzipDataWithAFlippedChecksumAreDamaged() {
    byte[] data = Inputs.gzip(HEADER + "1,2,3,4\n");
    data[data.length - 6] ^= 1;

    assertRefused(
        inputs.file("g.csv.gz", data),
        "g.csv.gz: the gzip data are damaged (Corrupt GZIP trailer); fetch the file again");
  }

  @Test
  void bytesAfterTheLastGzipMemberAreDamageUnlessZero() {
    byte[] whole = Inputs.gzip(HEADER + "1,2,3,4\n");
    byte[] second = Inputs.gzip("1,2,5,6\n");

    assertRefused(
        inputs.file("g.csv.gz", Inputs.join(whole, Arrays.copyOf(second, 6))),
        "g.csv.gz: has other bytes after the gzip data; the file is damaged, fetch it again");
    Path padded = inputs.file("g.csv.gz", Inputs.join(whole, new byte[512]));
    assertThat(GraphReader.read(padded, ReadOptions.DEFAULT).rows()).isEqualTo(1);
  }

  @Test
  void plainTextNamedGzIsNotGzip() {
    String problem = "g.csv.gz: is named .gz but is not gzip data; rename or compress it";

    assertRefused(inputs.file("g.csv.gz", HEADER + "1,2,3,4\n"), problem);
    assertRefused(inputs.file("g.csv.gz", ""), problem);
  }

  @Test
  void bzip2IsNamedAsWhatItIs() {
    assertRefused(
        inputs.file("g.csv.bz2", "BZh91AY&SY"),
        "g.csv.bz2: is compressed with bzip2, which only jobs on Hadoop read; unpack it, or use"
            + " gzip");
  }

  @Test
  void whatIsNoReadableFileIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("d"));
    inputs.file("f", "x");

    assertRefused(folder.resolve("none.csv"), "none.csv: no such file");
    assertRefused(folder.resolve("d"), "d: is a directory, not a file");
    assertRefused(folder.resolve("f/g.csv"), "f/g.csv: cannot be read: Not a directory");
    assertRefused(
        Path.of("/dev/null"), "/dev/null: is not a regular file; write the data to one first");
  }

  @Test
  void aFileWithoutReadPermissionIsNamed() throws IOException {
    Path path = inputs.file("g.csv", HEADER + "1,2,3,4\n");
    Files.setPosixFilePermissions(path, Set.of());
    assumeFalse(Files.isReadable(path), "this user may read every file");

    assertRefused(path, "g.csv: cannot be read: permission denied");
  }

  @Test
  void damageInTheVerticesFileIsItsOwn() {
    Path edges = inputs.file("g.csv", HEADER + "1,2,3,4\n");
    ReadOptions options = ReadOptions.DEFAULT.withVertices(inputs.file("v.csv", "id,start\n1,2\n"));

    assertThat(inputs.problems(edges, options))
        .containsExactly(
            "v.csv:1: the header has no column end: it must name id, start, end and reads"
                + " 'id,start'");
    assertThat(inputs.problems(edges, options.withVertices(inputs.file("v.csv", "id,start,end"))))
        .containsExactly("v.csv: the file has a header but no rows");
    assertThat(inputs.problems(edges, options.withVertices(folder.resolve("none.csv"))))
        .containsExactly("none.csv: no such file");
  }

  @Test
  void contactsOfPeopleWithThemselvesAloneAreNoGraph() {
    assertRefused(
        inputs.file("tij.dat", "20 1 1\n"),
        "tij.dat: no contact is left: all rows that can be read join a person with itself");
  }

  @Test
  void badRowsBeforeTheDamageAreListedToo() {
    Path path = inputs.file("g.csv", HEADER + "1,2,5,3\n1,\"2,5,3\n");

    assertThat(inputs.problems(path, ReadOptions.DEFAULT))
        .containsExactly(
            "g.csv:2: end 3 is not after start 5",
            "g.csv:3: broken csv, check the quotes: Unclosed quoted field at end of input");
  }

  @Test
  void aRefusalHasAMessageToPrintAndNoStackTrace() {
    Path path = inputs.file("g.csv", HEADER + "1,2,5,3\n".repeat(22));

    BadInputException refusal =
        catchThrowableOfType(
            BadInputException.class, () -> GraphReader.read(path, ReadOptions.DEFAULT));

    assertThat(refusal.getStackTrace()).isEmpty();
    assertThat(refusal.problems()).hasSize(20);
    assertThat(refusal.more()).isEqualTo(2);
    assertThat(refusal.getMessage().lines())
        .hasSize(21)
        .startsWith(path + ":2: end 3 is not after start 5")
        .endsWith(path + ":21: end 3 is not after start 5", "and 2 more problems");
  }
}
