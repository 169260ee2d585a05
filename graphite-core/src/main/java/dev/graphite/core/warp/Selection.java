package dev.graphite.core.warp;

import dev.graphite.core.time.Time;

/**
 * A fold that picks one of its operands, such as a minimum. Engines hold the operand picked so far
 * and ask of each newcomer whether it {@link #beats} it.
 *
 * <p>Laws, which a property test should check for each selection: {@code beats} is a strict weak
 * order at every tick (irreflexive, asymmetric, transitive), and operands that do not beat each
 * other are equal. Values are one or two 64-bit slots; doubles are held as raw bits. Immutable,
 * safe for threads.
 */
public abstract non-sealed class Selection implements Fold {
  /** Presence alone counts: the first message stays. For values without slots. */
  public static final Selection ANY =
      new Selection() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return false;
        }
      };

  /** The smaller long. */
  public static final Selection MIN_LONG =
      new OfSlots() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return value < held;
        }
      };

  /** The larger long. */
  public static final Selection MAX_LONG =
      new OfSlots() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return value > held;
        }
      };

  /** The smaller double; values are raw bits, neither NaN nor -0.0. */
  public static final Selection MIN_DOUBLE =
      new OfSlots() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return Double.longBitsToDouble(value) < Double.longBitsToDouble(held);
        }
      };

  /**
   * The smaller of two pairs of longs, by the first and then by the second. For programs whose
   * scatter does not read the pair, only that there is one: a smaller pair alone is not scattered.
   */
  public static final Selection MIN_PAIR_UNREAD =
      new OfSlots() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return value < held || value == held && second < heldSecond;
        }

        @Override
        public boolean changesScatter(long value, long second, long held, long heldSecond) {
          return false;
        }
      };

  /**
   * The later of two ticks that may move with time, see {@link MovingTick}. Where both are equal
   * the moving one is picked. This is how the latest departure that still arrives by t is held
   * along an edge with a long life, in one piece instead of one per tick.
   */
  public static final Selection MAX_CONSTANT_OR_LAG =
      new OfSlots() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          long mine = MovingTick.at(tick, value, second);
          long theirs = MovingTick.at(tick, held, heldSecond);
          return mine > theirs || mine == theirs && second > heldSecond;
        }

        @Override
        public long turn(long tick, long value, long second, long held, long heldSecond) {
          if (second == heldSecond) {
            return Time.OPEN;
          }
          // A constant c and t - lag meet at t = c + lag; the constant is picked before only.
          long meeting =
              second == MovingTick.CONSTANT ? Time.plus(value, held) : Time.plus(held, value);
          return meeting > tick && meeting <= Time.MAX_TICK ? meeting : Time.OPEN;
        }
      };

  /** The ready ones: they take slots for numbers. */
  private abstract static class OfSlots extends Selection {
    @Override
    public boolean comparesSlots() {
      return true;
    }
  }

  /** For subclasses. */
  protected Selection() {}

  /**
   * True if a newcomer takes the place of the value held.
   *
   * @param tick where they meet; most selections do not depend on it
   * @param value first slot of the newcomer
   * @param second second slot of the newcomer
   * @param held first slot of the value held
   * @param heldSecond second slot of the value held
   */
  public abstract boolean beats(long tick, long value, long second, long held, long heldSecond);

  /**
   * The first tick after {@code tick} at which {@link #beats} would answer otherwise for the same
   * operands, {@link Time#OPEN} if none. Only values that move with time need this.
   */
  public long turn(long tick, long value, long second, long held, long heldSecond) {
    return Time.OPEN;
  }

  /**
   * True if scatter would send something else for the newcomer than for the value it replaces. A
   * program whose scatter reads only a part of the state answers false where just the rest changed.
   */
  public boolean changesScatter(long value, long second, long held, long heldSecond) {
    return true;
  }

  /**
   * True if it takes slots for the numbers that they hold. Programs of objects are refused such a
   * one, as handles of objects are in no order, see {@link
   * dev.graphite.core.program.ObjectValues#first}.
   */
  public boolean comparesSlots() {
    return false;
  }
}
