package dev.graphite.core.warp;

/**
 * The time-warp operator of Gandhi and Simmhan, "An Interval-centric Model for Distributed
 * Computing over Temporal Graphs", ICDE 2020, section IV: aligns messages with the partition of a
 * vertex' state, so that compute is called once for every stretch of time that shares a state and a
 * set of messages.
 *
 * <p>For a state partition S and messages M the outputs (interval, state piece, group of messages)
 * have four properties: <b>valid inclusion</b>, wherever a message meets a piece of state some
 * output holds both; <b>no invalid inclusion</b>, an output holds only what is alive throughout it;
 * <b>no duplication</b>, a tick lies in at most one output; <b>maximality</b>, neighbouring outputs
 * differ in state or group. Outputs come in order of time. Ticks without messages have no output.
 *
 * <p>There is an implementation for each kind of fold; {@link #of} picks it. The fourth way,
 * folding the messages of a selection into the state, is {@link MessageFold}. Not safe for threads;
 * reused without allocation once grown.
 */
public abstract sealed class TimeWarp permits GroupingWarp, SummingWarp, SelectingWarp {
  TimeWarp() {}

  /** The implementation for a fold. */
  public static TimeWarp of(Fold fold) {
    if (fold instanceof Selection selection) {
      return new SelectingWarp(selection);
    }
    return fold instanceof Sum sum ? new SummingWarp(sum, false) : new GroupingWarp();
  }

  /** The implementation for messages that are sums, as {@link IntervalSum#sumOfSums} takes them. */
  public static TimeWarp ofSums(Sum sum) {
    return new SummingWarp(sum, true);
  }

  /**
   * Aligns messages with a state.
   *
   * @param state the state partition, settled
   * @param messages where the messages are
   * @param first the first of them
   * @param behind the first that no longer counts
   * @param visitor is told of each output, in order of time
   */
  public abstract void warp(
      IntervalMap state, Messages messages, int first, int behind, Visitor visitor);

  /** First slot of the group's fold, during a visit; not for {@link AllMessages}. */
  public abstract long folded();

  /** Second slot of the group's fold, during a visit; not for {@link AllMessages}. */
  public abstract long foldedSecond();

  /** Number of messages in the group, during a visit; a selection counts as one. */
  public abstract int groupSize();

  /** The position of a message of the group, during a visit; only for {@link AllMessages}. */
  public abstract int groupMessage(int i);

  /** Takes the outputs of a warp. */
  public interface Visitor {
    /**
     * One output.
     *
     * @param from first tick
     * @param to end
     * @param piece the piece of state it lies in
     */
    void visit(long from, long to, int piece);
  }

  /**
   * Cuts one stretch of time at the pieces of the state and passes the parts on.
   *
   * @param state a partition that holds the stretch
   * @param from its first tick
   * @param to its end
   * @param visitor gets the parts
   */
  public static void visitPieces(IntervalMap state, long from, long to, Visitor visitor) {
    int piece = state.find(from);
    for (long tick = from; tick < to; piece++) {
      long stop = Math.min(to, state.end(piece));
      visitor.visit(tick, stop, piece);
      tick = stop;
    }
  }
}
