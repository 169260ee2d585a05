package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.VertexIds;
import dev.graphite.datasets.write.CsvText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows come out in order of output, however many files they went to in between. */
class RowSorterTest {
  private static final long MUCH = 1 << 20;
  @TempDir private Path folder;

  @Test
  void integersAreSortedAsNumbers() throws IOException {
    assertThat(sorted(true, MUCH, "10,1\n9,2\n", "-3,0\n")).containsExactly("-3,0", "9,2", "10,1");
  }

  @Test
  void textsAreSortedByCodePointAndUnquotedForIt() throws IOException {
    String last = "\ud83d\ude00"; // behind \uffff by code point, before it as chars
    assertThat(
            sorted(
                false, MUCH, last + ",1\n\uffff,2\n", "b,3\n\"a,z\",4\n\"a\"\"b\",5\n10,6\n9,7\n"))
        .containsExactly(
            "10,6", "9,7", "\"a\"\"b\",5", "\"a,z\",4", "b,3", "\uffff,2", last + ",1");
  }

  @Test
  void rowsOfAVertexStayInTheirOrder() throws IOException {
    assertThat(sorted(true, 1, "5,0,2\n5,10,1\n5,9,3\n", "4,7\n", "6,1\n"))
        .containsExactly("4,7", "5,0,2", "5,10,1", "5,9,3", "6,1");
  }

  @Test
  void runsOfAnyLengthGiveTheSameRows() throws IOException {
    Random random = new Random(7);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ids.add(Integer.toString(random.nextInt(1000), 36) + (i % 7 == 0 ? ",\"" : "") + i);
    }
    ids.sort(VertexIds.CODE_POINT_ORDER);
    List<String> expected = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String id : ids) {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        rows.add(CsvText.quoted(id) + "," + i);
      }
      expected.addAll(rows);
      parts.add(String.join("\n", rows) + "\n");
    }
    Collections.shuffle(parts, random);
    for (long bytes : new long[] {1, 500, 5_000, MUCH}) {
      assertThat(sorted(false, bytes, parts.toArray(String[]::new)))
          .as("runs of %d bytes", bytes)
          .isEqualTo(expected);
    }
  }

  @Test
  void nothingIsNothing() throws IOException {
    assertThat(sorted(true, MUCH, "")).isEmpty();
  }

  /** And leaves no files behind. */
  private List<String> sorted(boolean integers, long runBytes, String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowSorter sorter = new RowSorter(integers, runBytes, folder)) {
      for (String part : parts) {
        sorter.add(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
      }
      sorter.writeTo(out);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
