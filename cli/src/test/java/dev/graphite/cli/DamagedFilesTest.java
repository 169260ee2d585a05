package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedFilesTest {
  @TempDir private Path folder;
  @TempDir private Path outputFolder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          empty file             | g.csv  | ``                                              | g.csv:
          only comments          | g.csv  | # nothing\\n\\n                                  | g.csv
          header alone           | g.csv  | src,dst,start,end\\n                            | g.csv
          header without end     | g.csv  | src,dst,start\\n1,2,3\\n                         | g.csv:1:
          header twice the same  | g.csv  | src,dst,start,end,src\\n1,2,3,4,5\\n             | g.csv:1:
          no header              | g.csv  | 1,2,3,4\\n                                       | g.csv:1:
          format cannot be told  | g.txt  | 1 2 3\\n                                         | say which with --format
          too few columns        | g.csv  | src,dst,start,end\\n1,2,3\\n                     | g.csv:2:
          too many columns       | g.csv  | src,dst,start,end\\n1,2,3,4,5\\n                 | g.csv:2:
          end before start | g.csv | src,dst,start,end\\n1,2,5,4\\n | g.csv:2: end 4 is not after start 5
          end at start           | g.csv  | src,dst,start,end\\n1,2,4,4\\n                   | g.csv:2:
          start is no number     | g.csv  | src,dst,start,end\\n1,2,x,4\\n                   | g.csv:2:
          start is a fraction    | g.csv  | src,dst,start,end\\n1,2,1.5,4\\n                 | g.csv:2:
          start is empty         | g.csv  | src,dst,start,end\\n1,2,,4\\n                    | g.csv:2:
          start is open          | g.csv  | src,dst,start,end\\n1,2,inf,inf\\n               | g.csv:2:
          past 64 bits           | g.csv  | src,dst,start,end\\n1,2,3,9223372036854775808\\n | g.csv:2:
          reserved end           | g.csv  | src,dst,start,end\\n1,2,3,9223372036854775807\\n | g.csv:2:
          empty id               | g.csv  | src,dst,start,end\\n,2,3,4\\n                    | g.csv:2:
          NaN cost               | g.csv  | src,dst,start,end,cost\\n1,2,3,4,NaN\\n          | g.csv:2:
          infinite cost          | g.csv  | src,dst,start,end,cost\\n1,2,3,4,1e999\\n        | g.csv:2:
          negative cost          | g.csv  | src,dst,start,end,cost\\n1,2,3,4,-1\\n           | g.csv:2:
          negative travel time   | g.csv  | src,dst,start,end,travel_time\\n1,2,3,4,-1\\n    | g.csv:2:
          travel time a fraction | g.csv  | src,dst,start,end,travel_time\\n1,2,3,4,0.5\\n   | g.csv:2:
          quote never closed     | g.csv  | src,dst,start,end\\n"1,2,3,4\\n1,2,3,4\\n        | g.csv
          edge in two places     | g.csv  | id,src,dst,start,end\\ne,1,2,3,4\\ne,1,3,4,5\\n  | g.csv
          pieces overlap         | g.csv  | id,src,dst,start,end\\ne,1,2,3,5\\ne,1,2,4,6\\n  | g.csv
          pieces apart           | g.csv  | id,src,dst,start,end\\ne,1,2,3,4\\ne,1,2,5,6\\n  | g.csv
          edges without vertices | g.e    | 1 2\\n                                           | g.e: there is no g.v
          contact of one         | g.tij  | 20 1\\n                                          | g.tij:1:
          contact without time   | g.tij  | now 1 2\\n                                       | g.tij:1:
          contact before time    | g.tij  | -9223372036854775800 1 2\\n                      | g.tij:1:
          NUL character          | g.csv  | src,dst,start,end\\n1,2,3,\\0\\n                 | g.csv
          """)
  void damageIsToldByFileAndLine(String what, String name, String text, String message)
      throws IOException {
    String written = text == null ? "" : text.replace("\\n", "\n").replace("\\0", "\0");

    refuses(Graphs.write(folder, name, written), message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          events without time       | events | 1 2\\n              | g.data:1:
          events with a bad time    | events | 1 2 3x\\n           | g.data:1:
          negative travel time      | events | 1 2 3 -4\\n         | g.data:1:
          edge cut short            | wicm   | 1 0 9 2 0\\n        | g.data:1:
          vertex without life       | wicm   | 1\\n                | g.data:1:
          vertex declared twice     | wicm   | 1 0 9\\n1 0 9\\n    | g.data:2:
          edge outlives its vertex  | wicm   | 1 0 9 2 0 10\\n2 0 9\\n | g.data:1:
          csv where events are said | events | src,dst,start,end\\n1,2,3,4\\n | g.data:1:
          """)
  void damageIsToldInOtherFormats(String what, String format, String text, String message)
      throws IOException {
    Path graph = Graphs.write(folder, "g.data", text.replace("\\n", "\n"));

    refuses(graph, message, "--format", format);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          vertex declared twice  | id,start,end\\na,0,9\\na,9,12\\n | v.csv:3:
          edge outside the life  | id,start,end\\na,0,3\\n          | g.csv:2:
          life without a start   | id,start,end\\na,,9\\n           | v.csv:2:
          life that ends at once | id,start,end\\na,3,3\\n          | v.csv:2:
          header without id      | name,start,end\\na,0,9\\n        | v.csv:1:
          vertices empty         | ``                               | v.csv
          """)
  void damageInVerticesIsTold(String what, String text, String message) throws IOException {
    String written = text == null ? "" : text.replace("\\n", "\n");
    Path vertices = Graphs.write(folder, "v.csv", written);

    refuses(Graphs.write(folder, "g.csv", Graphs.CHAIN), message, "--vertices", vertices);
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    refuses(folder.resolve("none.csv"), "none.csv: no such file");
  }

  @Test
  void aMissingVerticesFileIsRefused() throws IOException {
    refuses(Graphs.chain(folder), "v.csv: no such file", "--vertices", folder.resolve("v.csv"));
  }

  @Test
  void aDirectoryIsRefused() throws IOException {
    refuses(folder, "is a directory");
  }

  @Test
  void anUnreadableFileIsRefused() throws IOException {
    Path graph = Graphs.chain(folder);
    Assumptions.assumeTrue(graph.toFile().setReadable(false), "permissions cannot be set here");
    Assumptions.assumeFalse(Files.isReadable(graph), "this user may read everything");

    refuses(graph, "permission denied");
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }

    refuses(Files.write(folder.resolve("g.csv"), bytes), "g.csv");
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    byte[] latin = "src,dst,start,end\nZo\u00eb,b,1,2\n".getBytes(StandardCharsets.ISO_8859_1);

    refuses(Files.write(folder.resolve("g.csv"), latin), "g.csv:2:");
  }

  @Test
  void aTruncatedGzipFileIsRefused() throws IOException {
    Path whole = Graphs.writeGzip(folder, "whole.csv.gz", Graphs.CHAIN.repeat(50));
    byte[] bytes = Files.readAllBytes(whole);

    refuses(
        Files.write(folder.resolve("g.csv.gz"), Arrays.copyOf(bytes, bytes.length - 12)),
        "g.csv.gz");
  }

  @Test
  void aGzipFileWithAFlippedBitIsRefused() throws IOException {
    Path whole = Graphs.writeGzip(folder, "whole.csv.gz", Graphs.CHAIN);
    byte[] bytes = Files.readAllBytes(whole);
    bytes[bytes.length - 7] ^= 1; // in the checksum

    refuses(Files.write(folder.resolve("g.csv.gz"), bytes), "g.csv.gz");
  }

  @Test
  void plainTextNamedAsGzipIsRefused() throws IOException {
    refuses(Graphs.write(folder, "g.csv.gz", Graphs.CHAIN), "is named .gz but is not gzip data");
  }

  @Test
  void twentyErrorsAreListedAndTheOthersCounted() throws IOException {
    Path graph = Graphs.write(folder, "g.csv", "src,dst,start,end\n" + "1,2,4,4\n".repeat(30));

    CommandRun run = CommandRun.of("run", "wcc", "--graph", graph);

    run.failedWithLines(ExitStatus.BAD_INPUT, "g.csv:2:", "g.csv:21:", "and 10 more problems");
    assertThat(run.errorLines()).hasSize(21);
  }

  @Test
  void anAnswerPastTheLastTickIsRefusedBeforeAnythingIsWritten() throws IOException {
    // More rows before the one that fails than any buffer holds.
    StringBuilder text = new StringBuilder("src,dst,start,end,travel_time\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("a,b").append(i).append(",0,1,1\n");
    }
    text.append("a,c,9223372036854775800,inf,9\n");
    Path graph = Graphs.write(folder, "g.csv", text.toString());

    refuses(graph, "passes the last tick");
  }

  /** Runs to a file and to standard output: a line by line explanation and nothing else. */
  private void refuses(Path graph, String message, Object... options) throws IOException {
    Object[] toOutput = {"run", "eat", "--source", "a", "--graph", graph};
    Object[] toFile =
        words(
            toOutput,
            "--output",
            outputFolder.resolve("o.csv.gz"),
            "--stats",
            outputFolder.resolve("s.json"));

    CommandRun.of(words(toOutput, options)).failedWithLines(ExitStatus.BAD_INPUT, message);
    CommandRun.of(words(toFile, options)).failedWithLines(ExitStatus.BAD_INPUT, message);
    assertThat(Graphs.names(outputFolder)).isEmpty();
    CommandRun skipping = CommandRun.of(words(words(toFile, "--on-bad-record", "skip"), options));
    assertThat(skipping.status()).isIn(0, 2, 3);
    assertThat(skipping.err()).doesNotContain("internal error", "Exception");
    assertThat(Graphs.names(outputFolder)).noneMatch(name -> name.endsWith(".part"));
  }

  private static Object[] words(Object[] first, Object... more) {
    Object[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
