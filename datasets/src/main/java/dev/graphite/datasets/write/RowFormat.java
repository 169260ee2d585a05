package dev.graphite.datasets.write;

import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the rows of a result are written. Both are UTF-8 with LF line ends. */
public enum RowFormat {
  /**
   * A header and a row a line, separated by commas. Ids and texts of objects are quoted as in RFC
   * 4180 where they need it; no vertex is an empty cell; an open end is {@code inf}.
   */
  CSV("csv"),

  /**
   * A JSON object a line, with the columns as keys. Ids are numbers if all ids of the graph are
   * integers, else strings, as texts of objects are; no vertex and an open end are {@code null}.
   * Numbers may need all 64 bits.
   */
  JSONL("jsonl");

  private final String label;

  RowFormat(String label) {
    this.label = label;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /** A writer of rows in this format. */
  public RowWriter writer(List<Column> columns, VertexNames ids, OutputStream out) {
    return this == CSV ? new CsvRowWriter(columns, ids, out) : new JsonRowWriter(columns, ids, out);
  }

  /**
   * The format with this name on the command line.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that exist
   */
  public static RowFormat of(String label) {
    for (RowFormat format : values()) {
      if (format.label.equals(label)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "unknown output format '"
            + label
            + "'; the formats are "
            + Arrays.stream(values()).map(RowFormat::label).collect(Collectors.joining(", ")));
  }
}
