package dev.graphite.giraph.rank;

import dev.graphite.core.program.UnsuitableGraphException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.hadoop.io.Writable;

/**
 * The steps of a {@link Ranking} as messages between workers: each method is called on all workers
 * once, in order, with what the others sent in the one before. Not safe for threads but for {@link
 * #ranking}.
 */
public final class Exchange {
  private static final int LIST_LENGTH = 1 << 14;

  private final int worker;
  private final int workers;
  private final ObjIntConsumer<Writable> out;
  private final Ranking ranking;

  /**
   * A worker's part.
   *
   * @param worker its number, from 0
   * @param workers how many there are
   * @param out sends a message to a worker
   */
  public Exchange(int worker, int workers, ObjIntConsumer<Writable> out) {
    this.worker = worker;
    this.workers = workers;
    this.out = out;
    this.ranking = new Ranking(worker, workers, LIST_LENGTH);
  }

  /** Takes keys before, and knows their ranks behind. */
  public Ranking ranking() {
    return ranking;
  }

  /** Sends a sample to all workers. */
  public void sendSamples(boolean allIntegers) {
    sendToAll(ranking.samples(allIntegers));
  }

  /** Sends every key to the owner of its range. */
  public void sendSlices(List<Writable> samples) {
    send(ranking.slices(all(samples, KeyList.class)));
  }

  /** Tells all workers how many keys this one owns. */
  public void sendCounts(List<Writable> slices) {
    sendToAll(new KeyCount(worker, ranking.merge(all(slices, KeyList.class))));
  }

  /**
   * Sends the ranks back.
   *
   * @throws UnsuitableGraphException if there are more than 2^31-1 vertices
   */
  public void sendRanks(List<Writable> counts) {
    long before = 0;
    long total = 0;
    for (KeyCount count : all(counts, KeyCount.class)) {
      before += count.worker() < worker ? count.count() : 0;
      total += count.count();
    }
    if (total > Integer.MAX_VALUE) {
      throw new UnsuitableGraphException(
          "the graph has " + total + " vertices, more than " + Integer.MAX_VALUE);
    }
    send(ranking.ranks(before));
  }

  /** Takes the ranks. */
  public void takeRanks(List<Writable> lists) {
    ranking.take(all(lists, RankList.class));
  }

  private void sendToAll(Writable message) {
    for (int to = 0; to < workers; to++) {
      out.accept(message, to);
    }
  }

  private void send(List<? extends List<? extends Writable>> byWorker) {
    for (int to = 0; to < workers; to++) {
      for (Writable message : byWorker.get(to)) {
        out.accept(message, to);
      }
    }
  }

  private static <W> List<W> all(List<Writable> messages, Class<W> kind) {
    List<W> all = new ArrayList<>(messages.size());
    messages.forEach(message -> all.add(kind.cast(message)));
    return all;
  }
}
