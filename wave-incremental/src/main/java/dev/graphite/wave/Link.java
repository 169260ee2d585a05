package dev.graphite.wave;

/**
 * Where a piece of state comes from, in one long: the arc that brought it, its level, and whether
 * it is still to be scattered. The level of a piece that a vertex starts with is 0; that of a
 * message is one more than the level of the piece it was scattered from.
 */
final class Link {
  /** Instead of an arc: the vertex started with it. */
  static final int START = -1;

  /** The link of a piece without a value. */
  static final long NONE = -2L << 32;

  private static final long PENDING = 1;

  private Link() {}

  static long of(int arc, int level) {
    return (long) arc << 32 | (long) level << 1;
  }

  static int arc(long link) {
    return (int) (link >> 32);
  }

  static int level(long link) {
    return (int) link >>> 1;
  }

  static boolean isPending(long link) {
    return (link & PENDING) != 0;
  }

  static long pending(long link, boolean pending) {
    return pending ? link | PENDING : link & ~PENDING;
  }
}
