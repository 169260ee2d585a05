package dev.graphite.algorithms;

import dev.graphite.algorithms.journey.ArrivalTree;
import dev.graphite.algorithms.journey.Arrivals;
import dev.graphite.algorithms.journey.Costs;
import dev.graphite.algorithms.journey.Durations;
import dev.graphite.algorithms.journey.Reached;
import dev.graphite.core.engine.IntervalResult;

/**
 * A question about journeys that leave one vertex; made by {@link Graphite#journeysFrom(String)}.
 * Each method that answers it runs an algorithm, with its cost, and throws what {@link
 * Graphite#run(dev.graphite.core.program.IntervalProgram)} does. Immutable, safe for threads.
 */
public final class JourneysFrom {
  private final Graphite graphite;
  private final Parameters parameters;

  JourneysFrom(Graphite graphite, int source) {
    this(graphite, Parameters.defaults().withSource(source));
  }

  private JourneysFrom(Graphite graphite, Parameters parameters) {
    this.graphite = graphite;
    this.parameters = parameters;
  }

  /** The same, but no edge is left before a tick. */
  public JourneysFrom notBefore(long tick) {
    return new JourneysFrom(graphite, parameters.withFrom(tick));
  }

  /** The same, but no edge arrives after a tick. */
  public JourneysFrom until(long tick) {
    return new JourneysFrom(graphite, parameters.withUntil(tick));
  }

  /** {@link dev.graphite.algorithms.temporal.EarliestArrival}: where does one get, and when? */
  public Arrivals earliestArrival() {
    return new Arrivals(run(Algorithm.EARLIEST_ARRIVAL), parameters.source());
  }

  /** {@link dev.graphite.algorithms.temporal.Reachability}: when has each vertex been reached? */
  public Reached reachability() {
    return new Reached(run(Algorithm.REACHABILITY), parameters.source());
  }

  /** {@link dev.graphite.algorithms.temporal.Fastest}: which journeys take the least time? */
  public Durations fastest() {
    return new Durations(run(Algorithm.FASTEST), parameters.source());
  }

  /** {@link dev.graphite.algorithms.temporal.Shortest}: which journeys cost the least? */
  public Costs shortest() {
    return new Costs(run(Algorithm.SHORTEST), parameters.source());
  }

  /**
   * {@link dev.graphite.algorithms.temporal.SpanningTree}: which tree reaches all as early as can
   * be?
   */
  public ArrivalTree spanningTree() {
    return new ArrivalTree(run(Algorithm.SPANNING_TREE), parameters.source());
  }

  private IntervalResult run(Algorithm algorithm) {
    return graphite.run(algorithm, parameters);
  }
}
