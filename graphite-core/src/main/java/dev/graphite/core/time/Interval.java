package dev.graphite.core.time;

/**
 * A half-open interval of ticks {@code [start, end)}; the end may be {@link Time#OPEN}.
 *
 * <p>The relations are those of J. F. Allen, "Maintaining knowledge about temporal intervals", CACM
 * 26(11), 1983, that Graphite uses. Hot code compares plain longs and does not create intervals.
 *
 * @param start first tick inside
 * @param end first tick outside, or {@link Time#OPEN}; greater than start
 */
public record Interval(long start, long end) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the start is not a tick or the end is not after it
   */
  public Interval {
    if (!Time.isTick(start)) {
      throw new IllegalArgumentException("start " + Time.format(start) + " is not a tick");
    }
    if (end <= start) {
      throw new IllegalArgumentException("end " + end + " is not after start " + start);
    }
  }

  /** True if {@code tick} lies inside. */
  public boolean contains(long tick) {
    return start <= tick && tick < end;
  }

  /** True if {@code other} lies inside: it starts no earlier and ends no later. */
  public boolean contains(Interval other) {
    return start <= other.start && other.end <= end;
  }

  /** True if the two share a tick. */
  public boolean overlaps(Interval other) {
    return start < other.end && other.start < end;
  }

  /** True if this one ends where {@code other} starts. */
  public boolean meets(Interval other) {
    return end == other.start;
  }

  /** True if this one ends at or before the start of {@code other}. */
  public boolean precedes(Interval other) {
    return end <= other.start;
  }

  /** Written {@code [start, end)} with {@code inf} for an open end. */
  @Override
  public String toString() {
    return "[" + start + ", " + Time.format(end) + ")";
  }
}
