package dev.graphite.jmh.wave;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Changes of single edges beside fresh runs on the ticks of their lives. The edge comes, the graph
 * is cut to the ticks, and then the edge goes and comes back some times, each time with a fresh run
 * on what was cut: what one of them leaves in caches, the other finds. The graph, the view of it
 * and the buffers of the engine are there when the clock starts.
 *
 * <p>A wave uses as many threads as the machine has processors, a fresh run one; to compare them,
 * give the machine one.
 */
final class TickRuns {
  private static final int TIMES = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final FreshRuns runs;
  private final Durations changes = new Durations();
  private final Durations changesProcessor = new Durations();
  private final Durations fresh = new Durations();
  private final Durations freshProcessor = new Durations();

  private TickRuns(FreshRuns runs) {
    this.runs = runs;
  }

  /** Takes some edges that a sequence adds; all its changes are applied. */
  static TickRuns of(FreshRuns runs, Wave wave, ChangeSequence changes, int edges) {
    TickRuns ticks = new TickRuns(runs);
    while (ticks.fresh.size() < edges * TIMES) {
      Change change = changes.next();
      wave.apply(List.of(change));
      if (change.operation() == Change.Operation.ADD_EDGE) {
        ticks.measure(wave, change);
      }
    }
    return ticks;
  }

  private void measure(Wave wave, Change come) {
    Change go = Change.removeEdge(come.source(), come.target(), come.start());
    TemporalGraph cut = cut(wave.graph(), come.start(), come.end());
    runs.run(cut);
    System.gc(); // the garbage of what was before
    for (int i = 0; i < TIMES; i++) {
      time(() -> wave.apply(List.of(go)), changes, changesProcessor);
      time(() -> wave.apply(List.of(come)), changes, changesProcessor);
      time(() -> runs.run(cut), fresh, freshProcessor);
    }
  }

  private static void time(Runnable work, Durations all, Durations processor) {
    long spent = THREADS.getCurrentThreadCpuTime();
    long begun = System.nanoTime();
    work.run();
    all.add(System.nanoTime() - begun);
    processor.add(THREADS.getCurrentThreadCpuTime() - spent);
  }

  /** What is alive in an interval, cut off at its ends; without properties. */
  static TemporalGraph cut(TemporalGraph graph, long from, long to) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(graph.isUndirected());
    builder.textIds(!graph.hasIntegerIds());
    for (int v = 0; v < graph.vertexCount(); v++) {
      if (graph.vertexStart(v) < to && graph.vertexEnd(v) > from) {
        builder.addVertex(
            graph.ids().text(v),
            Math.max(from, graph.vertexStart(v)),
            Math.min(to, graph.vertexEnd(v)));
      }
    }
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        if (graph.edgeStart(e) < to && graph.edgeEnd(e) > from && !graph.isReverse(v, e)) {
          builder
              .edge(
                  graph.ids().text(v),
                  graph.ids().text(graph.target(e)),
                  Math.max(from, graph.edgeStart(e)),
                  Math.min(to, graph.edgeEnd(e)))
              .add();
        }
      }
    }
    return builder.build();
  }

  /** How long fresh runs took. */
  Durations fresh() {
    return fresh;
  }

  /** A median change in median fresh runs, by the clock. */
  double ratio() {
    return changes.micros(0.5) / fresh.micros(0.5);
  }

  /** The same in time of the processor. */
  double processorRatio() {
    return changesProcessor.micros(0.5) / freshProcessor.micros(0.5);
  }
}
