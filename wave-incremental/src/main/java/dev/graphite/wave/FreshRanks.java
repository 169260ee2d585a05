package dev.graphite.wave;

import dev.graphite.core.graph.TemporalGraph;
import java.util.function.ToIntFunction;

/** The ranks of a copy of a changing graph, or of a part of it. */
final class FreshRanks implements ToIntFunction<String> {
  private final ChangingGraph graph;
  private final TemporalGraph copy;
  private boolean allThere = true;

  FreshRanks(ChangingGraph graph, TemporalGraph copy) {
    this.graph = graph;
    this.copy = copy;
  }

  /** False if a vertex was asked for that is not in the graph any more: no result then. */
  boolean areAllThere() {
    return allThere;
  }

  @Override
  public int applyAsInt(String id) {
    int rank = copy.ids().rank(id);
    if (rank < 0 && graph.labels().find(id) >= 0) {
      allThere &= graph.isAlive(id);
      return copy.vertexCount(); // a rank that no vertex has
    }
    return rank >= 0 ? rank : copy.ids().requireRank(id);
  }
}
