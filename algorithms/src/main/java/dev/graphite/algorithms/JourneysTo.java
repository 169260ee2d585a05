package dev.graphite.algorithms;

import dev.graphite.algorithms.journey.Departures;
import dev.graphite.core.engine.IntervalResult;

/**
 * A question about journeys that reach one vertex; made by {@link Graphite#journeysTo(String)}.
 * Immutable, safe for threads.
 */
public final class JourneysTo {
  private final Graphite graphite;
  private final Parameters parameters;

  JourneysTo(Graphite graphite, int target) {
    this(graphite, Parameters.defaults().withTarget(target));
  }

  private JourneysTo(Graphite graphite, Parameters parameters) {
    this.graphite = graphite;
    this.parameters = parameters;
  }

  /** The same, but no edge is left before a tick. */
  public JourneysTo notBefore(long tick) {
    return new JourneysTo(graphite, parameters.withFrom(tick));
  }

  /** The same, but the vertex is to be reached no later than a tick. */
  public JourneysTo until(long tick) {
    return new JourneysTo(graphite, parameters.withUntil(tick));
  }

  /**
   * {@link dev.graphite.algorithms.temporal.LatestDeparture}: when does one have to leave at the
   * latest?
   *
   * @throws dev.graphite.core.program.UnsuitableQueryException if some vertex can be left ever
   *     later, which {@link #until} prevents
   */
  public Departures latestDeparture() {
    IntervalResult result = graphite.run(Algorithm.LATEST_DEPARTURE, parameters);
    result.forEachRow(row -> {}); // refuses the query now and not when a vertex is asked for
    return new Departures(result, parameters.target());
  }
}
