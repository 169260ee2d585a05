package dev.graphite.wave;

import dev.graphite.core.graph.VertexIds;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ids, indices and labels of vertices, for all snapshots from one dealing of labels to the next. It
 * only grows, so that all of them can have it in common: what is newer than a snapshot is not asked
 * for by it. One thread writes while any read.
 */
final class SnapshotNames {
  private final VertexIds base;
  private final boolean numeric;
  private final int[] baseLabels;
  private final ConcurrentHashMap<Integer, String> idByIndex = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Integer> indexById = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Integer> indexByLabel = new ConcurrentHashMap<>();
  private int known;

  /** Names what there is. Cost: O(V). */
  SnapshotNames(VertexLabels labels) {
    base = labels.base();
    numeric = labels.isNumeric();
    known = base.size();
    baseLabels = new int[known];
    for (int index = 0; index < known; index++) {
      baseLabels[index] = labels.label(index);
    }
    learn(labels);
  }

  /** Names what has come since. */
  void learn(VertexLabels labels) {
    for (; known < labels.size(); known++) {
      String id = labels.text(known);
      idByIndex.put(known, id);
      indexById.put(id, known);
      indexByLabel.put(labels.label(known), known);
    }
  }

  boolean isNumeric() {
    return numeric;
  }

  /** Vertices of the first graph have the indices before this, in order of output. */
  int baseSize() {
    return baseLabels.length;
  }

  /** The id of an index. */
  String id(int index) {
    return index < baseLabels.length ? base.text(index) : idByIndex.get(index);
  }

  /** The index of an id, or -1 if it is not known. */
  int index(String id) {
    int rank = base.rank(id);
    return rank >= 0 ? rank : indexById.getOrDefault(VertexIds.canonical(id), -1);
  }

  /** The index of a label, or -1 if no vertex has it. */
  int indexOfLabel(int label) {
    // Labels of the first graph's vertices are in order of their ranks.
    int rank = Arrays.binarySearch(baseLabels, label);
    return rank >= 0 ? rank : indexByLabel.getOrDefault(label, -1);
  }
}
