package dev.graphite.algorithms;

import dev.graphite.algorithms.journey.Distances;
import dev.graphite.algorithms.result.DoublePieces;
import dev.graphite.algorithms.result.LongPieces;
import dev.graphite.algorithms.result.VertexPieces;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.time.Time;
import java.util.Objects;

/**
 * Asks a temporal graph questions: the entry point of the library.
 *
 * <pre>{@code
 * Graphite graphite = Graphite.on(graph);
 * Arrivals arrivals = graphite.journeysFrom("A").notBefore(9).until(20).earliestArrival();
 * arrivals.of("C");        // OptionalLong[15]
 * arrivals.journeyTo("C"); // Optional[A 9 -> B 14, ...]
 * }</pre>
 *
 * <p>Vertices are named by their ids, as text or as numbers; an id that the graph does not have is
 * an {@link IllegalArgumentException} that names it. Every method that answers runs one algorithm
 * on the embedded engine, at the cost that the algorithm's class states, and may throw what {@link
 * #run(IntervalProgram)} throws. A graph comes from {@link
 * dev.graphite.core.graph.TemporalGraphBuilder}.
 *
 * <p>Safe for threads. Answers do not depend on the number of threads that the engine has.
 */
public final class Graphite {
  private final TemporalGraph graph;
  private final LocalEngine engine;

  private Graphite(TemporalGraph graph, EngineOptions options) {
    this.graph = Objects.requireNonNull(graph, "graph");
    this.engine = new LocalEngine(options);
  }

  /** Questions to a graph, answered with a thread per processor and without time limit. */
  public static Graphite on(TemporalGraph graph) {
    return on(graph, EngineOptions.defaults());
  }

  /** Questions to a graph, answered with other numbers of threads, time limits and listeners. */
  public static Graphite on(TemporalGraph graph, EngineOptions options) {
    return new Graphite(graph, options);
  }

  /** The graph. */
  public TemporalGraph graph() {
    return graph;
  }

  /** Journeys that leave a vertex. */
  public JourneysFrom journeysFrom(String source) {
    return new JourneysFrom(this, graph.ids().requireRank(source));
  }

  /** Journeys that leave a vertex. */
  public JourneysFrom journeysFrom(long source) {
    return new JourneysFrom(this, graph.ids().requireRank(source));
  }

  /** Journeys that reach a vertex. */
  public JourneysTo journeysTo(String target) {
    return new JourneysTo(this, graph.ids().requireRank(target));
  }

  /** Journeys that reach a vertex. */
  public JourneysTo journeysTo(long target) {
    return new JourneysTo(this, graph.ids().requireRank(target));
  }

  /** {@link dev.graphite.algorithms.snapshot.BreadthFirstSearch} from a vertex. */
  public Distances breadthFirstSearch(String source) {
    return breadthFirstSearchFrom(graph.ids().requireRank(source));
  }

  /** {@link dev.graphite.algorithms.snapshot.BreadthFirstSearch} from a vertex. */
  public Distances breadthFirstSearch(long source) {
    return breadthFirstSearchFrom(graph.ids().requireRank(source));
  }

  private Distances breadthFirstSearchFrom(int source) {
    return new Distances(run(Algorithm.BFS, Parameters.defaults().withSource(source)));
  }

  /** {@link dev.graphite.algorithms.snapshot.WeaklyConnectedComponents}. */
  public VertexPieces weaklyConnectedComponents() {
    return new VertexPieces(run(Algorithm.WCC, Parameters.defaults()));
  }

  /** {@link dev.graphite.algorithms.snapshot.StronglyConnectedComponents}. */
  public VertexPieces stronglyConnectedComponents() {
    return new VertexPieces(run(Algorithm.SCC, Parameters.defaults()));
  }

  /** {@link dev.graphite.algorithms.snapshot.CoreNumbers}. */
  public LongPieces coreNumbers() {
    return new LongPieces(run(Algorithm.KCORE, Parameters.defaults()));
  }

