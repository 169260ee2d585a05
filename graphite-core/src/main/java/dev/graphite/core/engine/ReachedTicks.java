package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.Arrays;

/**
 * The states of a program in which what is reached stays reached: a tick per vertex. A worker that
 * owns a partition may use that partition's vertices; different partitions may be used at the same
 * time.
 */
final class ReachedTicks implements IntervalResult.States {
  private final TemporalGraph graph;
  private final long[] since;

  ReachedTicks(TemporalGraph graph) {
    this.graph = graph;
    this.since = new long[graph.vertexCount()];
    Arrays.fill(since, Time.OPEN);
  }

  /** Since when each vertex is reached, {@link Time#OPEN} if it is not. */
  long[] since() {
    return since;
  }

  @Override
  public void load(int vertex, IntervalMap into) {
    long start = graph.vertexStart(vertex);
    long end = graph.vertexEnd(vertex);
    long reached = since[vertex];
    if (reached == Time.OPEN) {
      into.reset(start, end);
      return;
    }
    into.beginLoad(end, 2);
    if (start < reached) {
      into.load(start, false, 0, 0);
    }
    into.load(reached, true, 0, 0);
  }
}
