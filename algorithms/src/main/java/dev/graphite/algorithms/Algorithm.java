package dev.graphite.algorithms;

import static dev.graphite.algorithms.Parameter.DAMPING;
import static dev.graphite.algorithms.Parameter.FROM;
import static dev.graphite.algorithms.Parameter.ITERATIONS;
import static dev.graphite.algorithms.Parameter.SOURCE;
import static dev.graphite.algorithms.Parameter.TARGET;
import static dev.graphite.algorithms.Parameter.UNTIL;

import dev.graphite.algorithms.snapshot.BreadthFirstSearch;
import dev.graphite.algorithms.snapshot.CoreNumbers;
import dev.graphite.algorithms.snapshot.LabelPropagation;
import dev.graphite.algorithms.snapshot.LocalClustering;
import dev.graphite.algorithms.snapshot.PageRank;
import dev.graphite.algorithms.snapshot.StronglyConnectedComponents;
import dev.graphite.algorithms.snapshot.Triangles;
import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.algorithms.temporal.EarliestArrival;
import dev.graphite.algorithms.temporal.Fastest;
import dev.graphite.algorithms.temporal.LatestDeparture;
import dev.graphite.algorithms.temporal.Reachability;
import dev.graphite.algorithms.temporal.Shortest;
import dev.graphite.algorithms.temporal.SpanningTree;
import dev.graphite.algorithms.temporal.TemporalClustering;
import dev.graphite.algorithms.temporal.TemporalTriangles;
import dev.graphite.core.program.IntervalProgram;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The algorithms of the library by the names that the command line and the literature use. */
public enum Algorithm implements ProgramFactory {
  /** {@link EarliestArrival}. */
  EARLIEST_ARRIVAL(
      "eat",
      "least tick at which each vertex can be reached",
      EnumSet.of(SOURCE, FROM, UNTIL),
      parameters -> new EarliestArrival(parameters.journeys())),
  /** {@link Reachability}. */
  REACHABILITY(
      "rh",
      "when each vertex has been reached",
      EnumSet.of(SOURCE, FROM, UNTIL),
      parameters -> new Reachability(parameters.journeys())),
  /** {@link LatestDeparture}. */
  LATEST_DEPARTURE(
      "ld",
      "greatest tick at which each vertex can be left towards a target",
      EnumSet.of(TARGET, FROM, UNTIL),
      parameters ->
          new LatestDeparture(parameters.requireTarget(), parameters.from(), parameters.until())),
  /** {@link Fastest}. */
  FASTEST(
      "fast",
      "least time from departure to arrival",
      EnumSet.of(SOURCE, FROM, UNTIL),
      parameters -> new Fastest(parameters.journeys())),
  /** {@link Shortest}. */
  SHORTEST(
      "sssp",
      "least cost of being at a vertex, over time",
      EnumSet.of(SOURCE, FROM, UNTIL),
      parameters -> new Shortest(parameters.journeys())),
  /** {@link SpanningTree}. */
  SPANNING_TREE(
      "tmst",
      "earliest arrival and the parent that gives it",
      EnumSet.of(SOURCE, FROM, UNTIL),
      parameters -> new SpanningTree(parameters.journeys())),
  /** {@link TemporalTriangles}. */
  TEMPORAL_TRIANGLES(
      "tc",
      "triples of edges travelled in time order back to each vertex",
      EnumSet.of(FROM, UNTIL),
      parameters -> new TemporalTriangles(parameters.from(), parameters.until())),
  /** {@link TemporalClustering}. */
  TEMPORAL_CLUSTERING(
      "lcc",
      "share of closed wedges, both travelled in time order",
      EnumSet.of(FROM, UNTIL),
      parameters -> new TemporalClustering(parameters.from(), parameters.until())),
  /** {@link BreadthFirstSearch}. */
  BFS(
      "bfs",
      "hops from the source in each snapshot",
      EnumSet.of(SOURCE),
      parameters -> new BreadthFirstSearch(parameters.requireSource())),
  /** {@link WeaklyConnectedComponents}. */
  WCC(
      "wcc",
      "weakly connected component in each snapshot",
      EnumSet.noneOf(Parameter.class),
      parameters -> new WeaklyConnectedComponents()),
  /** {@link StronglyConnectedComponents}. */
  SCC(
      "scc",
      "strongly connected component in each snapshot",
      EnumSet.noneOf(Parameter.class),
      parameters -> new StronglyConnectedComponents()),
  /** {@link PageRank}. */
  PAGERANK(
      "pr",
      "PageRank in each snapshot",
      EnumSet.of(ITERATIONS, DAMPING),
      parameters -> new PageRank(parameters.iterations(), parameters.damping())),
  /** {@link LabelPropagation}. */
  CDLP(
      "cdlp",
      "community by label propagation in each snapshot",
      EnumSet.of(ITERATIONS),
      parameters -> new LabelPropagation(parameters.iterations())),
  /** {@link CoreNumbers}. */
  KCORE(
      "kcore",
      "core number in each snapshot",
      EnumSet.noneOf(Parameter.class),
      parameters -> new CoreNumbers()),
  /** {@link Triangles}. */
  TRIANGLES(
      "triangles",
      "triangles through each vertex in each snapshot",
      EnumSet.noneOf(Parameter.class),
      parameters -> new Triangles()),
  /** {@link LocalClustering}. */
  CLUSTERING(
      "clustering",
      "local clustering coefficient in each snapshot",
      EnumSet.noneOf(Parameter.class),
      parameters -> new LocalClustering());

  private final String alias;
  private final String summary;
  private final Set<Parameter> takes;
  private final Function<Parameters, IntervalProgram> factory;

  Algorithm(
      String alias,
      String summary,
      EnumSet<Parameter> takes,
      Function<Parameters, IntervalProgram> factory) {
    this.alias = alias;
    this.summary = summary;
    this.takes = Collections.unmodifiableSet(takes);
    this.factory = factory;
  }

  /** The name on the command line, such as {@code earliest-arrival}. */
  @Override
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The literature's acronym, in lower case. */
  public String alias() {
    return alias;
  }

  /** What it computes, in a few words. */
  public String summary() {
    return summary;
  }

  @Override
  public Set<Parameter> parameters() {
    return takes;
  }

  /** A source or target, if it takes one. */
  @Override
  public Set<Parameter> required() {
    Set<Parameter> required = EnumSet.of(SOURCE, TARGET);
    required.retainAll(takes);
    return required;
  }

  @Override
  public IntervalProgram program(Parameters parameters) {
    return factory.apply(parameters);
  }

  /** The algorithm with this name or alias. */
  public static Optional<Algorithm> named(String name) {
    for (Algorithm algorithm : values()) {
      if (algorithm.commandName().equals(name) || algorithm.alias.equals(name)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }
}
