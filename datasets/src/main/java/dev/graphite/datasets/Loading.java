package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/** One reading: the files read so far, the builder they fill, and the bad rows in them. */
final class Loading {
  // The builder gets file and line of a row as one number.
  private static final int LINE_BITS = 48;
  private static final long LINE_MASK = (1L << LINE_BITS) - 1;
  private static final long ROWS_PER_CHECK = 1 << 12;

  private final ReadOptions options;
  private final Problems problems;
  private final TemporalGraphBuilder builder = new TemporalGraphBuilder();
  private long rows;
  private long selfContacts;

  Loading(ReadOptions options) {
    this.options = options;
    this.problems = new Problems(options.badRecords() == BadRecordPolicy.SKIP);
  }

  Problems problems() {
    return problems;
  }

  void readVertices(Path path) throws IOException {
    int file = problems.addFile(path);
    try (CsvFile source = CsvFile.open(path, VertexRows.REQUIRED)) {
      readRows(file, source, new VertexRows(builder, source.header()));
    }
    if (rows == 0) {
      throw new DamagedFileException(0, "the file has a header but no rows");
    }
  }

  void readEdges(Path path, GraphFormat format) throws IOException {
    if (format == GraphFormat.WICM && options.vertices() != null) {
      throw new DamagedFileException(
          0, "format wicm declares its own vertices; leave out the vertices file");
    }
    int file = problems.addFile(path);
    long rowsBefore = rows;
    long problemsBefore = problems.count();
    builder.undirected(options.undirected() || format == GraphFormat.CONTACTS);
    if (format == GraphFormat.CSV) {
      readCsv(file, path);
    } else {
      readLines(file, path, format);
    }
    long read = rows - rowsBefore;
    if (read == 0 && options.vertices() == null) {
      throw new DamagedFileException(0, "the file has a header but no rows");
    }
    long bad = problems.count() - problemsBefore;
    if (read > 0 && read == bad) {
      throw problems.refusal();
    }
    if (selfContacts > 0 && selfContacts == read - bad && options.vertices() == null) {
      throw new DamagedFileException(
          0, "no contact is left: all rows that can be read join a person with itself");
    }
  }

  private void readCsv(int file, Path path) throws IOException {
    try (CsvFile source = CsvFile.open(path, CsvEdgeRows.REQUIRED)) {
      readRows(file, source, new CsvEdgeRows(builder, path, source.header()));
    }
  }

  private void readLines(int file, Path path, GraphFormat format) throws IOException {
    FirstLine.of(path); // refuses a file without rows
    try (RowSource source =
        new LineRows(new LineReader(TextFile.open(path)), format != GraphFormat.WICM)) {
      switch (format) {
        case EVENTS -> readRows(file, source, new EventRows(builder));
        case WICM -> readRows(file, source, new WicmRows(builder));
        case CONTACTS -> {
          ContactRows contacts =
              new ContactRows(builder, line -> location(file, line), options.resolution());
          readRows(file, source, contacts);
          selfContacts = contacts.selfContacts();
        }
        default -> throw new AssertionError(format);
      }
    }
  }

  private void readRows(int file, RowSource source, RowParser parser) throws IOException {
    Cells cells;
    while ((cells = source.next()) != null) {
      rows++;
      if (rows % ROWS_PER_CHECK == 0 && Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("the thread was interrupted");
      }
      builder.at(location(file, cells.line()));
      try {
        parser.take(cells);
      } catch (BadRecordException e) {
        problems.add(file, cells.line(), e.getMessage());
      }
    }
    parser.finish();
  }

  private static long location(int file, long line) {
    return (long) file << LINE_BITS | line;
  }

  /**
   * Makes the graph of the rows that are good.
   *
   * @throws BadInputException if there are others and the policy is strict
   */
  TemporalGraph build() {
    refuseProblems();
    TemporalGraph graph =
        builder.build(
            violation ->
                problems.add(
                    (int) (violation.location() >>> LINE_BITS),
                    violation.location() & LINE_MASK,
                    violation.toString()));
    refuseProblems();
    return graph;
  }

  private void refuseProblems() {
    if (problems.count() > 0 && options.badRecords() == BadRecordPolicy.STRICT) {
      throw problems.refusal();
    }
  }

  LoadedGraph result(TemporalGraph graph, GraphFormat format) {
    return new LoadedGraph(graph, format, rows, problems.count(), selfContacts);
  }
}
