package dev.graphite.giraph.constraint;

import dev.graphite.core.graph.Constraint;
import dev.graphite.core.graph.EdgeName;
import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.apache.hadoop.io.Writable;

/**
 * Finds ids of edges whose rows name different ends, and so may lie with different workers. Every
 * worker tells of its edges with ids, each to the worker that the id belongs to, which sees all
 * ends of one id.
 *
 * <p>Cost: the bytes of id and ends per edge with an id, on the way and until they are checked, and
 * 12 to 24 bytes for the check. Safe for threads in {@link #add} alone.
 */
public final class EdgeIds {
  private static final Comparator<EdgeName> BY_ENDS =
      Comparator.comparing(EdgeName::source).thenComparing(EdgeName::target);

  private final List<List<EdgeIdPart>> byWorker = new ArrayList<>();

  /** For a job of so many workers. */
  public EdgeIds(int workers) {
    for (int i = 0; i < workers; i++) {
      byWorker.add(new ArrayList<>());
    }
  }

  /** Adds an edge with an id; nothing is kept of the arguments. */
  public void add(String id, VertexKey source, VertexKey target) {
    List<EdgeIdPart> parts = byWorker.get((int) Long.remainderUnsigned(hash(id), byWorker.size()));
    synchronized (parts) {
      if (parts.isEmpty() || parts.get(parts.size() - 1).isFull()) {
        parts.add(new EdgeIdPart());
      }
      parts.get(parts.size() - 1).add(id, source, target);
    }
  }

  /** Sends what was added to other workers. */
  public void send(ObjIntConsumer<Writable> out) {
    for (int worker = 0; worker < byWorker.size(); worker++) {
      for (EdgeIdPart part : byWorker.get(worker)) {
        out.accept(part, worker);
      }
      byWorker.get(worker).clear();
    }
  }

  /**
   * Checks what all workers sent to this one.
   *
   * @throws BadInputException if an id has different ends
   */
  public static void check(List<? extends Writable> parts) {
    try {
      LongSet repeated = repeated(parts);
      Map<String, EdgeName> seen = new HashMap<>();
      if (!repeated.isEmpty()) {
        forEach(
            parts,
            (id, source, target) -> {
              if (repeated.contains(hash(id))) {
                EdgeName edge = new EdgeName(id, source.toString(), target.toString());
                compare(edge, seen.putIfAbsent(id, edge));
              }
            });
      }
    } catch (IOException e) {
      throw new IllegalStateException("ids of edges came damaged", e);
    }
  }

  /** The hashes that came more than once, which may be by chance. */
  private static LongSet repeated(List<? extends Writable> parts) throws IOException {
    LongSet all = new LongOpenHashSet();
    LongSet repeated = new LongOpenHashSet();
    forEach(
        parts,
        (id, source, target) -> {
          long hash = hash(id);
          if (!all.add(hash)) {
            repeated.add(hash);
          }
        });
    return repeated;
  }

  private static void forEach(List<? extends Writable> parts, EdgeIdPart.Action action)
      throws IOException {
    for (Writable part : parts) {
      ((EdgeIdPart) part).forEach(action);
    }
  }

  private static void compare(EdgeName edge, EdgeName other) {
    int order = other == null ? 0 : BY_ENDS.compare(edge, other);
    if (order != 0) {
      // Which of the rows comes first in the input is not known; the message is the same anyway.
      EdgeName first = order < 0 ? edge : other;
      EdgeName second = order < 0 ? other : edge;
      throw EdgeChecks.breach(
          Constraint.C1,
          second
              + " joins other vertices than in another row, ("
              + first.source()
              + " -> "
              + first.target()
              + ")");
    }
  }

  /** FNV-1a over the characters. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ hash >>> 32;
  }
}
