package dev.graphite.core.engine;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.List;

/** Since when vertices are reached from some sources, along some of the edges. */
class Journeys extends SelectiveProgram {
  private final long seed;
  private final boolean promises;

  /**
   * Journeys.
   *
   * @param view along which edges
   * @param seed picks the sources and the edges; 0 for vertex 0 and all edges
   * @param promises whether the program says that what is reached stays reached
   */
  Journeys(View view, long seed, boolean promises) {
    super(ValueType.PRESENCE, Selection.ANY, view);
    this.seed = seed;
    this.promises = promises;
  }

  private int dice(long a, long b, int sides) {
    long hash = (a * 31 + b * 17 + seed) * 0x9E3779B97F4A7C15L;
    return (int) ((hash >>> 33) % sides);
  }

  @Override
  public boolean staysReached() {
    return promises;
  }

  @Override
  public void start(VertexContext vertex) {
    if (seed == 0 ? vertex.vertex() == 0 : dice(vertex.vertex(), 1, 4) == 0) {
      long reached = vertex.start() + (seed == 0 ? 0 : dice(vertex.vertex(), 2, 6) - 2);
      vertex.setState(reached + 1, Time.OPEN);
      vertex.setState(reached, vertex.end());
    }
  }

  @Override
  public void scatter(ScatterContext edge) {
    long delay = view().simple() ? 1 : edge.travelTime();
    int along = view().simple() ? 0 : edge.piece();
    if (seed == 0 || dice(edge.source(), along, 8) > 0) {
      // Some messages come from before their target's life, as nothing forbids it.
      boolean early = seed != 0 && dice(edge.source(), along, 16) == 9;
      edge.send(early ? edge.start() - 5 : edge.start() + delay, Time.OPEN);
    }
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("vertex", Column.Type.VERTEX), new Column("arrival", Column.Type.TICK));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    int last = state.size() - 1;
    if (state.isPresent(last)) {
      rows.add(vertex, state.start(last));
    }
  }
}
