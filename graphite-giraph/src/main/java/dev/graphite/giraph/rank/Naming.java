package dev.graphite.giraph.rank;

import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.hadoop.io.Writable;

/**
 * One worker's part in finding the ids of vertices of which only the rank is known, because a
 * result names them. No worker knows where the vertex of a rank is, so that all are asked:
 *
 * <ol>
 *   <li>{@link #ask} takes the ranks that the worker's vertices name, {@link #sendQuestions} sends
 *       each of them once to all workers;
 *   <li>{@link #takeQuestions} takes those of all workers, {@link #tell} is called for every vertex
 *       of this one, {@link #sendAnswers} sends the ids of those that were asked for;
 *   <li>{@link #takeAnswers} takes them, after which {@link #key} knows them.
 * </ol>
 *
 * <p>Cost: a rank, of some two bytes, from each worker that names it to each worker, an id back to
 * each that named it; a look-up per vertex and worker. Memory: the ranks that all workers ask for.
 */
public final class Naming {
  private static final int LIST_LENGTH = 1 << 14;

  private final int worker;
  private final ObjIntConsumer<Writable> out;
  private final IntOpenHashSet questions = new IntOpenHashSet();
  private final List<IntOpenHashSet> asked = new ArrayList<>();
  private final List<List<NameList>> answers = new ArrayList<>();
  private final Int2ObjectOpenHashMap<VertexKey> keys = new Int2ObjectOpenHashMap<>();

  /**
   * A worker's part.
   *
   * @param worker its number, from 0
   * @param workers how many there are
   * @param out sends a message to a worker
   */
  public Naming(int worker, int workers, ObjIntConsumer<Writable> out) {
    this.worker = worker;
    this.out = out;
    for (int i = 0; i < workers; i++) {
      asked.add(new IntOpenHashSet());
      answers.add(new ArrayList<>());
    }
  }

  /** Asks for the vertices with some ranks. Safe for threads. */
  public synchronized void ask(int... ranks) {
    for (int rank : ranks) {
      questions.add(rank);
    }
  }

  /** Sends what this worker asks to all workers. */
  public void sendQuestions() {
    int[] ranks = questions.toIntArray();
    Arrays.sort(ranks);
    for (int first = 0; first < ranks.length; first += LIST_LENGTH) {
      RankList list = new RankList(worker);
      for (int i = first; i < Math.min(ranks.length, first + LIST_LENGTH); i++) {
        list.add(ranks[i]);
      }
      for (int to = 0; to < asked.size(); to++) {
        out.accept(list, to);
      }
    }
  }

  /** Takes what all workers ask, in any order. */
  public void takeQuestions(List<Writable> lists) {
    for (Writable message : lists) {
      RankList list = (RankList) message;
      IntOpenHashSet ranks = asked.get(list.number());
      for (int i = 0; i < list.size(); i++) {
        ranks.add(list.rank(i));
      }
    }
  }

  /** Tells those workers that asked for it the id of a vertex. Safe for threads. */
  public void tell(int rank, VertexKey key) {
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).contains(rank)) {
        answer(i, rank, key);
      }
    }
  }

  private synchronized void answer(int to, int rank, VertexKey key) {
    List<NameList> lists = answers.get(to);
    if (lists.isEmpty() || lists.get(lists.size() - 1).size() == LIST_LENGTH) {
      lists.add(new NameList());
    }
    lists.get(lists.size() - 1).add(rank, key);
  }

  /** Sends the answers to those who asked. */
  public void sendAnswers() {
    for (int to = 0; to < answers.size(); to++) {
      for (NameList list : answers.get(to)) {
        out.accept(list, to);
      }
      answers.get(to).clear();
      asked.get(to).clear();
    }
  }

  /** Takes the answers, in any order. */
  public void takeAnswers(List<Writable> lists) {
    for (Writable message : lists) {
      NameList list = (NameList) message;
      for (int i = 0; i < list.size(); i++) {
        keys.put(list.rank(i), list.key(i));
      }
    }
  }

  /**
   * The id of a vertex that was asked for. Safe for threads.
   *
   * @throws IllegalStateException if nobody answered
   */
  public VertexKey key(int rank) {
    VertexKey key = keys.get(rank);
    if (key == null) {
      throw new IllegalStateException("nobody knows the vertex of rank " + rank);
    }
    return key;
  }
}
