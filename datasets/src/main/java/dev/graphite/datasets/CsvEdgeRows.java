package dev.graphite.datasets;

import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.TemporalGraphBuilder.EdgeRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Edge rows of {@link GraphFormat#CSV}. */
final class CsvEdgeRows implements RowParser {
  /** Columns that every edges file has. */
  static final List<String> REQUIRED = List.of("src", "dst", "start", "end");

  private static final List<String> OPTIONAL = List.of("id", "travel_time", "cost");

  private final TemporalGraphBuilder builder;
  private final CsvHeader header;
  private final int src;
  private final int dst;
  private final int start;
  private final int end;
  private final int id;
  private final int travelTime;
  private final int cost;
  private final PropertyType[] types; // by column, null for the columns above
  private final int[] properties; // what the builder calls the column
  private final boolean hasProperties;

  /**
   * Prepares for the rows of a file, reading it once more if it has further columns.
   *
   * @param path the file
   * @param header its header
   */
  CsvEdgeRows(TemporalGraphBuilder builder, Path path, CsvHeader header) throws IOException {
    this.builder = builder;
    this.header = header;
    src = header.column("src");
    dst = header.column("dst");
    start = header.column("start");
    end = header.column("end");
    id = header.column("id");
    travelTime = header.column("travel_time");
    cost = header.column("cost");
    properties = new int[header.size()];
    boolean[] further = new boolean[header.size()];
    boolean any = false;
    for (int i = 0; i < further.length; i++) {
      further[i] = !REQUIRED.contains(header.name(i)) && !OPTIONAL.contains(header.name(i));
      any |= further[i];
    }
    hasProperties = any;
    types = any ? typesOf(path, further) : new PropertyType[header.size()];
    for (int i = 0; i < further.length; i++) {
      if (further[i]) {
        properties[i] = builder.declareProperty(header.name(i), types[i]);
      }
    }
  }

  private static PropertyType[] typesOf(Path path, boolean[] further) throws IOException {
    try (CsvFile file = CsvFile.open(path, REQUIRED)) {
      return PropertyTypes.of(file, further);
    }
  }

  @Override
  public void take(Cells cells) {
    CsvFile.checkCount(cells, header);
    long from = cells.tick(start, "start");
    EdgeRow row = Edges.begin(builder, cells, src, dst, from, cells.end(end, "end"));
    if (id >= 0 && !cells.isEmpty(id)) {
      row.id(cells.text(id));
    }
    if (travelTime >= 0 && !cells.isEmpty(travelTime)) {
      row.travelTime(cells.wholeNumber(travelTime, "travel_time"));
    }
    if (cost >= 0 && !cells.isEmpty(cost)) {
      row.cost(cells.decimal(cost, "cost"));
    }
    if (hasProperties) {
      properties(cells, row);
    }
    row.add();
  }

  private void properties(Cells cells, EdgeRow row) {
    for (int i = 0; i < types.length; i++) {
      if (types[i] != null && !cells.isEmpty(i)) {
        Object value =
            switch (types[i]) {
              case LONG -> cells.wholeNumber(i, header.name(i));
              case DOUBLE -> cells.decimal(i, header.name(i));
              case TEXT -> cells.text(i);
            };
        row.property(properties[i], value);
      }
    }
  }
}
