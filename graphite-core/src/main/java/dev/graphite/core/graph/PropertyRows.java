package dev.graphite.core.graph;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** The values of one further property, a row per edge row. */
final class PropertyRows {
  private final String name;
  private final PropertyType type;
  private final LongArrayList longs = new LongArrayList();
  private final DoubleArrayList doubles = new DoubleArrayList();
  private final Object2IntOpenHashMap<String> codes = new Object2IntOpenHashMap<>();
  private final List<String> dictionary = new ArrayList<>();

  PropertyRows(String name, PropertyType type) {
    this.name = name;
    this.type = type;
    codes.defaultReturnValue(-1);
    codes.put("", 0);
    dictionary.add("");
  }

  /** Refuses a value that is not of the type. */
  void check(Object value) {
    boolean fits =
        switch (type) {
          case LONG -> value instanceof Long;
          case DOUBLE -> value instanceof Double;
          case TEXT -> value instanceof String;
        };
    if (!fits) {
      String kind = value == null ? "" : " (" + value.getClass().getSimpleName() + ")";
      throw new IllegalArgumentException(
          "property " + name + " is of type " + type + ", not " + value + kind);
    }
  }

  /** Adds the value of the next row, null for the default. */
  void add(Object value) {
    switch (type) {
      case LONG -> longs.add(value == null ? 0 : (Long) value);
      case DOUBLE -> doubles.add(value == null ? 0 : (Double) value);
      case TEXT -> longs.add(value == null ? 0 : code((String) value));
    }
  }

  private int code(String text) {
    int known = codes.putIfAbsent(text, dictionary.size());
    if (known >= 0) {
      return known;
    }
    dictionary.add(text);
    return dictionary.size() - 1;
  }

  String name() {
    return name;
  }

  /** The column whose row i holds the value given with row {@code pieceRows[i]}. */
  PropertyColumn column(int[] pieceRows) {
    int size = pieceRows.length;
    return switch (type) {
      case LONG -> LongColumn.gather(longs.elements(), pieceRows, size);
      case DOUBLE -> DoubleColumn.gather(doubles.elements(), pieceRows, size);
      case TEXT ->
          new TextColumn(
              dictionary.toArray(new String[0]),
              LongColumn.gather(longs.elements(), pieceRows, size));
    };
  }
}
