package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Messages;
import java.util.Arrays;

/**
 * Runs a {@link SelectiveProgram} whose vertices stay reached: the fold is a minimum of ticks, so
 * messages need no grouping, and a change is the stretch from the new tick to the old one.
 */
final class ReachedKernel extends Kernel {
  private final SelectiveProgram program;
  private final TemporalGraph graph;
  private final Partitions partitions;
  private final long[] since;
  private final StartContext startContext;

  // Per vertex of the partition at hand: whether it got a message or improved, and its tick before.
  private long[] touched = new long[0];
  private long[] improved = new long[0];
  private long[] before = new long[0];

  ReachedKernel(
      SelectiveProgram program,
      TemporalGraph graph,
      Partitions partitions,
      ReachedTicks states,
      Cancellation cancellation) {
    super(program, program.view(), graph, partitions, cancellation);
    this.program = program;
    this.graph = graph;
    this.startContext = new StartContext();
    this.partitions = partitions;
    this.since = states.since();
  }

  @Override
  void start(int partition) {
    for (int v = partitions.first(partition); v < partitions.behind(partition); v++) {
      checkCancelled();
      startContext.moveTo(v);
      program.start(startContext);
      if (since[v] != Time.OPEN) {
        scatterer.scatter(v, since[v], graph.vertexEnd(v));
      }
    }
  }

  @Override
  void compute(int partition, Messages[][] inbound) {
    int base = partitions.first(partition);
    clear(partitions.size(partition));
    for (Messages[] row : inbound) {
      fold(row[partition], base);
      row[partition].clear();
    }
    for (int word = 0; word < improved.length; word++) {
      warps += Long.bitCount(touched[word]);
      for (long bits = improved[word]; bits != 0; bits &= bits - 1) {
        checkCancelled();
        int local = word << 6 | Long.numberOfTrailingZeros(bits);
        int vertex = base + local;
        scatterer.scatter(vertex, since[vertex], Math.min(before[local], graph.vertexEnd(vertex)));
      }
    }
  }

  private void fold(Messages messages, int base) {
    int count = messages.size();
    for (int i = 0; i < count; i++) {
      int vertex = messages.target(i);
      int local = vertex - base;
      long from = messages.from(i);
      long held = since[vertex];
      long bit = 1L << local;
      touched[local >>> 6] |= bit;
      if (from < held && from < graph.vertexEnd(vertex)) {
        if ((improved[local >>> 6] & bit) == 0) {
          improved[local >>> 6] |= bit;
          before[local] = held;
        }
        since[vertex] = Math.max(from, graph.vertexStart(vertex));
      }
    }
    computeCalls += count;
  }

  private void clear(int span) {
    if (before.length < span) {
      int words = (span + 63) >>> 6;
      touched = new long[words];
      improved = new long[words];
      before = new long[span];
    } else {
      Arrays.fill(touched, 0);
      Arrays.fill(improved, 0);
    }
  }

  /** The start of a vertex over its whole life. */
  private final class StartContext extends LifeContext {

    private StartContext() {
      super(graph, program.stateType());
    }

    @Override
    public void setState(long from, long to, long value, long second) {
      if (to < end()) {
        throw new IllegalStateException(
            program.getClass().getName() + " promises to stay reached, but sets an end: " + to);
      }
      if (from < end()) {
        since[vertex()] = Math.min(since[vertex()], Math.max(from, start()));
      }
    }
  }
}
