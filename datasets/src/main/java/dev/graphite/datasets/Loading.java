package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.BitSet;

/** One reading: the files read so far, the builder they fill, and the bad rows in them. */
final class Loading {
  // The builder gets file and line of a row as one number.
  private static final int LINE_BITS = 48;
  private static final long LINE_MASK = (1L << LINE_BITS) - 1;
  private static final long ROWS_PER_CHECK = 1 << 12;

  private final ReadOptions options;
  private final Problems problems;
  private final TemporalGraphBuilder builder = new TemporalGraphBuilder();
  private GraphFormat format;
  private Path current;
  private long rows;
  private long selfContacts;
  private GraphalyticsVertexRows listed;

  Loading(Path graph, ReadOptions options) {
    this.current = graph;
    this.format = options.format();
    this.options = options;
    this.problems = new Problems(options.badRecords() == BadRecordPolicy.SKIP);
  }

  Problems problems() {
    return problems;
  }

  /** The file that is being read. */
  Path current() {
    return current;
  }

  /** Reads all files of the graph, that with the vertices first. */
  void read() throws IOException {
    Path graph = current;
    if (format == null) {
      format = FormatDetector.detect(graph);
    }
    builder.undirected(options.undirected() || format == GraphFormat.CONTACTS);
    if (format == GraphFormat.GRAPHALYTICS) {
      readGraphalytics(GraphalyticsFiles.of(graph, options.vertices()));
      return;
    }
    if (options.vertices() != null) {
      readVertices(options.vertices());
    }
    readEdges(graph);
  }

  private int begin(Path path) {
    current = path;
    return problems.addFile(path);
  }

  private void readGraphalytics(GraphalyticsFiles files) throws IOException {
    if (files.properties() != null) {
      begin(files.properties());
      builder.undirected(options.undirected() || files.areUndirected());
    }
    listed = new GraphalyticsVertexRows(builder);
    readLines(begin(files.vertices()), listed);
    readEdges(files.edges());
  }

  private void readVertices(Path path) throws IOException {
    int file = begin(path);
    try (CsvFile source = CsvFile.open(path, VertexRows.REQUIRED)) {
      readRows(file, source, new VertexRows(builder, source.header()));
    }
    if (rows == 0) {
      throw new DamagedFileException(0, "the file has a header but no rows");
    }
  }

  private void readEdges(Path path) throws IOException {
    int file = begin(path);
    long rowsBefore = rows;
    long problemsBefore = problems.count();
    if (format == GraphFormat.CSV) {
      readCsv(file, path);
    } else {
      readLines(file, edgeRows(file));
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
      CsvHeader header = source.header();
      PropertyType[] types = propertyTypes(path, header);
      readRows(file, source, new CsvEdgeRows(builder, header, types, builder::declareProperty));
    }
  }

  /** The types of the further columns, for which the file is read once more. */
  private static PropertyType[] propertyTypes(Path path, CsvHeader header) throws IOException {
    BitSet further = CsvEdgeRows.further(header);
    if (further.isEmpty()) {
      return new PropertyType[header.size()];
    }
    try (CsvFile file = CsvFile.open(path, CsvEdgeRows.REQUIRED)) {
      return PropertyTypes.of(file, further);
    }
  }

  private RowParser edgeRows(int file) {
    return switch (format) {
      case EVENTS -> new EventRows(builder);
      case WICM -> new WicmRows(builder);
      case GRAPHALYTICS -> new GraphalyticsEdgeRows(builder, listed);
      case CONTACTS ->
          new MergedContacts(
              builder, line -> location(file, line), options.resolution(), () -> selfContacts++);
      case CSV -> throw new AssertionError(format);
    };
  }

  private void readLines(int file, RowParser parser) throws IOException {
    FirstLine.of(current); // refuses a file without rows
    boolean commas = format == GraphFormat.EVENTS || format == GraphFormat.CONTACTS;
    try (RowSource source = new LineRows(new LineReader(TextFile.open(current)), commas)) {
      readRows(file, source, parser);
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

  LoadedGraph result(TemporalGraph graph) {
    return new LoadedGraph(graph, format, rows, problems.count(), selfContacts, problems.files());
  }
}
