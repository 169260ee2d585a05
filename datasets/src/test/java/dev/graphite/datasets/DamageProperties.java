package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file is damaged, it is read or refused with lines that begin with its name. */
class DamageProperties {
  private static final String CSV =
      "src,dst,start,end,id,cost,note\n1,2,3,4,e,1.5,\"a, b\"\n1,2,4,inf,e,,c\n# x\n2,1,-5,6,,2,\n";
  private static final String LINES = "1 2 2147483647 4 5 6\n20 1 2\n# x\n7 8 9 10 11 12\n";
  private static final String IDS_AND_EDGES = "7\n8\n# x\n7 8 1.5\n8 7\n";
  private static Path file;

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("damage", ".tij");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  /** Puts a byte of each number (low bits) to a place that its other bits choose. */
  private static byte[] damaged(byte[] bytes, List<Integer> edits) {
    byte[] result = bytes.clone();
    for (int edit : edits) {
      result[(edit >>> 8) % result.length] = (byte) edit;
    }
    return result;
  }

  @Property(tries = 400)
  void damagedFilesAreReadOrRefused(
      @ForAll @Size(min = 1, max = 4) List<Integer> edits, @ForAll boolean gzipped)
      throws IOException {
    for (String content : new String[] {CSV, LINES, IDS_AND_EDGES}) {
      byte[] bytes = gzipped ? Inputs.gzip(content) : content.getBytes(StandardCharsets.UTF_8);
      Files.write(file, damaged(bytes, edits));
      List<GraphFormat> formats = new ArrayList<>(List.of(GraphFormat.values()));
      formats.add(null);
      for (GraphFormat format : formats) {
        for (BadRecordPolicy policy : BadRecordPolicy.values()) {
          Path vertices = format == GraphFormat.GRAPHALYTICS ? file : null;
          readOrRefuse(
              ReadOptions.DEFAULT.withFormat(format).withVertices(vertices).withBadRecords(policy));
        }
      }
    }
  }

  private static void readOrRefuse(ReadOptions options) {
    List<RejectedRow> rejected = new ArrayList<>();
    try {
      LoadedGraph loaded = GraphReader.read(file, options, rejected::add);
      assertThat(loaded.rejectedRows()).isEqualTo(rejected.size());
      assertThat(rejected).allMatch(row -> row.line() > 0 && !row.reason().isBlank());
    } catch (BadInputException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.problems()).allMatch(problem -> problem.startsWith(file + ":"));
    }
  }
}
