package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.visit.TickWatch;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The embedded engine: runs programs in this process, in supersteps over columns of states and
 * messages, on as many threads as its options say. Answers and counts do not depend on the number
 * of threads. Safe for threads; each run is independent.
 *
 * <p>Cost: every message is written once, grouped once and folded once; every change of a state is
 * scattered once. Memory: the states, 12 to 36 bytes per message of a superstep, twice; an engine
 * keeps the buffers of one run for the next. Programs of walks send no messages: each walk is taken
 * once, and memory goes to the states and 16 bytes per vertex, 4 more per thread.
 */
public final class LocalEngine {
  private final EngineOptions options;
  private final TickWatch watch;
  private final AtomicReference<Workspace> idle = new AtomicReference<>();

  /** An engine with {@link EngineOptions#defaults}. */
  public LocalEngine() {
    this(EngineOptions.defaults());
  }

  /** An engine with options. */
  public LocalEngine(EngineOptions options) {
    this(options, null);
  }

  private LocalEngine(EngineOptions options, TickWatch watch) {
    this.options = Objects.requireNonNull(options, "options");
    this.watch = watch;
  }

  /**
   * An engine with {@link EngineOptions#defaults} for parts of a changing graph. Programs that ask
   * it for further properties of edges are refused, since parts number their pieces anew.
   *
   * @param watch learns whether programs keep to their ticks
   */
  public static LocalEngine forParts(TickWatch watch) {
    return new LocalEngine(EngineOptions.defaults(), Objects.requireNonNull(watch, "watch"));
  }

  /**
   * Runs a program.
   *
   * @param program what to run
   * @param graph what to run it on
   * @return the answer
   * @throws dev.graphite.core.program.UnsuitableGraphException if the program refuses the graph
   * @throws RunCancelledException if the thread is interrupted, which stays set, or the time is up
   */
  public IntervalResult run(IntervalProgram program, TemporalGraph graph) {
    program.check(graph);
    if (program instanceof WalkProgram walks) {
      return new WalkRun(walks, graph, options).run();
    }
    ScatterProgram scattering = (ScatterProgram) program;
    try (LocalRun run = new LocalRun(scattering, graph, options, watch, idle.getAndSet(null))) {
      IntervalResult result = run.run();
      idle.set(run.workspace());
      return result;
    }
  }
}
