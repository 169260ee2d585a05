package dev.graphite.core.program;

import dev.graphite.core.time.Time;

/** Checks of what programs are made with. */
public final class Arguments {
  private Arguments() {}

  /**
   * Checks the rank of a vertex.
   *
   * @param name what it is called in the message
   * @return the rank
   * @throws IllegalArgumentException if it is negative
   */
  public static int rank(String name, int rank) {
    if (rank < 0) {
      throw new IllegalArgumentException(name + " must be the rank of a vertex, not " + rank);
    }
    return rank;
  }

  /**
   * Checks a share of the whole.
   *
   * @param name what it is called in the message
   * @return the share
   * @throws IllegalArgumentException if it does not lie from 0 to 1
   */
  public static double share(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1, not " + share);
    }
    return share;
  }

  /**
   * Checks the bounds of departures and arrivals.
   *
   * @throws IllegalArgumentException if one is not a tick; {@code until} may be open
   */
  public static void bounds(long from, long until) {
    if (!Time.isTick(from)) {
      throw new IllegalArgumentException("from must be a tick, not " + from);
    }
    if (until != Time.OPEN && !Time.isTick(until)) {
      throw new IllegalArgumentException("until must be a tick, not " + until);
    }
  }
}
