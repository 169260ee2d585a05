package dev.graphite.algorithms;

import dev.graphite.algorithms.temporal.JourneyQuery;
import dev.graphite.core.time.Time;
import java.util.Map;

/**
 * Values for the parameters of a program; each program reads those that it takes. What has been
 * read is remembered, so that what is given in vain can be refused.
 *
 * @param source rank of the vertex from which paths leave, -1 if not given
 * @param target rank of the vertex at which paths arrive, -1 if not given
 * @param from earliest departure, {@link Time#MIN_TICK} if not bounded
 * @param until latest arrival, {@link Time#OPEN} if not bounded
 * @param iterations number of rounds
 * @param damping damping factor
 * @param others further parameters, for users' own programs
 */
public record Parameters(
    int source,
    int target,
    long from,
    long until,
    int iterations,
    double damping,
    OtherParameters others) {
  /** Number of rounds unless said otherwise. */
  public static final int DEFAULT_ITERATIONS = 10;

  /** Damping factor unless said otherwise. */
  public static final double DEFAULT_DAMPING = 0.85;

  /** Without further parameters. */
  public Parameters(int source, int target, long from, long until, int iterations, double damping) {
    this(source, target, from, until, iterations, damping, new OtherParameters(Map.of()));
  }

  /** Nothing given. */
  public static Parameters defaults() {
    return new Parameters(-1, -1, Time.MIN_TICK, Time.OPEN, DEFAULT_ITERATIONS, DEFAULT_DAMPING);
  }

  @Override
  public int source() {
    others.ask(Parameter.SOURCE);
    return source;
  }

  @Override
  public int target() {
    others.ask(Parameter.TARGET);
    return target;
  }

  @Override
  public long from() {
    others.ask(Parameter.FROM);
    return from;
  }

  @Override
  public long until() {
    others.ask(Parameter.UNTIL);
    return until;
  }

  @Override
  public int iterations() {
    others.ask(Parameter.ITERATIONS);
    return iterations;
  }

  @Override
  public double damping() {
    others.ask(Parameter.DAMPING);
    return damping;
  }

  /**
   * The source.
   *
   * @throws IllegalArgumentException if it is not given
   */
  public int requireSource() {
    return given(Parameter.SOURCE, source());
  }

  /**
   * The target.
   *
   * @throws IllegalArgumentException if it is not given
   */
  public int requireTarget() {
    return given(Parameter.TARGET, target());
  }

  private static int given(Parameter parameter, int rank) {
    if (rank < 0) {
      throw new IllegalArgumentException(parameter.optionName() + " is missing");
    }
    return rank;
  }

  /** The same with a source. */
  public Parameters withSource(int rank) {
    return new Parameters(rank, target, from, until, iterations, damping, others);
  }

  /** The same with a target. */
  public Parameters withTarget(int rank) {
    return new Parameters(source, rank, from, until, iterations, damping, others);
  }

  /** The same with an earliest departure. */
  public Parameters withFrom(long tick) {
    return new Parameters(source, target, tick, until, iterations, damping, others);
  }

  /** The same with a latest arrival. */
  public Parameters withUntil(long tick) {
    return new Parameters(source, target, from, tick, iterations, damping, others);
  }

  /** The same with a number of rounds. */
  public Parameters withIterations(int rounds) {
    return new Parameters(source, target, from, until, rounds, damping, others);
  }

  /** The same with a damping factor. */
  public Parameters withDamping(double factor) {
    return new Parameters(source, target, from, until, iterations, factor, others);
  }

  /** The same with further parameters. */
  public Parameters withOthers(Map<String, String> values) {
    return new Parameters(
        source, target, from, until, iterations, damping, new OtherParameters(values));
  }

  /**
   * The journeys that start at the source.
   *
   * @throws IllegalArgumentException if there is no source
   */
  public JourneyQuery journeys() {
    return new JourneyQuery(requireSource(), from(), until());
  }
}
