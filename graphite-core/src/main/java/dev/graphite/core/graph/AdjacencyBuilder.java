package dev.graphite.core.graph;

import dev.graphite.core.graph.View.Direction;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** Makes the adjacency of a {@link View} from a graph's out-edges. */
final class AdjacencyBuilder {
  // A link is an edge seen from one of its ends: owner -> other.
  private final Adjacency out;
  private final int vertices;
  private final Direction direction;
  private final boolean loops;

  private AdjacencyBuilder(Adjacency out, int vertices, View view) {
    this.out = out;
    this.vertices = vertices;
    this.direction = view.direction();
    this.loops = view.loops();
  }

  /**
   * Makes an adjacency.
   *
   * @param out the edges of a graph along their direction
   * @param vertices its number of vertices
   * @param view what is wanted
   */
  static Adjacency build(Adjacency out, int vertices, View view) {
    if (view.simple() && view.direction() == Direction.EACH_WAY) {
      Adjacency oneWay = build(out, vertices, new View(Direction.OUT, true, view.loops()));
      return build(oneWay, vertices, View.BOTH);
    }
    if (!view.simple() && view.direction() == Direction.OUT && !hasLoops(out, vertices)) {
      return out;
    }
    Adjacency multi = new AdjacencyBuilder(out, vertices, view).multi();
    return view.simple() ? simple(multi, vertices) : multi;
  }

  private static boolean hasLoops(Adjacency out, int vertices) {
    for (int source = 0; source < vertices; source++) {
      for (int edge = out.firstSlot(source); edge < out.firstSlot(source + 1); edge++) {
        if (out.neighbour(edge) == source) {
          return true;
        }
      }
    }
    return false;
  }

  private interface LinkConsumer {
    void link(int owner, int other, int edge);
  }

  private void forEachLink(LinkConsumer consumer) {
    for (int source = 0; source < vertices; source++) {
      for (int edge = out.firstSlot(source); edge < out.firstSlot(source + 1); edge++) {
        int target = out.neighbour(edge);
        if (source == target && !loops) {
          continue;
        }
        if (direction != Direction.IN) {
          consumer.link(source, target, edge);
        }
        if (direction != Direction.OUT) {
          consumer.link(target, source, edge);
        }
      }
    }
  }

  private Adjacency multi() {
    int[] firstSlot = new int[vertices + 1];
    forEachLink((owner, other, edge) -> firstSlot[owner + 1]++);
    for (int vertex = 0; vertex < vertices; vertex++) {
      firstSlot[vertex + 1] = Math.addExact(firstSlot[vertex + 1], firstSlot[vertex]);
    }
    int[] others = new int[firstSlot[vertices]];
    int[] edges = new int[others.length];
    int[] next = firstSlot.clone();
    forEachLink(
        (owner, other, edge) -> {
          int slot = next[owner]++;
          others[slot] = other;
          edges[slot] = edge;
        });
    int[] order = SlotSort.identity(others.length);
    SlotSort.within(firstSlot, order, slot -> out.start(edges[slot]));
    return out.through(firstSlot, SlotSort.gather(others, order), SlotSort.gather(edges, order));
  }

  /** Parallel links become one neighbour for each stretch of their united lives. */
  private static Adjacency simple(Adjacency multi, int vertices) {
    int[] order = SlotSort.identity(multi.slotCount());
    int[] firstLink = new int[vertices + 1];
    Arrays.setAll(firstLink, multi::firstSlot);
    SlotSort.within(firstLink, order, multi::neighbour);
    int[] firstSlot = new int[vertices + 1];
    IntArrayList neighbours = new IntArrayList();
    LongArrayList starts = new LongArrayList();
    LongArrayList ends = new LongArrayList();
    for (int vertex = 0; vertex < vertices; vertex++) {
      for (int i = firstLink[vertex]; i < firstLink[vertex + 1]; i++) {
        int neighbour = multi.neighbour(order[i]);
        long start = multi.start(order[i]);
        long end = multi.end(order[i]);
        int last = neighbours.size() - 1;
        if (last >= firstSlot[vertex]
            && neighbours.getInt(last) == neighbour
            && ends.getLong(last) >= start) {
          ends.set(last, Math.max(ends.getLong(last), end));
        } else {
          neighbours.add(neighbour);
          starts.add(start);
          ends.add(end);
        }
      }
      firstSlot[vertex + 1] = neighbours.size();
    }
    int slots = neighbours.size();
    int[] slotOrder = SlotSort.identity(slots);
    SlotSort.within(firstSlot, slotOrder, starts::getLong);
    return new Adjacency(
        firstSlot,
        SlotSort.gather(neighbours.elements(), slotOrder),
        Lives.gather(starts.elements(), ends.elements(), slotOrder, slots));
  }
}
