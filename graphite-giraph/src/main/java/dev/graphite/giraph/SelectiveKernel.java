package dev.graphite.giraph;

import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.MessageFold;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.function.BiConsumer;
import org.apache.giraph.graph.Vertex;

/**
 * Runs a {@link SelectiveProgram}: the first superstep starts the vertices; later the messages of a
 * vertex are folded into its state, and only the ticks that changed are scattered, once per vertex.
 * A later one of several {@link Windows} begins with all that is reached in it.
 */
final class SelectiveKernel extends ScatterKernel {
  private final MessageFold fold;
  private final StartContext start;
  private final IntervalMap state = new IntervalMap();
  private final boolean beginsWindow;
  private final long windowStart;
  private final long windowEnd;
  private long computeCalls;
  private long warps;

  SelectiveKernel(
      SelectiveProgram program,
      ProgramContext context,
      BiConsumer<VertexKey, IntervalMessage> out) {
    super(program, program.view(), context, out);
    this.fold = new MessageFold(program.fold());
    this.start = new StartContext(program);
    Windows windows = Windows.of(context.getConf(), program);
    int window = context.stage().round();
    this.beginsWindow = context.stage().begins() && !starts;
    this.windowStart = windows.start(window);
    this.windowEnd = windows.end(window);
  }

  @Override
  void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    if (beginsWindow) {
      load(vertex, state);
      addPieces(windowStart, false);
      scatter(vertex);
    } else if (starts ? isSet(vertex) : isChanged(vertex, messages)) {
      addPieces(Long.MIN_VALUE, true);
      scatter(vertex);
      state.settle();
      save(vertex, state);
    }
  }

  private boolean isSet(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    load(vertex, state);
    return start.start(vertex.getValue(), state);
  }

  private boolean isChanged(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    read(vertex.getId(), messages);
    if (inbox.size() == 0) {
      return false;
    }
    load(vertex, state);
    computeCalls += inbox.size();
    warps++;
    return fold.fold(inbox, 0, inbox.size(), state);
  }

  /** Has what is reached from a tick to the end of the window scattered, or what changed of it. */
  private void addPieces(long from, boolean changedOnly) {
    pieces.clear();
    for (int i = 0; i < state.size(); i++) {
      long first = Math.max(from, state.start(i));
      long behind = Math.min(windowEnd, state.end(i));
      if (first < behind && (changedOnly ? state.isChanged(i) : state.isPresent(i))) {
        pieces.add(first, behind, state.value(i), state.second(i), 0);
      }
    }
  }

  @Override
  long computeCalls() {
    return computeCalls;
  }

  @Override
  long warps() {
    return warps;
  }
}
