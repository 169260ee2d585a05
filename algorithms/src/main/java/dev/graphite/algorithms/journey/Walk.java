package dev.graphite.algorithms.journey;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.warp.IntervalMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a journey from final states, edge by edge from one of its ends to the other.
 *
 * <p>Each step makes the state that is left to explain simpler, but for edges that take no time and
 * cost nothing: along those two vertices can explain each other. Vertices with equal states are
 * therefore searched breadth-first until an edge leads out of them, or the goal is met. Such an
 * edge is always there: of the journeys behind a state take one with the fewest edges; without the
 * edge at hand it is such a journey, one edge shorter, of the next vertex.
 *
 * <p>Cost: the edges looked at for each vertex met; each vertex is met once. Not safe for threads;
 * for one journey.
 */
abstract class Walk {
  private final IntervalResult result;
  private final int goal;
  private final IntervalMap state = new IntervalMap();
  private final Int2ObjectOpenHashMap<Step> met = new Int2ObjectOpenHashMap<>();
  private final IntArrayList queue = new IntArrayList();

  Walk(IntervalResult result, int goal) {
    this.result = result;
    this.goal = goal;
  }

  /**
   * Looks at the edges of a vertex, and {@link #meet}s the vertices behind them whose states are
   * equal.
   *
   * @param found the step that led to the vertex, to be linked to
   * @return a step to the goal or a vertex with a simpler state, else null
   */
  abstract Step look(int vertex, Step found);

  /** The vertex to which a step leads this walk. */
  abstract int reached(Step step);

  final TemporalGraph graph() {
    return result.graph();
  }

  final boolean isGoal(int vertex) {
    return vertex == goal;
  }

  final boolean isMet(int vertex) {
    return met.containsKey(vertex);
  }

  final void meet(int vertex, Step step) {
    met.put(vertex, step);
    queue.add(vertex);
  }

  /** The final state of a vertex, until the next call. */
  final IntervalMap state(int vertex) {
    result.loadState(vertex, state);
    return state;
  }

  /** The hops from a vertex other than the goal to the goal, the last one found first. */
  final List<Hop> hopsToGoal(int vertex) {
    Step step = null;
    int at = vertex;
    do {
      step = leave(at, step);
      at = reached(step);
    } while (!isGoal(at));
    List<Hop> hops = new ArrayList<>();
    for (Step next = step; next != null; next = next.found()) {
      hops.add(next.hop(graph()));
    }
    return hops;
  }

  private Step leave(int vertex, Step found) {
    queue.clear(); // but what was met stays met: an explained state never explains a simpler one
    meet(vertex, found);
    for (int i = 0; i < queue.size(); i++) {
      int next = queue.getInt(i);
      Step step = look(next, met.get(next));
      if (step != null) {
        return step;
      }
    }
    throw new IllegalStateException(
        "nothing explains the state of vertex '" + graph().ids().text(vertex) + "'");
  }
}
