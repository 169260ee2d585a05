package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.time.Time;

/** Rows {@code t i j} of {@link GraphFormat#CONTACTS}. */
abstract class ContactRows implements RowParser {
  private final long resolution;
  private final Runnable selfContact;

  /**
   * Prepares.
   *
   * @param resolution ticks that a row lasts
   * @param selfContact is told of each row that is dropped because both ends are one person
   */
  ContactRows(long resolution, Runnable selfContact) {
    this.resolution = resolution;
    this.selfContact = selfContact;
  }

  /** Takes the contact of two different people during the ticks before {@code end}. */
  abstract void take(String i, String j, long end, long line);

  @Override
  public final void take(Cells cells) {
    if (cells.count() < 3) {
      throw new BadRecordException(cells.counted() + ", not t i j");
    }
    long end = cells.tick(0, "t");
    if (end < Time.MIN_TICK + resolution) {
      throw new BadRecordException(
          "t " + end + " less the resolution " + resolution + " is before the first tick");
    }
    String i = cells.id(1, "i");
    String j = cells.id(2, "j");
    if (i.equals(j)) {
      selfContact.run();
    } else {
      take(i, j, end, cells.line());
    }
  }
}
