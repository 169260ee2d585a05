package dev.graphite.datasets;

import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.RowSink;
import dev.graphite.core.graph.RowSink.EdgeRow;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** Edge rows of {@link GraphFormat#CSV}. */
final class CsvEdgeRows implements RowParser {
  /** Columns that every edges file has. */
  static final List<String> REQUIRED = List.of("src", "dst", "start", "end");

  /** Columns that mean something if they are there. */
  static final List<String> OPTIONAL = List.of("id", "travel_time", "cost");

  private final RowSink rows;
  private final CsvHeader header;
  private final int src;
  private final int dst;
  private final int start;
  private final int end;
  private final int id;
  private final int travelTime;
  private final int cost;
  private final PropertyType[] types; // by column, null for those that are no property
  private final int[] properties; // what the sink calls the column
  private final boolean hasProperties;

  /** Rows whose further columns are not read. */
  CsvEdgeRows(RowSink rows, CsvHeader header) {
    this(rows, header, new PropertyType[header.size()], (name, type) -> -1);
  }

  /**
   * Prepares for the rows of a file.
   *
   * @param types the types of the {@link #further} columns
   * @param declared gives the sink's number for a property of that name and type
   */
  CsvEdgeRows(
      RowSink rows,
      CsvHeader header,
      PropertyType[] types,
      ToIntBiFunction<String, PropertyType> declared) {
    this.rows = rows;
    this.header = header;
    this.types = types;
    src = header.column("src");
    dst = header.column("dst");
    start = header.column("start");
    end = header.column("end");
    id = header.column("id");
    travelTime = header.column("travel_time");
    cost = header.column("cost");
    properties = new int[types.length];
    boolean any = false;
    for (int i = 0; i < types.length; i++) {
      if (types[i] != null) {
        any = true;
        properties[i] = declared.applyAsInt(header.name(i), types[i]);
      }
    }
    hasProperties = any;
  }

  /** The columns that are further properties. */
  static BitSet further(CsvHeader header) {
    BitSet further = new BitSet();
    for (int i = 0; i < header.size(); i++) {
      further.set(i, !REQUIRED.contains(header.name(i)) && !OPTIONAL.contains(header.name(i)));
    }
    return further;
  }

  @Override
  public void take(Cells cells) {
    CsvFile.checkCount(cells, header);
    long from = cells.tick(start, "start");
    EdgeRow row = Edges.begin(rows, cells, src, dst, from, cells.end(end, "end"));
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
        row.property(properties[i], value(cells, i, header.name(i), types[i]));
      }
    }
  }

  /** The value of a property. */
  static Object value(Cells cells, int cell, String property, PropertyType type) {
    return switch (type) {
      case LONG -> cells.wholeNumber(cell, property);
      case DOUBLE -> cells.decimal(cell, property);
      case TEXT -> cells.text(cell);
    };
  }
}
