package dev.graphite.giraph;

import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.MessageFold;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.BiConsumer;
import org.apache.giraph.graph.Vertex;

/**
 * Runs a {@link SelectiveProgram} in a job that keeps states, and goes on from those that the job
 * before has kept. Every piece of state has an origin, the vertex whose message brought it first,
 * or none if it was set by the start.
 *
 * <ol>
 *   <li>{@link Repair#LOSE}, until no message is in flight: a vertex loses the pieces that came
 *       from the other end of an edge that is gone, all pieces if its life is another one, and
 *       those that came from a vertex that tells it to have lost what it scattered.
 *   <li>{@link Repair#PULL}: vertices start again, and all scatter what they have to those that
 *       have lost something or have changed.
 *   <li>{@link Repair#NONE}: improvements, as {@link SelectiveKernel} makes them.
 * </ol>
 *
 * <p>What is left after the first step would also be found by a fresh run. For a message comes from
 * a piece that was there before, values never get better along edges, and an equal value never
 * replaces one that is there: if what a piece came from was made better later, that cannot have
 * hung on the piece itself. So origins lead back to a start without circles, and a piece stays only
 * if all of its way is still there. Origins are hashes of keys. Where two vertices share one, or
 * parallel edges join two vertices, more is lost than need be, and pulled again.
 */
final class KeepingKernel extends ScatterKernel {
  private final SelectiveProgram program;
  private final ProgramContext context;
  private final MessageFold fold;
  private final StartContext start;
  private final Repair repair;
  private final boolean begins;
  private final Origins finder = new Origins();
  private final IntArrayList senders = new IntArrayList();
  private final IntervalMap state = new IntervalMap();
  private final IntervalMap origins = new IntervalMap();
  private final IntervalMap set = new IntervalMap();
  private final Losses losses = new Losses();
  private long computeCalls;
  private long warps;

  KeepingKernel(
      SelectiveProgram program,
      ProgramContext context,
      BiConsumer<VertexKey, IntervalMessage> out) {
    super(program, program.view(), context, out);
    this.program = program;
    this.context = context;
    this.fold = new MessageFold(program.fold());
    this.start = new StartContext(program);
    this.repair = context.stage().repair();
    this.begins = context.stage().begins();
  }

  @Override
  void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    switch (repair) {
      case LOSE -> lose(vertex, messages);
      case PULL -> pull(vertex);
      case NONE -> {
        if (starts) {
          forget(vertex.getValue());
          start(vertex);
        } else {
          improve(vertex, messages);
        }
      }
    }
  }

  /** Forgets what was kept of a vertex, which may be nothing. */
  private void forget(VertexState vertex) {
    vertex.setType(program.stateType());
    vertex.setFormer(null);
    VertexState none = new VertexState();
    none.reset(ValueType.LONG);
    none.setLife(vertex.start(), vertex.end(), true);
    vertex.setOrigins(none);
  }

  private void start(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    load(vertex);
    if (startAgain(vertex.getValue())) {
      addPieces(true);
      scatter(vertex, target -> true);
      save(vertex);
    }
  }

  /** Lets what a vertex starts with compete, and says whether that changes anything. */
  private boolean startAgain(VertexState vertex) {
    set.reset(vertex.start(), vertex.end());
    if (!start.start(vertex, set)) {
      return false;
    }
    finder.look(state);
    if (!state.fold(set, program.fold())) {
      return false;
    }
    inbox.clear();
    finder.find(state, inbox, senders, origins);
    return true;
  }

  private void improve(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    readWithSenders(vertex, messages);
    if (inbox.size() == 0) {
      return;
    }
    load(vertex);
    computeCalls += inbox.size();
    warps++;
    finder.look(state);
    if (fold.fold(inbox, 0, inbox.size(), state)) {
      finder.find(state, inbox, senders, origins);
      addPieces(true);
      scatter(vertex, target -> true);
      save(vertex);
    }
  }

  private void lose(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    VertexState value = vertex.getValue();
    if (begins && !goOn(vertex)) {
      return;
    }
    readWithSenders(vertex, messages);
    if (!begins) {
      if (inbox.size() == 0) {
        return;
      }
      load(vertex);
    }
    losses.begin(origins);
    for (int i = 0; i < inbox.size(); i++) {
      losses.add(senders.getInt(i), inbox.from(i), inbox.to(i));
    }
    boolean lives = state.start(0) == value.start() && state.end(state.size() - 1) == value.end();
    if (begins) {
      losses.addAll(context.changes().goneNeighbours(vertex.getId()));
      if (!lives) {
        losses.addAll();
      }
    }
    if (losses.take(state, origins, pieces)) {
      context.touched().add(vertex.getId());
      scatter(vertex, target -> true);
    } else if (!begins) {
      return;
    }
    if (!lives) {
      state.reset(value.start(), value.end());
      origins.reset(value.start(), value.end());
    }
    save(vertex);
  }

  /** Takes the former state of a vertex; false if there is none. */
  private boolean goOn(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    VertexState value = vertex.getValue();
    VertexState former = value.former();
    VertexState cameFrom = value.origins();
    forget(value);
    boolean isKept = former != null && former.type() == program.stateType();
    if (!isKept || context.changes().isTouched(vertex.getId())) {
      context.touched().add(vertex.getId());
    }
    if (isKept) {
      former.load(state);
      cameFrom.load(origins);
    }
    return isKept;
  }

  private void pull(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    load(vertex);
    boolean isStarted = startAgain(vertex.getValue());
    if (isStarted) {
      addPieces(true);
      scatter(vertex, target -> !context.touched().isMeant(target));
    }
    addPieces(false);
    scatter(vertex, context.touched()::isMeant);
    if (isStarted) {
      save(vertex);
    }
  }

  private void readWithSenders(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    inbox.clear();
    senders.clear();
    for (IntervalMessage message : messages) {
      read(vertex.getId(), message);
      senders.add(message.sender());
    }
  }

  private void load(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    vertex.getValue().load(state);
    vertex.getValue().origins().load(origins);
  }

  private void save(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    state.settle();
    vertex.getValue().save(state);
    vertex.getValue().origins().save(origins);
  }

  /** Has what is reached scattered, or what changed of it. */
  private void addPieces(boolean changedOnly) {
    pieces.clear();
    for (int i = 0; i < state.size(); i++) {
      if (changedOnly ? state.isChanged(i) : state.isPresent(i)) {
        pieces.add(state.start(i), state.end(i), state.value(i), state.second(i), 0);
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
