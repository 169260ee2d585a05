package dev.graphite.wave.session;

import dev.graphite.wave.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a batch as bytes: the operation, bits that say which fields there are, and these fields.
 * Where a row came from is left out.
 */
final class ChangeCodec {
  private static final int SOURCE = 1;
  private static final int TARGET = 1 << 1;
  private static final int START = 1 << 2;
  private static final int END = 1 << 3;
  private static final int ID = 1 << 4;
  private static final int TRAVEL_TIME = 1 << 5;
  private static final int COST = 1 << 6;
  private static final int PROPERTIES = 1 << 7;

  private static final Change.Operation[] OPERATIONS = Change.Operation.values();

  private ChangeCodec() {}

  static void write(Encoder out, List<Change> batch) throws IOException {
    out.count(batch.size());
    for (Change change : batch) {
      write(out, change);
    }
  }

  private static void write(Encoder out, Change change) throws IOException {
    out.octet(change.operation().ordinal());
    out.octet(
        bit(change.source(), SOURCE)
            | bit(change.target(), TARGET)
            | bit(change.start(), START)
            | bit(change.end(), END)
            | bit(change.id(), ID)
            | bit(change.travelTime(), TRAVEL_TIME)
            | bit(change.cost(), COST)
            | (change.properties().isEmpty() ? 0 : PROPERTIES));
    text(out, change.source());
    text(out, change.target());
    number(out, change.start());
    number(out, change.end());
    text(out, change.id());
    number(out, change.travelTime());
    if (change.cost() != null) {
      out.decimal(change.cost());
    }
    if (!change.properties().isEmpty()) {
      out.count(change.properties().size());
      for (Map.Entry<String, Object> property : change.properties().entrySet()) {
        out.text(property.getKey());
        out.value(property.getValue());
      }
    }
  }

  private static int bit(Object field, int bit) {
    return field == null ? 0 : bit;
  }

  private static void text(Encoder out, String field) throws IOException {
    if (field != null) {
      out.text(field);
    }
  }

  private static void number(Encoder out, Long field) throws IOException {
    if (field != null) {
      out.number(field);
    }
  }

  static List<Change> read(Decoder in) throws IOException {
    List<Change> batch = new ArrayList<>();
    int size = in.size();
    for (int i = 0; i < size; i++) {
      batch.add(readRow(in));
    }
    return batch;
  }

  private static Change readRow(Decoder in) throws IOException {
    int operation = in.octet();
    if (operation >= OPERATIONS.length) {
      throw new Decoder.MalformedException("there is no operation " + operation);
    }
    int fields = in.octet();
    return new Change(
        OPERATIONS[operation],
        has(fields, SOURCE) ? in.text() : null,
        has(fields, TARGET) ? in.text() : null,
        has(fields, START) ? (Long) in.number() : null,
        has(fields, END) ? (Long) in.number() : null,
        has(fields, ID) ? in.text() : null,
        has(fields, TRAVEL_TIME) ? (Long) in.number() : null,
        has(fields, COST) ? (Double) in.decimal() : null,
        has(fields, PROPERTIES) ? properties(in) : Map.of(),
        null);
  }

  private static Map<String, Object> properties(Decoder in) throws IOException {
    Map<String, Object> properties = new HashMap<>();
    int size = in.size();
    for (int i = 0; i < size; i++) {
      properties.put(in.text(), in.value());
    }
    return properties;
  }

  private static boolean has(int fields, int bit) {
    return (fields & bit) != 0;
  }
}
