package dev.graphite.core.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a result.
 *
 * @param name as in the header of an output file
 * @param type what a cell holds
 * @param objects what cells of type {@link Type#OBJECT} stand for, null for any other type
 */
public record Column(String name, Type type, ObjectValues<?> objects) {
  /** What the 64 bits of a cell are. */
  public enum Type {
    /** Rank of a vertex; -1 for none. */
    VERTEX,
    /** A tick. */
    TICK,
    /** The end of a piece, {@link dev.graphite.core.time.Time#OPEN} if it has none. */
    END,
    /** A long; {@link Long#MAX_VALUE} stands for all that pass 64 bits, and is an error. */
    LONG,
    /** A double, as raw bits. */
    DOUBLE,
    /** An object, by its handle; shown as its text. */
    OBJECT
  }

  /** Checks that objects are given where they are needed, and only there. */
  public Column {
    if (type == Type.OBJECT != (objects != null)) {
      throw new IllegalArgumentException(
          "column "
              + name
              + " of type "
              + type
              + (objects == null ? " lacks" : " has")
              + " objects");
    }
  }

  /** A column of any type but {@link Type#OBJECT}. */
  public Column(String name, Type type) {
    this(name, type, null);
  }

  /** A column of objects. */
  public Column(String name, ObjectValues<?> objects) {
    this(name, Type.OBJECT, objects);
  }

  /** The vertex and further columns, of a result that has a row per vertex. */
  public static List<Column> ofVertices(Column... further) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("vertex", Type.VERTEX));
    columns.addAll(List.of(further));
    return List.copyOf(columns);
  }

  /** The columns {@code vertex,start,end}, of a result made of pieces without values. */
  public static List<Column> ofPieces() {
    return ofVertices(new Column("start", Type.TICK), new Column("end", Type.END));
  }

  /** The columns {@code vertex,start,end} and one more, of a result made of pieces. */
  public static List<Column> ofPieces(String name, Type type) {
    return ofPieces(new Column(name, type));
  }

  /** The columns {@code vertex,start,end} and one of objects, of a result made of pieces. */
  public static List<Column> ofPieces(String name, ObjectValues<?> objects) {
    return ofPieces(new Column(name, objects));
  }

  private static List<Column> ofPieces(Column value) {
    return ofVertices(new Column("start", Type.TICK), new Column("end", Type.END), value);
  }
}
