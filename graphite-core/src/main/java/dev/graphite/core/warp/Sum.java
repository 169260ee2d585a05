package dev.graphite.core.warp;

import dev.graphite.core.time.AnswerOutOfRangeException;

/**
 * A fold that adds: commutative, associative, with an identity, and every value can be taken back.
 * For doubles the laws hold up to rounding; {@link IntervalSum} keeps what is lost.
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
    public long lost(long a, long b) {
      return 0;
    }

    @Override
    public boolean isExact() {
      return true;
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
    public long lost(long a, long b) {
      double x = Double.longBitsToDouble(a);
      double y = Double.longBitsToDouble(b);
      double sum = x + y;
      double part = sum - x;
      double lost = (x - (sum - part)) + (y - part);
      return Double.isNaN(lost) ? 0 : Double.doubleToRawLongBits(lost);
    }

    @Override
    public boolean isExact() {
      return false;
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

  /**
   * What {@link #add} loses by rounding: the exact sum is the sum and this. 0 where a sum is not
   * finite.
   *
   * <p>The way to find it is TwoSum, D. E. Knuth, The Art of Computer Programming, volume 2,
   * section 4.2.2.
   */
  public abstract long lost(long a, long b);

  /** True if {@link #add} never loses anything. */
  public abstract boolean isExact();

  /** What added to {@code a} gives {@link #IDENTITY}. */
  public abstract long negate(long a);
}
