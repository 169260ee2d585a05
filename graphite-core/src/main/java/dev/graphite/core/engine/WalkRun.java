package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a program of walks. No message is sent, since what walks from different origins do is
 * independent: a worker takes some origins at a time, and for each all its walks. Counters are
 * those of a run in which each step is a superstep.
 */
final class WalkRun {
  // Few, since one origin with many edges may cost as much as all others.
  private static final int ORIGINS_AT_A_TIME = 32;

  private final WalkProgram program;
  private final TemporalGraph original;
  private final TemporalGraph graph;
  private final EngineOptions options;
  private final Cancellation cancellation;
  private final Partitions partitions;
  private final StateStore states;
  private final List<Walker> walkers = new ArrayList<>();

  WalkRun(WalkProgram program, TemporalGraph original, EngineOptions options) {
    this.program = program;
    this.original = original;
    this.options = options;
    this.cancellation = new Cancellation(System::nanoTime, options.timeoutMillis());
    this.graph = program.reversesTime() ? original.reversed() : original;
    int origins = Math.min(options.verticesPerPartition(), ORIGINS_AT_A_TIME);
    this.partitions = Partitions.withoutLimit(graph.vertexCount(), origins);
    this.states = new StateStore(graph, partitions, program.stateType().slots());
  }

  IntervalResult run() {
    cancellation.check();
    try (Workers workers = new Workers(options.threads(), partitions.count(), cancellation)) {
      Walker.VertexLives lives = Walker.VertexLives.of(graph);
      List<IntervalMap> sums = new ArrayList<>();
      for (int i = 0; i < workers.count(); i++) {
        walkers.add(new Walker(program, graph, lives, cancellation));
        sums.add(new IntervalMap());
      }
      workers.forEachPart((worker, part) -> walk(walkers.get(worker), sums.get(worker), part));
    }
    return new IntervalResult(original, program, states, statistics());
  }

  private void walk(Walker walker, IntervalMap sums, int partition) {
    for (int v = partitions.first(partition); v < partitions.behind(partition); v++) {
      walker.walkFrom(v, sums);
      states.save(v, sums);
    }
  }

  /** Adds up what the walkers counted, and tells of each step as of a superstep. */
  private RunStatistics statistics() {
    int steps = program.steps().size();
    long messages = 0;
    long calls = 0;
    long begun = 0;
    for (Walker walker : walkers) {
      calls += walker.calls();
      begun += walker.begun();
    }
    for (int step = 0; step < steps; step++) {
      long sent = 0;
      for (Walker walker : walkers) {
        sent += walker.messages(step);
      }
      options.listener().superstepDone(step, sent);
      messages += sent;
    }
    options.listener().superstepDone(steps, 0);
    return new RunStatistics(
        steps + 1, begun + messages, calls, messages, 0, 0, cancellation.elapsedNanos());
  }
}
