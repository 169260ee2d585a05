package dev.graphite.wave;

import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.Arrays;

/**
 * The state of one vertex while it is changed. Values compete as in any engine, in an {@link
 * IntervalMap}, and each carries its {@link Link} with it. Reused; not safe for threads.
 */
final class StateEdit {
  // The map holds numbers of records, and its selection compares what the records say. So links
  // travel with values, and pieces that differ in their link alone stay apart.
  private final IntervalMap map = new IntervalMap();
  private final IntervalMap compared = new IntervalMap();
  private final Selection byRecord;
  private long[] links = new long[16];
  private long[] values = new long[16];
  private long[] seconds = new long[16];
  private int records;

  // What is loaded: from this piece on, counted from the vertex' first, so many.
  private int place;
  private int loaded;

  StateEdit(Selection fold) {
    byRecord = new ByRecord(fold);
  }

  /** Begins with a vertex without any value. */
  void reset(long lifeStart, long lifeEnd) {
    records = 0;
    map.reset(lifeStart, lifeEnd);
  }

  /**
   * Begins with what is stored of a vertex about an interval, and with a piece more on either side,
   * so that neighbours which become alike are made one. What is outside is left alone.
   *
   * @param from first tick
   * @param to end
   */
  void load(PieceStore store, int vertex, long lifeStart, long lifeEnd, long from, long to) {
    place = 0;
    loaded = store.count(vertex);
    if (loaded == 0) {
      reset(lifeStart, lifeEnd);
      return;
    }
    records = 0;
    int last = store.behind(vertex);
    int holdsFrom = store.find(vertex, from);
    int behind = holdsFrom + 1;
    while (behind < last && store.start(behind) < to) {
      behind++;
    }
    int first = Math.max(store.first(vertex), holdsFrom - 1);
    behind = Math.min(last, behind + 1);
    place = first - store.first(vertex);
    loaded = behind - first;
    map.beginLoad(behind < last ? store.start(behind) : lifeEnd, loaded);
    for (int p = first; p < behind; p++) {
      if (store.isPresent(p)) {
        map.load(store.start(p), true, record(store.link(p), store.value(p), store.second(p)), 0);
        if (Link.isPending(store.link(p))) {
          map.markLoaded();
        }
      } else {
        map.load(store.start(p), false, 0, 0);
      }
    }
  }

  /** Lets a value compete; answers whether it took a tick. */
  boolean fold(long from, long to, long value, long second, long link) {
    if (map.fold(from, to, record(link, value, second), 0, byRecord)) {
      return true;
    }
    records--;
    return false;
  }

  /** Takes the value from an interval. */
  void remove(long from, long to) {
    map.remove(from, to);
  }

  /** Number of pieces. */
  int size() {
    return map.size();
  }

  long start(int piece) {
    return map.start(piece);
  }

  long end(int piece) {
    return map.end(piece);
  }

  boolean isPresent(int piece) {
    return map.isPresent(piece);
  }

  long link(int piece) {
    return links[(int) map.value(piece)];
  }

  long value(int piece) {
    return values[(int) map.value(piece)];
  }

  long second(int piece) {
    return seconds[(int) map.value(piece)];
  }

  /** The piece that holds a tick of the life. */
  int find(long tick) {
    return map.find(tick);
  }

  /** Stores what was loaded; answers whether any piece of it is still to be scattered. */
  boolean save(PieceStore store, int vertex) {
    boolean pending = false;
    store.begin();
    for (int i = 0; i < map.size(); i++) {
      if (map.isPresent(i)) {
        pending |= map.isChanged(i);
        store.append(map.start(i), Link.pending(link(i), map.isChanged(i)), value(i), second(i));
      } else {
        store.append(map.start(i), Link.NONE, 0, 0);
      }
    }
    store.end(vertex, place, loaded);
    return pending;
  }

  /** Takes what {@link #missing} finds. */
  interface Missing {
    /**
     * A stretch at which the state is worse than a value.
     *
     * @param scatters true if scatter would tell the difference
     */
    void stretch(long from, long to, boolean scatters);
  }

  /** Finds where the state has not got back to a value that it had. */
  void missing(long from, long to, long value, long second, Missing found) {
    compared.copyFrom(map);
    compared.settle();
    int had = record(Link.NONE, value, second);
    if (compared.fold(from, to, had, 0, byRecord)) {
      for (int i = 0; i < compared.size(); i++) {
        if (compared.isPresent(i) && compared.value(i) == had) {
          found.stretch(compared.start(i), compared.end(i), compared.isChanged(i));
        }
      }
    }
    records--;
  }

  private int record(long link, long value, long second) {
    if (records == links.length) {
      links = Arrays.copyOf(links, 2 * records);
      values = Arrays.copyOf(values, 2 * records);
      seconds = Arrays.copyOf(seconds, 2 * records);
    }
    links[records] = link;
    values[records] = value;
    seconds[records] = second;
    return records++;
  }

  /** The program's selection, asked about records. */
  private final class ByRecord extends Selection {
    private final Selection fold;

    private ByRecord(Selection fold) {
      this.fold = fold;
    }

    @Override
    public boolean beats(long tick, long record, long unused, long held, long heldUnused) {
      int a = (int) record;
      int b = (int) held;
      return fold.beats(tick, values[a], seconds[a], values[b], seconds[b]);
    }

    @Override
    public long turn(long tick, long record, long unused, long held, long heldUnused) {
      int a = (int) record;
      int b = (int) held;
      return fold.turn(tick, values[a], seconds[a], values[b], seconds[b]);
    }

    @Override
    public boolean changesScatter(long record, long unused, long held, long heldUnused) {
      int a = (int) record;
      int b = (int) held;
      return fold.changesScatter(values[a], seconds[a], values[b], seconds[b]);
    }
  }
}
