package dev.graphite.core.program;

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
}
