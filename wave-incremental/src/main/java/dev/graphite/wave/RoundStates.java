package dev.graphite.wave;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.IntervalMap;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * The states of all vertices in each round, sparsely: what stays from one round to the next, or
 * goes to and fro between two values, is not stored twice. Cost of reading ticks in a round: a
 * binary search, and the rows there; of writing them: for each stretch there all rounds, too. Not
 * safe for threads.
 */
final class RoundStates extends VertexStates {
  // The life of a vertex is cut into stretches, and neighbouring ones differ in some round. The
  // rows of a stretch have one start and go up by round: start, 4 * round + 2 * alternates + 1 if
  // there is a value, value, second. Round 0 has a row. What a row says holds until the next one;
  // if it alternates, it holds every other round, and what held before it in those between. The
  // rows are as few as that allows, so that like stretches have like rows.
  // Example: 7 from tick 0 on, but in [4, 6) from round 2 on 5, 7, 5, 7 and so on:
  //   0 R0 7 | 4 R0 7, 4 R2 alternates 5 | 6 R0 7
  private static final int START = 0;
  private static final int ROUND = 1;
  private static final int VALUE = 2;
  private static final int SECOND = 3;

  private final int width;
  private final int slots;
  private final int lastRound;

  // The rows that are to take the place of some: those of the stretch before the one at hand begin
  // at row `before`, which is negative if there is none.
  private long[] made = new long[256];
  private int madeRows;
  private int before;

  // The states of one stretch by round.
  private final long[] values;
  private final long[] seconds;
  private final boolean[] present;

  // Whether rounds behind the one that is written have states.
  private boolean hasLaterRounds;

  /** No states of values of a type, in rounds from 0 to the last one. */
  RoundStates(ValueType type, int lastRound) {
    super(VALUE + type.slots());
    this.slots = type.slots();
    this.lastRound = lastRound;
    this.width = width();
    this.values = new long[lastRound + 1];
    this.seconds = new long[lastRound + 1];
    this.present = new boolean[lastRound + 1];
  }

  /**
   * Gives a vertex a life. Ticks that it had keep their states; what new ones have is of no meaning
   * until it is written.
   */
  void setLife(int vertex, long lifeStart, long lifeEnd) {
    begin();
    if (count(vertex) == 0) {
      emit(lifeStart, 0, 0, 0);
    } else {
      int first = stretch(vertex, lifeStart);
      int behind = behind(vertex);
      int row = next(first, behind);
      copy(first, row, lifeStart);
      while (row < behind && cell(row, START) < lifeEnd) {
        int next = next(row, behind);
        copy(row, next, cell(row, START));
        row = next;
      }
    }
    write(vertex, made, 0, madeRows);
  }

  /** Says that all rounds have states; before, those behind the one that is written have none. */
  void endFirstRounds() {
    hasLaterRounds = true;
    compact();
  }

  /** Takes the life from a vertex. */
  void remove(int vertex) {
    write(vertex, made, 0, 0);
  }

  @Override
  void load(int vertex, long lifeStart, long lifeEnd, IntervalMap into) {
    load(vertex, lastRound, lifeStart, lifeEnd, into);
  }

  /** Fills in the state at some ticks of a life in a round, neighbours with equal values merged. */
  void load(int vertex, int round, long from, long to, IntervalMap into) {
    int behind = behind(vertex);
    int row = stretch(vertex, from);
    into.beginLoad(to, stretchesBefore(row, behind, to));
    int last = -1;
    while (row < behind && cell(row, START) < to) {
      int next = next(row, behind);
      int at = holding(row, next, round);
      if (last < 0 || !isSame(last, at)) {
        into.load(Math.max(from, cell(row, START)), isPresent(at), value(at), second(at));
      }
      last = at;
      row = next;
    }
  }

  /** Gives some ticks a state in a round; other rounds keep theirs. */
  void write(int vertex, int round, IntervalMap state, long lifeEnd) {
    long from = state.start(0);
    long to = state.end(state.size() - 1);
    int first = first(vertex);
    int behind = behind(vertex);
    int row = stretch(vertex, from);
    row = row > first ? stretch(vertex, cell(row, START) - 1) : row; // it may become like the next
    int place = row - first;
    int piece = 0;
    boolean done = false;
    begin();
    while (row < behind && !done) {
      long start = cell(row, START);
      int next = next(row, behind);
      long end = next < behind ? cell(next, START) : lifeEnd;
      done = start >= to;
      if (start < from || done) {
        copy(row, next, start);
      }
      long stop = Math.min(end, to);
      for (long tick = Math.max(start, from);
          tick < stop;
          tick = Math.min(stop, state.end(piece))) {
        while (state.end(piece) <= tick) {
          piece++;
        }
        edit(row, next, tick, round, state, piece);
      }
      if (start < to && end > to) {
        copy(row, next, to);
      }
      row = next;
    }
    replace(vertex, place, row - first - place, made, 0, madeRows);
  }

