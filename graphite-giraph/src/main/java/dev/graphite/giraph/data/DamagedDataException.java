package dev.graphite.giraph.data;

import java.io.IOException;

/** Bytes that no object of ours writes. */
public final class DamagedDataException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason what was read and cannot be
   */
  public DamagedDataException(String reason) {
    super(reason);
  }

  /**
   * A number of things that was read, once it is known to be one.
   *
   * @throws DamagedDataException if it is negative
   */
  public static int checkedCount(int count, String things) throws DamagedDataException {
    return checkedCount(count, Integer.MAX_VALUE, things);
  }

  /**
   * A number of things that was read, once it is known to be one.
   *
   * @param most how many there can be
   * @throws DamagedDataException if it is negative or greater
   */
  public static int checkedCount(int count, int most, String things) throws DamagedDataException {
    if (count < 0 || count > most) {
      throw new DamagedDataException(count + " " + things);
    }
    return count;
  }
}
