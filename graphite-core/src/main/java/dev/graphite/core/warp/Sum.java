package dev.graphite.core.warp;

import dev.graphite.core.time.AnswerOutOfRangeException;

/**
 * A fold that adds: commutative, associative, with an identity, and every value can be taken back.
 * For doubles the laws hold up to rounding; engines add in an order that does not depend on
 * threads.
 */
public enum Sum implements Fold {
  /** Adds longs; a sum past 64 bits is an error. */
  LONGS {
    @Override
    public long add(long a, long b) {
      long sum = a + b;
      if (((a ^ sum) & (b ^ sum)) < 0) {
        throw new AnswerOutOfRangeException("a sum passes 64 bits");
      }
      return sum;
    }

    @Override
    public long negate(long a) {
      return Math.negateExact(a);
    }
  },
  /** Adds doubles held as raw bits. */
  DOUBLES {
    @Override
    public long add(long a, long b) {
      return Double.doubleToRawLongBits(Double.longBitsToDouble(a) + Double.longBitsToDouble(b));
    }

    @Override
    public long negate(long a) {
      return Double.doubleToRawLongBits(-Double.longBitsToDouble(a));
    }
  };

  /** The value that changes nothing when added: 0 in both readings. */
  public static final long IDENTITY = 0;

  /** The sum of two slots. */
  public abstract long add(long a, long b);

  /** What added to {@code a} gives {@link #IDENTITY}. */
  public abstract long negate(long a);
}
