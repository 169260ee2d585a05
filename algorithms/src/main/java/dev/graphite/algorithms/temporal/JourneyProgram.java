package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.util.Objects;

/**
 * What programs over journeys from one source share: the source is reached at max(from, start of
 * its life) if that lies in its life and not past {@code until}; else nothing is.
 */
abstract class JourneyProgram extends SelectiveProgram {
  private final JourneyQuery query;

  JourneyProgram(JourneyQuery query, ValueType type, Selection fold) {
    super(type, fold);
    this.query = Objects.requireNonNull(query, "query");
  }

  /** Latest arrival, open if there is no bound. */
  final long until() {
    return query.until();
  }

  /** End of the ticks at which one may arrive, open if there is no bound. */
  final long close() {
    return query.until() == Time.OPEN ? Time.OPEN : query.until() + 1;
  }

  @Override
  public final void start(VertexContext vertex) {
    long reached = Math.max(query.from(), vertex.start());
    if (vertex.vertex() == query.source() && reached < vertex.end() && reached <= query.until()) {
      startAt(vertex, reached);
    }
  }

  /** Sets the source's state from the tick at which it is reached. */
  abstract void startAt(VertexContext source, long reached);
}
