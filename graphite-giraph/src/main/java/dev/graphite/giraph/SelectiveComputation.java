package dev.graphite.giraph;

import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.MessageFold;
import dev.graphite.core.warp.Messages;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.view.ViewEdges;
import java.io.IOException;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;

/**
 * Runs a {@link SelectiveProgram} on vertices that know their life and rank: the first superstep
 * after the {@link Preparation} starts them; later the messages of a vertex are folded into its
 * state, and only the ticks that changed are scattered, once per vertex. The job ends when no
 * message is in flight.
 *
 * <p>Giraph makes one object per thread and superstep. Counts are added to the job's counters.
 */
public final class SelectiveComputation
    extends BasicComputation<VertexKey, VertexState, EdgePiece, IntervalMessage> {
  private final IntervalMap state = new IntervalMap();
  private Start start;
  private SelectiveProgram program;
  private int view;
  private MessageFold fold;
  private Messages inbox;
  private EdgeScatterer scatterer;
  private long computeCalls;
  private long warps;

  @Override
  public void preSuperstep() {
    ProgramContext context = getWorkerContext();
    program = context.program();
    view = context.views().number(program.view());
    start = new Start(program.stateType());
    fold = new MessageFold(program.fold());
    inbox = new Messages(program.messageType().slots());
    scatterer = new EdgeScatterer(program, program.view(), this::sendMessage);
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages)
      throws IOException {
    if (getSuperstep() == Preparation.START) {
      start(vertex);
    } else {
      take(vertex, messages);
    }
    vertex.voteToHalt();
  }

  private void start(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    VertexState kept = vertex.getValue();
    kept.setType(program.stateType());
    state.reset(kept.start(), kept.end());
    start.vertex = kept;
    start.set = false;
    program.start(start);
    if (start.set) {
      scatterAndSave(vertex);
    }
  }

  private void take(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    inbox.clear();
    for (IntervalMessage message : messages) {
      if (message.type() != program.messageType()) {
        throw new IllegalStateException(
            "a message of type " + message.type() + " reached " + vertex.getId());
      }
      inbox.add(message.from(), message.to(), message.value(), message.second());
    }
    computeCalls += inbox.size();
    warps++;
    vertex.getValue().load(state);
    if (fold.fold(inbox, 0, inbox.size(), state)) {
      scatterAndSave(vertex);
    }
  }

  private void scatterAndSave(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    scatterer.scatter(vertex.getValue().rank(), state, ViewEdges.of(vertex).view(view));
    state.settle();
    vertex.getValue().save(state);
  }

  @Override
  public void postSuperstep() {
    RunCounter.COMPUTE_CALLS.add(getContext(), computeCalls);
    RunCounter.MESSAGES.add(getContext(), scatterer.messages());
    RunCounter.SCATTER_CALLS.add(getContext(), scatterer.calls());
    RunCounter.WARPS.add(getContext(), warps);
  }

  /** The start of a vertex over its whole life. */
  private final class Start extends VertexContext {
    private VertexState vertex;
    private boolean set;

    private Start(ValueType stateType) {
      super(stateType);
    }

    @Override
    public int vertex() {
      return vertex.rank();
    }

    @Override
    public long start() {
      return vertex.start();
    }

    @Override
    public long end() {
      return vertex.end();
    }

    @Override
    public void setState(long from, long to, long value, long second) {
      state.set(from, to, value, second);
      set = true;
    }
  }
}
