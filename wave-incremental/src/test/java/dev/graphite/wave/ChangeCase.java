package dev.graphite.wave;

import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.core.graph.TemporalGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * A graph and batches of changes, which a test plays.
 *
 * @param lines the graph as {@link GraphText}
 * @param batches the changes
 */
public record ChangeCase(List<String> lines, List<List<Change>> batches) {
  /** Random batches on a random graph; the seed decides. */
  public static ChangeCase random(RandomGraph random, int batchCount, int mostRows) {
    List<String> lines = List.of(random.text().strip().split("\n"));
    ChangeCase empty = new ChangeCase(lines, List.of());
    RandomChanges changes = new RandomChanges(new Random(31 * random.seed() + 7), empty.model());
    List<List<Change>> batches = new ArrayList<>();
    for (int i = 0; i < batchCount; i++) {
      batches.add(changes.batch(mostRows));
    }
    return new ChangeCase(lines, batches);
  }

  /** The graph as it is at first. */
  public TemporalGraph graph() {
    return GraphText.parse(lines.toArray(String[]::new));
  }

  GraphModel model() {
    GraphRows rows = GraphText.rows(lines.toArray(String[]::new));
    Map<String, GraphModel.Edge> byId = new LinkedHashMap<>();
    for (GraphRows.Edge edge : rows.edges()) {
      String key = edge.id() == null ? "row " + byId.size() : "id " + edge.id();
      byId.computeIfAbsent(
              key,
              missing ->
                  new GraphModel.Edge(edge.source(), edge.target(), edge.id(), new ArrayList<>()))
          .pieces()
          .add(new GraphModel.Piece(edge.start(), edge.end(), edge.travelTime(), edge.cost()));
    }
    byId.values().forEach(e -> e.pieces().sort((a, b) -> Long.compare(a.start(), b.start())));
    return new GraphModel(rows.undirected(), rows.build(), List.copyOf(byId.values()));
  }

  /** Fails with the smallest case found for which a check still says what is wrong. */
  public void verify(String name, Function<ChangeCase, String> check) {
    String wrong = check.apply(this);
    if (wrong == null) {
      return;
    }
    ChangeCase smallest = this;
    for (ChangeCase smaller = this; smaller != null; smaller = smallest.smaller(check)) {
      smallest = smaller;
    }
    throw new AssertionError(name + ": " + check.apply(smallest) + "\nin\n" + smallest);
  }

  /** A case with a row less that fails as well, or null. */
  private ChangeCase smaller(Function<ChangeCase, String> check) {
    for (int b = 0; b < batches.size(); b++) {
      List<List<Change>> fewer = new ArrayList<>(batches);
      fewer.remove(b);
      ChangeCase candidate = new ChangeCase(lines, fewer);
      if (candidate.fails(check)) {
        return candidate;
      }
      for (int r = 0; r < batches.get(b).size(); r++) {
        List<Change> rows = new ArrayList<>(batches.get(b));
        rows.remove(r);
        List<List<Change>> shorter = new ArrayList<>(batches);
        shorter.set(b, rows);
        candidate = new ChangeCase(lines, shorter);
        if (candidate.fails(check)) {
          return candidate;
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      ChangeCase candidate = new ChangeCase(fewer, batches);
      if (candidate.fails(check)) {
        return candidate;
      }
    }
    return null;
  }

  private boolean fails(Function<ChangeCase, String> check) {
    try {
      return check.apply(this) != null;
    } catch (RuntimeException cannotBePlayed) {
      return false;
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.join("\n", lines)).append('\n');
    for (List<Change> batch : batches) {
      text.append("-- batch\n");
      batch.forEach(change -> text.append(change).append('\n'));
    }
    return text.toString();
  }
}