  /** The row of a stretch whose value holds in a round. */
  private int holding(int row, int next, int round) {
    int at = row;
    while (at + 1 < next && round(at + 1) <= round) {
      at++;
    }
    int held = round;
    while (alternates(at) && (held - round(at)) % 2 != 0) {
      held = round(at--) - 1;
    }
    return at;
  }

  /** Adds a stretch like another one, but for the state in one round. */
  private void edit(int row, int next, long tick, int round, IntervalMap state, int piece) {
    int last = hasLaterRounds ? lastRound : round;
    for (int r = 0; r <= last; r++) {
      int at = holding(row, next, r);
      set(r, isPresent(at), value(at), second(at));
    }
    set(round, state.isPresent(piece), state.value(piece), state.second(piece));
    int begun = madeRows;
    for (int r = 0; r <= last; ) {
      boolean alternates = r > 0 && r < last && areAlike(r - 1, r + 1);
      emit(tick, mark(r, alternates, present[r]), values[r], seconds[r]);
      int like = alternates ? 2 : 1;
      r++;
      while (r <= last && areAlike(r - like, r)) {
        r++;
      }
    }
    endStretch(begun);
  }

  private void set(int round, boolean isPresent, long value, long second) {
    present[round] = isPresent;
    values[round] = isPresent ? value : 0;
    seconds[round] = isPresent ? second : 0;
  }

  private boolean areAlike(int round, int other) {
    return present[round] == present[other]
        && values[round] == values[other]
        && seconds[round] == seconds[other];
  }

  private void copy(int row, int next, long tick) {
    int begun = madeRows;
    for (int i = row; i < next; i++) {
      emitRow(i, tick);
    }
    endStretch(begun);
  }

  private void begin() {
    madeRows = 0;
    before = -1;
  }

  /** Ends a stretch; one that goes on like the one before makes that longer. */
  private void endStretch(int begun) {
    if (before >= 0 && areAlike(before, begun, madeRows)) {
      madeRows = begun;
    } else {
      before = begun;
    }
  }

  private boolean areAlike(int first, int second, int behind) {
    boolean alike = second - first == behind - second;
    for (int row = second; row < behind && alike; row++) {
      for (int c = ROUND; c < width; c++) {
        alike &= made[row * width + c] == made[(row - second + first) * width + c];
      }
    }
    return alike;
  }

  private void emitRow(int row, long tick) {
    emit(tick, cell(row, ROUND), value(row), second(row));
  }

  private void emit(long tick, long mark, long value, long second) {
    int at = madeRows * width;
    made = LongArrays.grow(made, at + width, at);
    made[at + START] = tick;
    made[at + ROUND] = mark;
    if (slots > 0) {
      made[at + VALUE] = value;
    }
    if (slots > 1) {
      made[at + SECOND] = second;
    }
    madeRows++;
  }

  /** The first row of the stretch that holds a tick, or of the first one if that comes later. */
  private int stretch(int vertex, long tick) {
    int low = first(vertex);
    int high = behind(vertex) - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (cell(middle, START) <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (round(low) > 0) {
      low--;
    }
    return low;
  }

  /** The first row of the stretch behind the one that begins at a row. */
  private int next(int row, int behind) {
    int next = row + 1;
    while (next < behind && round(next) > 0) {
      next++;
    }
    return next;
  }

  private int stretchesBefore(int row, int behind, long tick) {
    int stretches = 0;
    for (int i = row; i < behind && cell(i, START) < tick; i++) {
      stretches += round(i) == 0 ? 1 : 0;
    }
    return stretches;
  }

  private static long mark(int round, boolean alternates, boolean present) {
    return 4L * round + (alternates ? 2 : 0) + (present ? 1 : 0);
  }

  private int round(int row) {
    return (int) (cell(row, ROUND) >>> 2);
  }

  private boolean alternates(int row) {
    return (cell(row, ROUND) & 2) != 0;
  }

  private boolean isPresent(int row) {
    return (cell(row, ROUND) & 1) != 0;
  }

  private long value(int row) {
    return slots > 0 ? cell(row, VALUE) : 0;
  }

  private long second(int row) {
    return slots > 1 ? cell(row, SECOND) : 0;
  }

  private boolean isSame(int row, int other) {
    return isPresent(row) == isPresent(other)
        && value(row) == value(other)
        && second(row) == second(other);
  }
}
