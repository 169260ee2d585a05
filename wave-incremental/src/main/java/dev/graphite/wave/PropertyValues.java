package dev.graphite.wave;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.PropertyColumn;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import java.util.HashMap;
import java.util.Map;

/** Values of the further properties of an edge, by name. */
final class PropertyValues {
  private PropertyValues() {}

  /** The values of a piece. */
  static Map<String, Object> of(TemporalGraph graph, int piece) {
    Map<String, PropertyColumn> columns = graph.properties();
    if (columns.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> values = new HashMap<>();
    columns.forEach((name, column) -> values.put(name, column.boxed(piece)));
    return values;
  }

  /**
   * Refuses values that do not fit.
   *
   * @throws BadRecordException if there is no such property, or its values are of another type
   */
  static void check(Map<String, Object> values, Map<String, PropertyType> types) {
    values.forEach(
        (name, value) -> {
          PropertyType type = types.get(name);
          if (type == null) {
            throw new BadRecordException("edges have no property '" + name + "'");
          }
          boolean fits =
              switch (type) {
                case LONG -> value instanceof Long;
                case DOUBLE -> value instanceof Double;
                case TEXT -> value instanceof String;
              };
          if (!fits) {
            throw new BadRecordException(
                "property " + name + " is of type " + type + ", not " + value);
          }
        });
  }
}
