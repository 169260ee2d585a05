package dev.graphite.wave;

import dev.graphite.core.time.Time;
import dev.graphite.wave.GraphModel.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random changes: mostly legal ones, at any time, and some that are not. */
final class RandomChanges {
  private static final int TICKS = 12;
  private static final List<String> NEW_IDS =
      List.of("11", "-7", "5", "1000", "9223372036854775807", "8");

  private final Random random;
  private final GraphModel model;
  private int named;

  RandomChanges(Random random, GraphModel model) {
    this.random = random;
    this.model = model;
  }

  /** A batch, which the model has applied if it is legal. */
  List<Change> batch(int mostRows) {
    List<Change> rows = new ArrayList<>();
    int count = 1 + random.nextInt(mostRows);
    for (int i = 0; i < count; i++) {
      rows.add(change());
    }
    model.apply(rows);
    return rows;
  }

  private Change change() {
    int kind = random.nextInt(20);
    if (kind < 7 || model.edges.isEmpty()) {
      return values(addEdge());
    }
    if (kind < 12) {
      return removed(any(model.edges));
    }
    if (kind < 16) {
      return changed(any(model.edges));
    }
    return ofVertex(kind);
  }

  private Change addEdge() {
    String source = vertex();
    String target = random.nextInt(8) == 0 ? source : vertex();
    long[] a = model.lives.getOrDefault(source, new long[] {model.start, Time.OPEN});
    long[] b = model.lives.getOrDefault(target, new long[] {model.start, Time.OPEN});
    long from = Math.max(a[0], b[0]) + random.nextInt(TICKS);
    long most = Math.min(a[1], b[1]);
    boolean careful = random.nextInt(12) > 0;
    from = careful && from >= most ? Math.max(a[0], b[0]) : from;
    long to = random.nextInt(4) == 0 ? Time.OPEN : from + 1 + random.nextInt(TICKS);
    Change added =
        Change.addEdge(source, target, from, careful && most > from ? Math.min(to, most) : to);
    if (random.nextInt(4) == 0) {
      return added.withId("new" + named++);
    }
    Edge edge = model.edges.isEmpty() ? null : any(model.edges);
    if (edge != null && edge.id() != null && random.nextInt(2) == 0) {
      long end = edge.pieces().get(edge.pieces().size() - 1).end();
      if (end != Time.OPEN) {
        return Change.addEdge(edge.source(), edge.target(), end, end + 1 + random.nextInt(3))
            .withId(edge.id());
      }
    }
    return added;
  }

  private Change values(Change change) {
    Change valued = random.nextBoolean() ? change : change.withTravelTime(random.nextInt(4));
    return random.nextBoolean() ? valued : valued.withCost(random.nextInt(9) / 4.0);
  }

  private Change removed(Edge edge) {
    if (edge.id() != null && random.nextBoolean()) {
      return Change.removeEdge(edge.id());
    }
    boolean turned = model.undirected && random.nextBoolean();
    return turned
        ? Change.removeEdge(edge.target(), edge.source(), edge.start())
        : Change.removeEdge(edge.source(), edge.target(), edge.start());
  }

  private Change changed(Edge edge) {
    Change change =
        edge.id() != null && random.nextBoolean()
            ? Change.changeEdge(edge.id())
            : Change.changeEdge(edge.source(), edge.target(), edge.start());
    if (random.nextInt(3) > 0) {
      long end = edge.start() + random.nextInt(TICKS) + (random.nextInt(9) == 0 ? 0 : 1);
      if (change.start() == null || end > change.start()) {
        change = change.withEnd(random.nextInt(6) == 0 ? Time.OPEN : end);
      }
    }
    return values(change);
  }

  private Change ofVertex(int kind) {
    String id = vertex();
    if (kind == 16) {
      return Change.removeVertex(id);
    }
    long from = model.start + random.nextInt(TICKS);
    long to = random.nextInt(3) == 0 ? Time.OPEN : from + 1 + random.nextInt(TICKS);
    if (!model.lives.containsKey(id) || kind == 17 && random.nextInt(4) == 0) {
      return Change.addVertex(id, from, to);
    }
    // Often a life that still holds the edges.
    long[] life = model.lives.get(id);
    long first = life[1] == Time.OPEN ? life[0] + TICKS : life[1] - 1;
    long last = Time.MIN_TICK;
    for (Edge edge : model.edges) {
      if (edge.source().equals(id) || edge.target().equals(id)) {
        first = Math.min(first, edge.start());
        last = Math.max(last, edge.pieces().get(edge.pieces().size() - 1).end());
      }
    }
    boolean holds = random.nextInt(5) > 0;
    from = holds ? first - random.nextInt(4) : from;
    to = holds ? last == Time.OPEN ? last : Math.max(last, from + 1) + random.nextInt(4) : to;
    return switch (random.nextInt(3)) {
      case 0 -> Change.changeVertex(id, from, null);
      case 1 -> Change.changeVertex(id, null, to);
      default -> Change.changeVertex(id, from, Math.max(to, from + 1));
    };
  }

  private String vertex() {
    if (model.lives.isEmpty() || random.nextInt(10) == 0) {
      return model.numeric && random.nextInt(5) > 0 ? any(NEW_IDS) : "n" + random.nextInt(3);
    }
    return any(List.copyOf(model.lives.keySet()));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
