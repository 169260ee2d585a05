package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Arguments;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;

/**
 * Where journeys start and within which bounds.
 *
 * @param source rank of the vertex they leave
 * @param from earliest departure; {@link Time#MIN_TICK} if there is no bound, {@link
 *     Time#UNBOUNDED} to begin before all ticks where time is turned round
 * @param until latest arrival; {@link Time#OPEN} if there is no bound
 */
public record JourneyQuery(int source, long from, long until) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public JourneyQuery {
    Arguments.rank("source", source);
    Arguments.bounds(from == Time.UNBOUNDED ? Time.MIN_TICK : from, until);
  }

  /** All journeys from a vertex. */
  public static JourneyQuery from(int source) {
    return new JourneyQuery(source, Time.MIN_TICK, Time.OPEN);
  }

  /**
   * All journeys to a vertex, as journeys from it where time is turned round.
   *
   * @param target rank of the vertex they reach
   * @param from earliest departure; {@link Time#MIN_TICK} if there is no bound
   * @param until latest arrival; {@link Time#OPEN} if there is no bound
   * @throws IllegalArgumentException if a value is out of range
   * @throws AnswerOutOfRangeException if {@code until} cannot be negated
   */
  static JourneyQuery reversed(int target, long from, long until) {
    Arguments.bounds(from, until);
    if (until < -Time.MAX_TICK) {
      throw new AnswerOutOfRangeException("time " + until + " has no counterpart after 0");
    }
    return new JourneyQuery(
        target,
        until == Time.OPEN ? Time.UNBOUNDED : -until,
        from < -Time.MAX_TICK ? Time.OPEN : -from); // nothing before -MAX_TICK can be turned round
  }
}
