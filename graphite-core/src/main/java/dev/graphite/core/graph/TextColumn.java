package dev.graphite.core.graph;

/** An immutable column of strings, stored as codes into a dictionary. Safe for threads. */
public final class TextColumn implements PropertyColumn {
  private final String[] dictionary;
  private final LongColumn codes;

  /**
   * Creates a column.
   *
   * @param dictionary the distinct strings
   * @param codes position in the dictionary for each row
   */
  TextColumn(String[] dictionary, LongColumn codes) {
    this.dictionary = dictionary;
    this.codes = codes;
  }

  /** The value of row {@code i}. */
  public String get(int i) {
    return dictionary[(int) codes.get(i)];
  }

  @Override
  public TextColumn reordered(int[] order) {
    return new TextColumn(dictionary, codes.reordered(order));
  }

  @Override
  public PropertyType type() {
    return PropertyType.TEXT;
  }

  @Override
  public Object boxed(int i) {
    return get(i);
  }

  @Override
  public long memoryBytes() {
    return codes.memoryBytes() + VertexIds.memoryBytes(dictionary);
  }
}
