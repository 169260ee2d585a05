package dev.graphite.giraph.job;

import dev.graphite.core.graph.VertexIds;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts rows of csv by their first cell, the id of a vertex, in order of output: that of integers,
 * or by code point. Rows of one vertex stay as they came. Beyond a number of bytes in memory,
 * sorted runs go to files and are merged at the end. Not safe for threads.
 */
final class RowSorter implements AutoCloseable {
  private static final int ROW_BYTES = 64; // an object and its key, beside the text

  private final boolean integers;
  private final long runBytes;
  private final Path folder;
  private final List<Path> runs = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();
  private long bytes;
  private long count;

  /**
   * Begins.
   *
   * @param integers whether all ids are integers
   * @param runBytes memory to be used, roughly
   * @param folder where runs go
   */
  RowSorter(boolean integers, long runBytes, Path folder) {
    this.integers = integers;
    this.runBytes = runBytes;
    this.folder = folder;
  }

  /** Adds all rows of a stream; they are UTF-8. */
  void add(InputStream in) throws IOException {
    BufferedReader lines = reader(in);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rows.add(row(line));
      count++;
      bytes += line.length() + ROW_BYTES;
      if (bytes > runBytes) {
        spill();
      }
    }
  }

  /** Number of rows. */
  long rows() {
    return count;
  }

  /** Writes all rows. */
  void writeTo(OutputStream out) throws IOException {
    rows.sort(null);
    if (runs.isEmpty()) {
      write(rows, out);
      return;
    }
    spill();
    PriorityQueue<Run> queue = new PriorityQueue<>();
    List<Run> opened = new ArrayList<>();
    try {
      for (Path file : runs) {
        Run run = new Run(opened.size(), reader(Files.newInputStream(file)));
        opened.add(run);
        if (run.next()) {
          queue.add(run);
        }
      }
      OutputStream buffered = new BufferedOutputStream(out);
      while (!queue.isEmpty()) {
        Run first = queue.poll();
        write(first.row, buffered);
        if (first.next()) {
          queue.add(first);
        }
      }
      buffered.flush();
    } finally {
      for (Run run : opened) {
        run.lines.close();
      }
    }
  }

  private void spill() throws IOException {
    rows.sort(null);
    Path file = Files.createTempFile(folder, "graphite-rows", null);
    runs.add(file);
    try (OutputStream out = Files.newOutputStream(file)) {
      write(rows, out);
    }
    rows = new ArrayList<>();
    bytes = 0;
  }

  private static void write(List<Row> rows, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out);
    for (Row row : rows) {
      write(row, buffered);
    }
    buffered.flush();
  }

  private static void write(Row row, OutputStream out) throws IOException {
    out.write(row.line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(new BufferedInputStream(in), StandardCharsets.UTF_8));
  }

  private Row row(String line) {
    String id = firstCell(line);
    return integers ? new Row(line, null, Long.parseLong(id)) : new Row(line, id, 0);
  }

  private static String firstCell(String line) {
    if (!line.startsWith("\"")) {
      int comma = line.indexOf(',');
      return comma < 0 ? line : line.substring(0, comma);
    }
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        i++;
        if (i == line.length() || line.charAt(i) != '"') {
          break;
        }
      }
      cell.append(line.charAt(i));
    }
    return cell.toString();
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }

  /**
   * A row and its id.
   *
   * @param id null where ids are integers
   */
  private record Row(String line, String id, long number) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      return id == null
          ? Long.compare(number, other.number)
          : VertexIds.CODE_POINT_ORDER.compare(id, other.id);
    }
  }

  /** A file of sorted rows, at one of them; of equal rows those of the earlier file come first. */
  private final class Run implements Comparable<Run> {
    private final int number;
    private final BufferedReader lines;
    private Row row;

    private Run(int number, BufferedReader lines) {
      this.number = number;
      this.lines = lines;
    }

    private boolean next() throws IOException {
      String line = lines.readLine();
      row = line == null ? null : row(line);
      return row != null;
    }

    @Override
    public int compareTo(Run other) {
      int order = row.compareTo(other.row);
      return order != 0 ? order : Integer.compare(number, other.number);
    }
  }
}
