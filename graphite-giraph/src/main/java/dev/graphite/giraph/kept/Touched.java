package dev.graphite.giraph.kept;

import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.hadoop.io.Writable;

/**
 * One worker's part in making known which vertices have lost something or have changed, and need
 * what their neighbours have: hashes of their keys go to all workers at the end of each superstep.
 * Others may have the same hash; they are told what they know. When too many are touched, all are
 * meant. {@link #add} may be called from several threads, and so may {@link #isMeant} while nothing
 * else is.
 */
public final class Touched {
  private static final int MOST = 1_000_000;

  private final int most;
  private final IntSet added = new IntOpenHashSet();
  private final IntSet known = new IntOpenHashSet();
  private boolean all;

  /** Nothing touched. */
  public Touched() {
    this(MOST);
  }

  /**
   * Nothing touched.
   *
   * @param most how many hashes there may be
   */
  Touched(int most) {
    this.most = most;
  }

  /** A vertex of this worker needs to be told. */
  public synchronized void add(VertexKey vertex) {
    added.add(vertex.hashCode());
  }

  /**
   * Tells all workers what was added since the last call.
   *
   * @param workers how many there are, this one included
   * @param out sends a message to a worker
   */
  public synchronized void send(int workers, ObjIntConsumer<Writable> out) {
    if (!added.isEmpty()) {
      boolean tooMany = added.size() > most;
      KeyHashes message = new KeyHashes(tooMany, tooMany ? new int[0] : added.toIntArray());
      for (int to = 0; to < workers; to++) {
        out.accept(message, to);
      }
      added.clear();
    }
  }

  /** Takes what workers have told. */
  public void take(List<Writable> messages) {
    for (Writable message : messages) {
      KeyHashes hashes = (KeyHashes) message;
      known.addAll(hashes.hashes());
      all |= hashes.all() || known.size() > most;
    }
  }

  /** True if a vertex of any worker is to be told. */
  public boolean isMeant(VertexKey vertex) {
    return all || known.contains(vertex.hashCode());
  }
}
