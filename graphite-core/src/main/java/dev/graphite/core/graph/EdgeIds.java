package dev.graphite.core.graph;

/**
 * The external ids of those edges that have one. Immutable, safe for threads.
 *
 * <p>Space: 4 bytes per edge and 8 per integer id, nothing if no edge has an id.
 */
public final class EdgeIds {
  static final EdgeIds NONE = new EdgeIds(null, new long[0], null);

  // Edge e has the id numbers[indexByEdge[e]], or texts[..] if ids are strings; -1 is no id. The
  // two directions of an undirected edge share one.
  private final int[] indexByEdge;
  private final long[] numbers;
  private final String[] texts;

  private EdgeIds(int[] indexByEdge, long[] numbers, String[] texts) {
    this.indexByEdge = indexByEdge;
    this.numbers = numbers;
    this.texts = texts;
  }

  /**
   * Copies ids out of a table.
   *
   * @param indexByEdge for each edge the number of its id in the table, or -1
   * @param table the ids
   */
  static EdgeIds of(int[] indexByEdge, IdTable table) {
    if (!table.isNumeric()) {
      String[] texts = new String[table.size()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = table.text(i);
      }
      return new EdgeIds(indexByEdge, null, texts);
    }
    long[] numbers = new long[table.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = table.number(i);
    }
    return new EdgeIds(indexByEdge, numbers, null);
  }

  /** The id of an edge, or null if it has none. */
  public String text(int edge) {
    int index = indexByEdge == null ? -1 : indexByEdge[edge];
    if (index < 0) {
      return null;
    }
    return numbers != null ? Long.toString(numbers[index]) : texts[index];
  }

  /** Bytes of heap the ids take. */
  long memoryBytes() {
    if (indexByEdge == null) {
      return 0;
    }
    return 4L * indexByEdge.length
        + (numbers != null ? 8L * numbers.length : VertexIds.memoryBytes(texts));
  }
}