  /** {@link dev.graphite.algorithms.snapshot.PageRank} in 10 rounds with damping 0.85. */
  public DoublePieces pageRank() {
    return pageRank(Parameters.DEFAULT_ITERATIONS, Parameters.DEFAULT_DAMPING);
  }

  /**
   * {@link dev.graphite.algorithms.snapshot.PageRank}.
   *
   * @param iterations rounds, at least 0
   * @param damping from 0 to 1
   */
  public DoublePieces pageRank(int iterations, double damping) {
    Parameters parameters = Parameters.defaults().withIterations(iterations).withDamping(damping);
    return new DoublePieces(run(Algorithm.PAGERANK, parameters));
  }

  /** {@link dev.graphite.algorithms.snapshot.LabelPropagation} in 10 rounds. */
  public VertexPieces labelPropagation() {
    return labelPropagation(Parameters.DEFAULT_ITERATIONS);
  }

  /**
   * {@link dev.graphite.algorithms.snapshot.LabelPropagation}.
   *
   * @param iterations rounds, at least 0
   */
  public VertexPieces labelPropagation(int iterations) {
    Parameters parameters = Parameters.defaults().withIterations(iterations);
    return new VertexPieces(run(Algorithm.CDLP, parameters));
  }

  /** {@link dev.graphite.algorithms.snapshot.Triangles}. */
  public LongPieces triangles() {
    return new LongPieces(run(Algorithm.TRIANGLES, Parameters.defaults()));
  }

  /** {@link dev.graphite.algorithms.snapshot.LocalClustering}. */
  public DoublePieces localClustering() {
    return new DoublePieces(run(Algorithm.CLUSTERING, Parameters.defaults()));
  }

  /** {@link dev.graphite.algorithms.temporal.TemporalTriangles} without bounds. */
  public LongPieces temporalTriangles() {
    return temporalTriangles(Time.MIN_TICK, Time.OPEN);
  }

  /**
   * {@link dev.graphite.algorithms.temporal.TemporalTriangles}.
   *
   * @param from earliest departure
   * @param until latest arrival, {@link Time#OPEN} for none
   */
  public LongPieces temporalTriangles(long from, long until) {
    Parameters bounds = Parameters.defaults().withFrom(from).withUntil(until);
    return new LongPieces(run(Algorithm.TEMPORAL_TRIANGLES, bounds));
  }

  /** {@link dev.graphite.algorithms.temporal.TemporalClustering} without bounds. */
  public DoublePieces temporalClustering() {
    return temporalClustering(Time.MIN_TICK, Time.OPEN);
  }

  /**
   * {@link dev.graphite.algorithms.temporal.TemporalClustering}.
   *
   * @param from earliest departure
   * @param until latest arrival, {@link Time#OPEN} for none
   */
  public DoublePieces temporalClustering(long from, long until) {
    Parameters bounds = Parameters.defaults().withFrom(from).withUntil(until);
    return new DoublePieces(run(Algorithm.TEMPORAL_CLUSTERING, bounds));
  }

  /**
   * An algorithm chosen at run time, by {@link Algorithm#named} for instance. Vertices in
   * parameters and rows are ranks.
   *
   * @throws IllegalArgumentException if a parameter that it takes is missing or out of range
   */
  public IntervalResult run(Algorithm algorithm, Parameters parameters) {
    checkIsVertex("source", parameters.source());
    checkIsVertex("target", parameters.target());
    return run(algorithm.program(parameters));
  }

  private void checkIsVertex(String name, int rank) {
    if (rank >= graph.vertexCount()) {
      throw new IllegalArgumentException(
          name + " " + rank + " is not the rank of one of " + graph.vertexCount() + " vertices");
    }
  }

  /**
   * A program of the caller's own. {@link dev.graphite.algorithms.result.LongPieces} and its
   * neighbours make a typed answer of the result.
   *
   * @throws dev.graphite.core.program.UnsuitableGraphException if the program refuses the graph
   * @throws dev.graphite.core.engine.RunCancelledException if the thread is interrupted, which
   *     stays set, or the time is up
   */
  public IntervalResult run(IntervalProgram program) {
    return engine.run(program, graph);
  }
}
