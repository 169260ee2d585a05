package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.RowSink;
import dev.graphite.core.time.Time;

/** Rows {@code src dst t [travel_time]} of {@link GraphFormat#EVENTS}. */
final class EventRows implements RowParser {
  private final RowSink rows;

  EventRows(RowSink rows) {
    this.rows = rows;
  }

  @Override
  public void take(Cells cells) {
    int count = cells.count();
    if (count < 3 || count > 4) {
      throw new BadRecordException(cells.counted() + ", not src dst t [travel_time]");
    }
    long tick = cells.tick(2, "t");
    if (tick == Time.MAX_TICK) {
      throw new BadRecordException("t " + tick + " is the last tick; an event needs one after it");
    }
    RowSink.EdgeRow row = Edges.begin(rows, cells, 0, 1, tick, tick + 1);
    if (count == 4 && !cells.isEmpty(3)) {
      row.travelTime(cells.wholeNumber(3, "travel_time"));
    }
    row.add();
  }
}
