package dev.graphite.wave;

import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Sum;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * What vertices were told in each round, added up, for sums of longs: messages are taken back and
 * added, and those that stay are not looked at. Sums of doubles would drift. Like the states of
 * rounds, what stays from one round to the next is not stored twice. Not safe for threads.
 */
final class RoundSums {
  private static final int NONE = -1;

  // In the place of the number of messages: what was told cannot be taken back.
  private static final int HAS_NO_OPPOSITE = 0;

  // Room for more edits than so many is not kept: very large batches alone need it.
  private static final int MOST_KEPT = 1 << 12;

  private final ChangingGraph graph;

  // A state is a sum and the number of messages in it, which is never 0.
  private final RoundStates sums;
  private final Before before;
  private final int lastRound;
  private boolean hasBegun;

  // What is to be added, by round and vertex: chains of messages, newest first.
  private Long2IntOpenHashMap newest = noEdits();
  private final IntArrayList older = new IntArrayList();
  private Messages edits = new Messages(2);

  private final IntervalSum cells = new IntervalSum();
  private final IntervalMap was = new IntervalMap();
  private final IntervalMap is = new IntervalMap();
  private Messages told = new Messages(2);

  // The edits of one vertex in one round, sorted by start, and the first that is still to be made.
  private final IntArrayList chain = new IntArrayList();
  private long chainKey = NONE;
  private int chainNext;

  RoundSums(ChangingGraph graph, int lastRound) {
    this.graph = graph;
    this.lastRound = lastRound;
    this.sums = new RoundStates(ValueType.LONG_PAIR, lastRound);
    this.before = new Before(sums);
  }

  private static Long2IntOpenHashMap noEdits() {
    Long2IntOpenHashMap none = new Long2IntOpenHashMap();
    none.defaultReturnValue(NONE);
    return none;
  }

  /** True if what a program sends can be taken back, edge by edge. */
  static boolean fit(RoundProgram program) {
    return program.fold() == Sum.LONGS && !program.view().simple();
  }

  void growTo(int vertices) {
    sums.growTo(vertices);
    before.growTo(vertices);
  }

  /** Says that all vertices were told in all rounds for the first time. */
  void endFirstRounds() {
    sums.endFirstRounds();
    hasBegun = true;
  }

  /**
   * Does what was done to the life of a vertex; nothing was told at new ticks.
   *
   * @param old its life before, perhaps absent
   */
  void followLife(int vertex, GraphDelta.Life old) {
    touch(vertex);
    if (!graph.isAlive(vertex)) {
      sums.remove(vertex);
      return;
    }
    long start = graph.lifeStart(vertex);
    long end = graph.lifeEnd(vertex);
    sums.setLife(vertex, start, end);
    if (!old.isAbsent()) {
      clear(vertex, start, Math.min(end, old.start()));
      clear(vertex, Math.max(start, old.end()), end);
    }
  }

  private void clear(int vertex, long from, long to) {
    if (from < to) {
      is.reset(from, to);
      for (int round = 0; round <= lastRound; round++) {
        sums.write(vertex, round, is, graph.lifeEnd(vertex));
      }
    }
  }

  private void touch(int vertex) {
    if (hasBegun) {
      before.touch(vertex, 0, 0);
    }
  }

  /** Adds messages, each of which counts 1, to what a vertex is told in a round. */
  void add(int vertex, int round, Messages messages) {
    for (int i = 0; i < messages.size(); i++) {
      edit(vertex, round, messages.from(i), messages.to(i), messages.value(i), 1);
    }
  }

  /** Takes messages back that were added. */
  void takeBack(int vertex, int round, Messages messages) {
    for (int i = 0; i < messages.size(); i++) {
      long value = messages.value(i);
      int count = value == Long.MIN_VALUE ? HAS_NO_OPPOSITE : -1;
      edit(vertex, round, messages.from(i), messages.to(i), -value, count);
    }
  }

  private void edit(int vertex, int round, long from, long to, long value, int count) {
    int edit = edits.size();
    edits.add(from, to, value, count);
    older.add(newest.put(key(vertex, round), edit));
  }

  private static long key(int vertex, int round) {
    return (long) round << 32 | vertex;
  }

  /**
   * What a vertex is told in a round at some ticks, as sums of sums, after all that was added and
   * taken back there. Each tick is to be asked for once, and those of a vertex in order, in
   * stretches that hold an edit whole, or all of it that is in the vertex' life.
   *
   * @return null if it has to be added up anew
   */
  Messages correct(int vertex, int round, long from, long to) {
    sums.load(vertex, round, from, to, was);
    tell(was);
    goTo(key(vertex, round));
    boolean anew = false;
    int first = chainNext;
    for (; chainNext < chain.size() && edits.from(chain.getInt(chainNext)) < to; chainNext++) {
      int edit = chain.getInt(chainNext);
      anew |= edits.second(edit) == HAS_NO_OPPOSITE;
      told.add(edits.from(edit), edits.to(edit), edits.value(edit), edits.second(edit));
    }
    if (first == chainNext) {
      return told;
    }
    if (anew) {
      return null;
    }
    try {
      return addUp(vertex, round, from, to, told);
    } catch (AnswerOutOfRangeException tooLarge) {
      return null; // perhaps on the way alone: the order of adding is another one
    }
  }

  private void goTo(long key) {
    if (key != chainKey) {
      chainKey = key;
      chainNext = 0;
      chain.clear();
      for (int edit = newest.get(key); edit != NONE; edit = older.getInt(edit)) {
        chain.add(edit);
      }
      chain.sort((a, b) -> Long.compare(edits.from(a), edits.from(b)));
    }
  }

  /** The same, of all messages that there are. */
  Messages renew(int vertex, int round, long from, long to, Messages all) {
    sums.load(vertex, round, from, to, was);
    return addUp(vertex, round, from, to, all);
  }

  /** Adds messages up, keeps the sums, and tells them. */
  private Messages addUp(int vertex, int round, long from, long to, Messages messages) {
    cells.sumOfSums(messages, 0, messages.size(), from, to, Sum.LONGS);
    is.reset(from, to);
    for (int cell = 0; cell < cells.cells(); cell++) {
      if (cells.count(cell) != 0) {
        is.set(cells.start(cell), cells.end(cell), cells.value(cell), cells.count(cell));
      }
    }
    is.settle();
    if (!StateRows.areAlike(is, was)) {
      touch(vertex);
      sums.write(vertex, round, is, graph.lifeEnd(vertex));
    }
    tell(is);
    return told;
  }

  private void tell(IntervalMap pieces) {
    told.clear();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.isPresent(i)) {
        told.add(pieces.start(i), pieces.end(i), pieces.value(i), pieces.second(i));
      }
    }
  }

  /** Forgets the batch at hand, which is kept. */
  void forget() {
    before.forget();
    chainKey = NONE;
    if (edits.size() > MOST_KEPT) {
      newest = noEdits();
      edits = new Messages(2);
      told = new Messages(2);
      older.clear();
      older.trim();
      chain.clear();
      chain.trim();
      return;
    }
    newest.clear();
    older.clear();
    edits.clear();
  }

  /** Takes the batch at hand back; it has to be forgotten then. */
  void undo() {
    for (int i = 0; i < before.size(); i++) {
      before.restore(i);
    }
  }

  long memoryBytes() {
    return sums.memoryBytes();
  }
}
