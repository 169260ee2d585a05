package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.MessageFold;
import dev.graphite.core.warp.Messages;

/**
 * Runs a {@link SelectiveProgram}: messages are folded into the state, which is the time-warp of a
 * selection, and only the ticks that changed are scattered.
 */
final class SelectiveKernel extends Kernel {
  private final TemporalGraph graph;
  private final Partitions partitions;
  private final StateStore store;
  private final Inbox inbox;
  private final IntervalMap state = new IntervalMap();
  private final SelectiveProgram program;
  private final MessageFold fold;
  private final StartContext startContext;

  SelectiveKernel(
      SelectiveProgram program,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation) {
    super(program, program.view(), graph, partitions, cancellation);
    this.graph = graph;
    this.partitions = partitions;
    this.store = store;
    this.inbox = inbox;
    this.program = program;
    this.startContext = new StartContext();
    this.fold = new MessageFold(program.fold());
  }

  @Override
  void start(int partition) {
    for (int vertex = partitions.first(partition);
        vertex < partitions.behind(partition);
        vertex++) {
      checkCancelled();
      state.reset(graph.vertexStart(vertex), graph.vertexEnd(vertex));
      startContext.moveTo(vertex);
      startContext.set = false;
      program.start(startContext);
      if (startContext.set) {
        scatterAndSave(vertex);
      }
    }
  }

  @Override
  void compute(int partition, Messages[][] inbound) {
    inbox.gather(inbound, partition, partitions.first(partition), partitions.size(partition));
    Messages messages = inbox.messages();
    int active = inbox.active();
    for (int i = 0; i < active; i++) {
      checkCancelled();
      int vertex = inbox.vertex(i);
      store.load(vertex, state);
      int first = inbox.first(i);
      int behind = inbox.first(i + 1);
      computeCalls += behind - first;
      warps++;
      if (fold.fold(messages, first, behind, state)) {
        scatterAndSave(vertex);
      }
    }
  }

  private void scatterAndSave(int vertex) {
    ScatterPieces changed = scatterer.pieces();
    changed.clear();
    for (int i = 0; i < state.size(); i++) {
      if (state.isChanged(i)) {
        changed.add(state.start(i), state.end(i), state.value(i), state.second(i), 0);
      }
    }
    scatterer.scatter(vertex);
    state.settle();
    store.save(vertex, state);
  }

  /** The start of a vertex over its whole life. */
  private final class StartContext extends LifeContext {
    private boolean set;

    private StartContext() {
      super(graph, program.stateType());
    }

    @Override
    public void setState(long from, long to, long value, long second) {
      state.set(from, to, value, second);
      set = true;
    }
  }
}
