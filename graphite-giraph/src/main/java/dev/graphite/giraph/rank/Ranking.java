package dev.graphite.giraph.rank;

import dev.graphite.giraph.data.VertexKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One worker's part in finding the rank of every vertex: a sample sort. Each step makes what is
 * sent to other workers and takes what they sent in the step before:
 *
 * <ol>
 *   <li>{@link #add} takes the worker's keys, from any thread;
 *   <li>{@link #samples} sorts them and makes a sample, which goes to all workers;
 *   <li>{@link #slices} cuts the sorted keys at the splitters that all workers find in the samples;
 *       slice i goes to worker i, in lists of limited length;
 *   <li>{@link #merge} sorts what came and says how many keys fall to this worker;
 *   <li>{@link #ranks} numbers them from the count of all workers before this one on, and makes the
 *       lists that go back;
 *   <li>{@link #take} takes the ranks, after which {@link #rank} knows them.
 * </ol>
 *
 * <p>Regular sampling as in H. Shi and J. Schaeffer, "Parallel Sorting by Regular Sampling", 1992.
 * Cost: O(m log m) for m keys of a worker; a key travels once there and its rank once back.
 */
public final class Ranking {
  private static final int SAMPLES = 1000;

  private final int worker;
  private final int workers;
  private final int listLength;
  private final List<VertexKey> keys = new ArrayList<>();
  private Comparator<VertexKey> order;
  private List<KeyList> received = List.of();
  private int[] ranks;

  /**
   * A worker's part.
   *
   * @param worker its number, from 0
   * @param workers how many there are
   * @param listLength most keys of one list
   */
  public Ranking(int worker, int workers, int listLength) {
    if (worker < 0 || worker >= workers || listLength < 1) {
      throw new IllegalArgumentException(
          "worker " + worker + " of " + workers + ", lists of " + listLength);
    }
    this.worker = worker;
    this.workers = workers;
    this.listLength = listLength;
  }

  /** Adds a key that no worker has added before. Copied; safe for threads. */
  public synchronized void add(VertexKey key) {
    keys.add(key.copy());
  }

  /**
   * Sorts the keys and makes the sample.
   *
   * @param allIntegers whether the keys of all workers are integers, which decides their order
   */
  public KeyList samples(boolean allIntegers) {
    order = allIntegers ? Comparator.naturalOrder() : VertexKey.TEXT_ORDER;
    keys.sort(order);
    int count = Math.min(keys.size(), SAMPLES);
    List<VertexKey> sample = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sample.add(keys.get((int) ((long) i * keys.size() / count)));
    }
    return new KeyList(worker, 0, sample);
  }

  /**
   * Cuts the keys.
   *
   * @param samples those of all workers, in any order
   * @return by worker, the lists that go there
   */
  public List<List<KeyList>> slices(List<KeyList> samples) {
    List<VertexKey> all = new ArrayList<>();
    samples.forEach(list -> all.addAll(list.keys()));
    all.sort(order);
    List<List<KeyList>> slices = new ArrayList<>();
    int from = 0;
    for (int owner = 0; owner < workers; owner++) {
      int to = keys.size();
      if (owner < workers - 1 && !all.isEmpty()) {
        VertexKey splitter = all.get((int) ((owner + 1L) * all.size() / workers));
        int found = Collections.binarySearch(keys, splitter, order);
        to = found >= 0 ? found : -found - 1;
      }
      slices.add(lists(from, to));
      from = to;
    }
    return slices;
  }

  private List<KeyList> lists(int from, int to) {
    List<KeyList> lists = new ArrayList<>();
    for (int first = from; first < to; first += listLength) {
      lists.add(new KeyList(worker, first, keys.subList(first, Math.min(to, first + listLength))));
    }
    return lists;
  }

  /**
   * Takes the lists of this worker's range.
   *
   * @param lists from all workers, in any order
   * @return the number of keys in them
   */
  public long merge(List<KeyList> lists) {
    received = lists;
    return lists.stream().mapToLong(list -> list.keys().size()).sum();
  }

  /**
   * Numbers the keys of this worker's range.
   *
   * @param first the number of keys of all workers before this one
   * @return by worker, the lists that go there
   * @throws ArithmeticException if there are more vertices than ranks, 2^31
   */
  public List<List<RankList>> ranks(long first) {
    List<List<RankList>> back = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      back.add(new ArrayList<>());
    }
    PriorityQueue<Cursor> cursors = new PriorityQueue<>((a, b) -> order.compare(a.key(), b.key()));
    for (KeyList list : received) {
      Cursor cursor = new Cursor(list);
      back.get(list.worker()).add(cursor.ranks);
      if (!list.keys().isEmpty()) {
        cursors.add(cursor);
      }
    }
    long next = first;
    while (!cursors.isEmpty()) {
      Cursor least = cursors.poll();
      least.ranks.add(Math.toIntExact(next++));
      if (least.ranks.size() < least.list.keys().size()) {
        cursors.add(least);
      }
    }
    received = List.of();
    return back;
  }

  /**
   * Takes the ranks of this worker's keys.
   *
   * @param lists from all workers, in any order
   */
  public void take(List<RankList> lists) {
    ranks = new int[keys.size()];
    Arrays.fill(ranks, -1);
    for (RankList list : lists) {
      for (int i = 0; i < list.size(); i++) {
        ranks[list.number() + i] = list.rank(i);
      }
    }
  }

  /**
   * The rank of one of this worker's keys. Safe for threads.
   *
   * @throws IllegalStateException if the key was not added or its rank did not come back
   */
  public int rank(VertexKey key) {
    int place = Collections.binarySearch(keys, key, order);
    if (place < 0 || ranks[place] < 0) {
      throw new IllegalStateException("vertex " + key + " has no rank");
    }
    return ranks[place];
  }

  /** A place in a list: its keys before that have ranks. */
  private static final class Cursor {
    private final KeyList list;
    private final RankList ranks;

    private Cursor(KeyList list) {
      this.list = list;
      this.ranks = new RankList(list.offset());
    }

    private VertexKey key() {
      return list.keys().get(ranks.size());
    }
  }
}
