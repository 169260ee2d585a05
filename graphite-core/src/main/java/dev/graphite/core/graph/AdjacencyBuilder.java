package dev.graphite.core.graph;

import dev.graphite.core.graph.View.Direction;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Makes the adjacency of a {@link View} from a graph's out-edges. */
final class AdjacencyBuilder {
  // A link is an edge seen from one of its ends: owner -> other.
  private final IntArrayList owner = new IntArrayList();
  private final IntArrayList other = new IntArrayList();
  private final IntArrayList edge = new IntArrayList();
  private final Adjacency out;
  private final int vertices;

  private AdjacencyBuilder(TemporalGraph graph, Adjacency out) {
    this.out = out;
    this.vertices = graph.vertexCount();
  }

  /**
   * Makes an adjacency.
   *
   * @param graph the graph
   * @param out its edges along their direction
   * @param view what is wanted
   */
  static Adjacency build(TemporalGraph graph, Adjacency out, View view) {
    AdjacencyBuilder builder = new AdjacencyBuilder(graph, out);
    builder.collect(graph.isUndirected() ? Direction.OUT : view.direction(), view.loops());
    return view.simple() ? builder.simple() : builder.multi();
  }

  private void collect(Direction direction, boolean loops) {
    for (int source = 0; source < vertices; source++) {
      for (int e = out.firstSlot(source); e < out.firstSlot(source + 1); e++) {
        int target = out.neighbour(e);
        if (source == target && !loops) {
          continue;
        }
        if (direction != Direction.IN) {
          link(source, target, e);
        }
        if (direction != Direction.OUT) {
          link(target, source, e);
        }
      }
    }
  }

  private void link(int from, int to, int throughEdge) {
    owner.add(from);
    other.add(to);
    edge.add(throughEdge);
  }

  private Adjacency multi() {
    int[] firstSlot = SlotSort.firstSlots(vertices, owner.size(), owner::getInt);
    int[] order = SlotSort.byOwner(firstSlot, owner.size(), owner::getInt);
    SlotSort.within(firstSlot, order, link -> out.start(edge.getInt(link)));
    int[] neighbours = new int[order.length];
    for (int slot = 0; slot < order.length; slot++) {
      neighbours[slot] = other.getInt(order[slot]);
      order[slot] = edge.getInt(order[slot]);
    }
    return out.through(firstSlot, neighbours, order);
  }

  /** Parallel links become one neighbour for each stretch of their united lives. */
  private Adjacency simple() {
    int[] firstLink = SlotSort.firstSlots(vertices, owner.size(), owner::getInt);
    int[] order = SlotSort.byOwner(firstLink, owner.size(), owner::getInt);
    SlotSort.within(firstLink, order, link -> out.start(edge.getInt(link)));
    SlotSort.within(firstLink, order, other::getInt);
    int[] firstSlot = new int[vertices + 1];
    IntArrayList neighbours = new IntArrayList();
    LongArrayList starts = new LongArrayList();
    LongArrayList ends = new LongArrayList();
    for (int vertex = 0; vertex < vertices; vertex++) {
      for (int i = firstLink[vertex]; i < firstLink[vertex + 1]; i++) {
        int neighbour = other.getInt(order[i]);
        long start = out.start(edge.getInt(order[i]));
        long end = out.end(edge.getInt(order[i]));
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
    int[] slotOrder = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      slotOrder[slot] = slot;
    }
    SlotSort.within(firstSlot, slotOrder, starts::getLong);
    int[] sortedNeighbours = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      sortedNeighbours[slot] = neighbours.getInt(slotOrder[slot]);
    }
    return new Adjacency(
        firstSlot,
        sortedNeighbours,
        null,
        Lives.gather(starts.elements(), ends.elements(), slotOrder, slots));
  }
}
