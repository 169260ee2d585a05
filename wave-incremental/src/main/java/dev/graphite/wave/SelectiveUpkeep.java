package dev.graphite.wave;

import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import dev.graphite.wave.GraphDelta.Life;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the states of a {@link SelectiveProgram} current: what hung on the change is lost, pulled
 * again from what cannot hang on it, and improvements are propagated as in a fresh run.
 *
 * <p>Each piece of state knows the arc that brought it and a level, one more than that of the piece
 * from which it was scattered ({@link Link}). After a batch:
 *
 * <ol>
 *   <li>Pieces brought by an arc that went, and pieces outside of a life that changed, are lost.
 *   <li>Lost stretches are taken in order of level. What comes from pieces of lower levels is
 *       pulled. Where the old value is not back, the stretch has failed: the pieces that came from
 *       it, over any arc, are lost in turn.
 *   <li>Failed stretches, and new ticks of lives, pull from all that is left.
 *   <li>New arcs carry what their sources have, and all that changed is scattered until no message
 *       takes a tick.
 * </ol>
 *
 * <p>Why that is right. No message makes a state better than the one it was scattered from. Say
 * that a piece hangs on the piece from which its value was scattered. <i>Nothing hangs on itself:
 * </i> along a link values get worse, or stay and the level rises. A link is made so; later its
 * upper end may get a better value, which makes the difference of values strict, or get the old
 * value back from a lower level, which widens that of levels. <i>Nothing hangs on what is gone:</i>
 * a stretch that fails passes its loss on along the very links that hang on it. As parts of an
 * interval tell the same as the whole, a tick is known to hang on a stretch by its arc and by what
 * scatter says for that stretch. Hence all that is held at the end was sent by something that is
 * held, down to a start: it is not too good. <i>Nothing is missing:</i> what failed was pulled from
 * all arcs, all that changed was sent along all arcs. So it is the state of a fresh run. The second
 * step ends, since a stretch is lost once more only after one that fed it failed, and what failed
 * holds nothing to lose.
 *
 * <p>The idea is KickStarter's (Vora, Gupta, Xu: KickStarter: Fast and Accurate Computations on
 * Streaming Graphs via Trimmed Approximations, ASPLOS 2017), there per vertex of a static graph.
 *
 * <p>Cost: the arcs of each vertex that loses or gains a stretch; nothing in proportion to the
 * graph. Not safe for threads.
 */
final class SelectiveUpkeep implements Upkeep {
  private final SelectiveProgram program;
  private final Selection fold;
  private final EngineGraph graph;
  private final PieceStore states;
  private final Before before;
  private final StateEdit edit;
  private final ArcScatterer scatterer;
  private final Losses losses = new Losses();
  private final Stretches failed = new Stretches();
  private final Stretches pending = new Stretches();
  private final Stretches toPull = new Stretches();
  private final Starts starts;
  private final StateRows rows;
  private final NeededVertices needed;
  private final boolean exact;

  private final VertexQueue queue = new VertexQueue();
  private boolean starting = true;
  private long pullFrom;
  private long pullTo;

  private long batches;
  private long touched;
  private long lost;

