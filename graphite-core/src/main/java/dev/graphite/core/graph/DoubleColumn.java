package dev.graphite.core.graph;

/** An immutable column of doubles; a column of equal values takes no room. Safe for threads. */
public final class DoubleColumn implements PropertyColumn {
  private final double constant;
  private final double[] values;

  private DoubleColumn(double constant, double[] values) {
    this.constant = constant;
    this.values = values;
  }

  /** A column in which every row holds {@code value}. */
  public static DoubleColumn constant(double value) {
    return new DoubleColumn(value, null);
  }

  /**
   * The column whose row i holds {@code values[order[i]]}.
   *
   * @param values the values
   * @param order positions in values, or null for all of them as they stand
   * @param size number of rows
   */
  public static DoubleColumn gather(double[] values, int[] order, int size) {
    double[] gathered = new double[size];
    boolean constant = true;
    for (int i = 0; i < size; i++) {
      gathered[i] = values[order == null ? i : order[i]];
      constant &= Double.doubleToLongBits(gathered[i]) == Double.doubleToLongBits(gathered[0]);
    }
    if (constant) {
      return constant(size == 0 ? 0 : gathered[0]);
    }
    return new DoubleColumn(0, gathered);
  }

  /** The value of row {@code i}. */
  public double get(int i) {
    return values == null ? constant : values[i];
  }

  /** True if every row holds the same value. */
  public boolean isConstant() {
    return values == null;
  }

  @Override
  public DoubleColumn reordered(int[] order) {
    double[] reordered = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      reordered[i] = get(order[i]);
    }
    return gather(reordered, null, order.length);
  }

  @Override
  public PropertyType type() {
    return PropertyType.DOUBLE;
  }

  @Override
  public Object boxed(int i) {
    return get(i);
  }

  @Override
  public long memoryBytes() {
    return values == null ? 0 : 8L * values.length;
  }
}
