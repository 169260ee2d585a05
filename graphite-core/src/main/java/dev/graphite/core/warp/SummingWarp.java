package dev.graphite.core.warp;

/** Warp for sums: the group's fold is the sum of its messages. Cost O(m log m + outputs). */
final class SummingWarp extends TimeWarp {
  private final Sum sum;
  private final boolean ofSums;
  private final IntervalSum cells = new IntervalSum();
  private int cell;

  /**
   * A warp for a sum.
   *
   * @param ofSums whether messages are sums themselves, as {@link IntervalSum#sumOfSums} says
   */
  SummingWarp(Sum sum, boolean ofSums) {
    this.sum = sum;
    this.ofSums = ofSums;
  }

  @Override
  public void warp(IntervalMap state, Messages messages, int first, int behind, Visitor visitor) {
    long lifeStart = state.start(0);
    long lifeEnd = state.end(state.size() - 1);
    if (ofSums) {
      cells.sumOfSums(messages, first, behind, lifeStart, lifeEnd, sum);
    } else {
      cells.sum(messages, first, behind, lifeStart, lifeEnd, sum);
    }
    for (cell = 0; cell < cells.cells(); cell++) {
      if (cells.count(cell) > 0) {
        visitPieces(state, cells.start(cell), cells.end(cell), visitor);
      }
    }
  }

  @Override
  public long folded() {
    return cells.value(cell);
  }

  @Override
  public long foldedSecond() {
    return 0;
  }

  @Override
  public int groupSize() {
    return cells.count(cell);
  }

  @Override
  public int groupMessage(int i) {
    throw new UnsupportedOperationException("a sum has no single messages");
  }
}