  /**
   * Begins with a run.
   *
   * @param program knows vertices by label
   * @param needed the vertices that the program was made with
   */
  SelectiveUpkeep(SelectiveProgram program, ChangingGraph changing, IntArrayList needed) {
    this.program = program;
    this.fold = program.fold();
    this.graph = new EngineGraph(changing, program.reversesTime());
    this.needed = new NeededVertices(changing, needed);
    this.states = new PieceStore(program.stateType());
    this.before = new Before(states);
    this.edit = new StateEdit(fold);
    this.scatterer =
        new ArcScatterer(program, graph.arcs(), changing.labels(), states, changing.isUndirected());
    this.starts = new Starts(program, changing.labels(), graph);
    this.rows =
        new StateRows(program, changing.labels(), graph, new PieceStore(program.stateType()));
    // With these, a message with the slots that are held is the message that brought them.
    this.exact =
        program.stateType() != ValueType.LONG_PAIR
            && (fold == Selection.ANY
                || fold == Selection.MIN_LONG
                || fold == Selection.MAX_LONG
                || fold == Selection.MIN_DOUBLE);
    grow();
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      if (graph.isAlive(vertex)) {
        offerStarts(vertex);
      }
    }
    propagate();
    starting = false;
  }

  private void grow() {
    int vertices = graph.vertexCount();
    states.growTo(vertices);
    before.growTo(vertices);
    queue.growTo(vertices);
  }

  @Override
  public void update(GraphDelta delta, List<long[]> gone, List<long[]> come) {
    grow();
    graph.follow(delta);
    failed.clear();
    for (Int2ObjectMap.Entry<Life> entry : delta.lives().int2ObjectEntrySet()) {
      changeLife(entry.getIntKey(), entry.getValue());
    }
    failed.forEach(this::passOn);
    IntArrayList removed = delta.removed();
    for (int i = 0; i < removed.size(); i++) {
      if (graph.holds(removed.getInt(i))) {
        loseAllOf(removed.getInt(i));
      }
    }
    while (!losses.isEmpty()) {
      recover();
    }
    for (int i = 0; i < toPull.size(); i++) {
      pull(toPull.vertex(i), toPull.from(i), toPull.to(i), Integer.MAX_VALUE);
      save(toPull.vertex(i));
    }
    for (int vertex : delta.lives().keySet()) {
      if (graph.isAlive(vertex)) {
        offerStarts(vertex);
      }
    }
    IntArrayList added = delta.added();
    for (int i = 0; i < added.size(); i++) {
      if (graph.holds(added.getInt(i))) {
        scatterer.over(added.getInt(i), this::offer);
      }
    }
    propagate();
    rows.tell(states, before, needed.wereThere(delta), needed.areThere(), gone, come);
  }

  @Override
  public void commit() {
    batches++;
    touched += before.size();
    graph.commit();
    clear();
  }

  @Override
  public void undo() {
    for (int i = 0; i < before.size(); i++) {
      before.restore(i);
    }
    graph.undo();
    clear();
  }

  private void clear() {
    queue.clear();
    losses.clear();
    toPull.clear();
    before.forget();
  }

  // Losing.

  /** Gives a vertex its new life, and loses what is outside of it or may have started otherwise. */
  private void changeLife(int vertex, Life was) {
    boolean isNew = was.isAbsent();
    long oldStart = isNew ? 0 : graph.firstTick(was.start(), was.end());
    long oldEnd = isNew ? 0 : graph.lastEnd(was.start(), was.end());
    before.touch(vertex, oldStart, oldEnd);
    boolean stays = graph.isAlive(vertex);
    long newStart = stays ? graph.lifeStart(vertex) : Time.OPEN;
    long newEnd = stays ? graph.lifeEnd(vertex) : Time.OPEN;
    states.begin();
    long cursor = newStart;
    for (int p = states.first(vertex); p < states.behind(vertex); p++) {
      if (!states.isPresent(p)) {
        continue;
      }
      long from = states.start(p);
      long to = p + 1 < states.behind(vertex) ? states.start(p + 1) : oldEnd;
      long link = states.link(p);
      failed.add(vertex, from, Math.min(to, newStart), link, states.value(p), states.second(p));
      failed.add(vertex, Math.max(from, newEnd), to, link, states.value(p), states.second(p));
      from = Math.max(from, newStart);
      to = Math.min(to, newEnd);
      if (from < to && Link.arc(link) == Link.START) {
        lose(vertex, from, to, link, states.value(p), states.second(p));
      } else if (from < to) {
        if (cursor < from) {
          states.append(cursor, Link.NONE, 0, 0);
        }
        states.append(from, link, states.value(p), states.second(p));
        cursor = to;
      }
    }
    if (cursor < newEnd) {
      states.append(cursor, Link.NONE, 0, 0);
    }
    states.end(vertex);
    if (stays) {
      boolean apart = isNew || newStart >= oldEnd || newEnd <= oldStart;
      toPull.addToHull(vertex, newStart, apart ? newEnd : oldStart);
      toPull.addToHull(vertex, apart ? newStart : oldEnd, newEnd);
    }
  }

  /** Loses all that an arc has brought. */
  private void loseAllOf(int arc) {
    long from = scatterer.firstTickOf(arc);
    long to = scatterer.endOf(arc);
    loseFrom(graph.arcs().target(arc), from, to, arc, false, 0);
    loseFrom(graph.arcs().source(arc), from, to, arc, false, 0);
  }

  /** Loses what a message has brought that is no longer sent. */
  private void loseMessage(int target, long from, long to, long value, long second, long link) {
    loseFrom(target, from, to, Link.arc(link), exact, value);
  }

  /** Loses what an arc has brought within an interval, be it all of that or one value. */
  private void loseFrom(int vertex, long from, long to, int arc, boolean ofValue, long value) {
    if (states.count(vertex) == 0) {
      return;
    }
    boolean any = false;
    int behind = states.behind(vertex);
    long lifeEnd = graph.lifeEnd(vertex);
    for (int p = states.find(vertex, from); p < behind && states.start(p) < to; p++) {
      long first = Math.max(from, states.start(p));
      long last = Math.min(to, p + 1 < behind ? states.start(p + 1) : lifeEnd);
      boolean brought = Link.arc(states.link(p)) == arc && first < last;
      if (brought && (!ofValue || states.value(p) == value)) {
        if (!any) {
          any = true;
          touch(vertex);
          edit.load(states, vertex, graph.lifeStart(vertex), lifeEnd, first, to);
        }
        edit.remove(first, last);
        lose(vertex, first, last, states.link(p), states.value(p), states.second(p));
      }
    }
    if (any) {
      edit.save(states, vertex);
    }
  }

  private void lose(int vertex, long from, long to, long link, long value, long second) {
    lost++;
    losses.add(vertex, from, to, link, value, second);
  }

  /** Pulls what a vertex has lost at one level, and passes on what does not come back. */
  private void recover() {
    int entries = losses.next();
    int vertex = losses.vertex();
    long from = losses.from(0);
    long to = losses.to(0);
    for (int i = 1; i < entries; i++) {
      from = Math.min(from, losses.from(i));
      to = Math.max(to, losses.to(i));
    }
    pull(vertex, from, to, losses.level());
    failed.clear();
    for (int i = 0; i < entries; i++) {
      failed.addMissing(edit, vertex, losses, i);
    }
    save(vertex);
    for (int i = 0; i < entries; i++) {
      if (!Link.isPending(losses.link(i))) {
        // What has come back as it was has been sent already.
        states.settle(
            vertex,
            losses.from(i),
            losses.to(i),
            losses.value(i),
            losses.second(i),
            graph.lifeEnd(vertex));
      }
    }
    for (int i = 0; i < failed.size(); i++) {
      toPull.addToHull(vertex, failed.from(i), failed.to(i));
    }
    failed.forEach(this::passOn);
  }

  private void passOn(int vertex, long from, long to, long link, long value, long second) {
    if (link != Link.NONE) {
      scatterer.from(vertex, from, to, value, second, Link.level(link), this::loseMessage);
    }
  }

  // Gaining.

  /** Loads a vertex and lets what it starts with and what others send compete for an interval. */
  private void pull(int vertex, long from, long to, int belowLevel) {
    touch(vertex);
    edit.load(states, vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex), from, to);
    pullFrom = from;
    pullTo = to;
    starts.of(vertex, this::take);
    scatterer.into(vertex, from, to, belowLevel, this::take);
  }

  private void take(int vertex, long from, long to, long value, long second, long link) {
    edit.fold(Math.max(from, pullFrom), Math.min(to, pullTo), value, second, link);
  }

  private void offerStarts(int vertex) {
    starts.of(vertex, this::offer);
  }

  private void propagate() {
    while (!queue.isEmpty()) {
      int vertex = queue.next();
      pending.clear();
      int behind = states.behind(vertex);
      for (int p = states.first(vertex); p < behind; p++) {
        if (Link.isPending(states.link(p))) {
          long end = p + 1 < behind ? states.start(p + 1) : graph.lifeEnd(vertex);
          states.setPending(p, false);
          pending.add(
              vertex, states.start(p), end, states.link(p), states.value(p), states.second(p));
        }
      }
      pending.forEach(this::scatterOn);
    }
  }

  private void scatterOn(int vertex, long from, long to, long link, long value, long second) {
    scatterer.from(vertex, from, to, value, second, Link.level(link), this::offer);
  }

  /** Lets a message compete at its target. */
  private void offer(int vertex, long from, long to, long value, long second, long link) {
    long first = Math.max(from, graph.lifeStart(vertex));
    long last = Math.min(to, graph.lifeEnd(vertex));
    if (states.isTaken(vertex, first, last, value, second, fold)) {
      touch(vertex);
      edit.load(states, vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex), first, last);
      edit.fold(from, to, value, second, link);
      save(vertex);
    }
  }

  private void touch(int vertex) {
    if (!starting) {
      before.touch(vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex));
    }
  }

  /** Stores what {@link #edit} has made of a vertex, and sees that changes are scattered. */
  private void save(int vertex) {
    if (edit.save(states, vertex)) {
      queue.add(vertex);
    }
  }

  // Telling.

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    if (needed.areThere()) {
      rows.forEach(states, consumer);
    }
  }

  @Override
  public long memoryBytes() {
    long arcs = program.reversesTime() ? graph.arcs().memoryBytes() : 0;
    return arcs + states.memoryBytes() + queue.memoryBytes();
  }

  @Override
  public WaveStatistics statistics() {
    return new WaveStatistics(batches, touched, lost, scatterer.calls(), scatterer.messages(), 1);
  }
}
