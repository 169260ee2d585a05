package dev.graphite.cli;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.ChangeReader;
import dev.graphite.datasets.ChangeRow;
import dev.graphite.wave.BadBatchException;
import dev.graphite.wave.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts rows of changes into batches: at each commit, and after so many rows. A batch without rows
 * is none.
 */
final class ChangeBatches {
  private final ChangeReader reader;
  private final int size;

  /**
   * Batches of what a reader reads.
   *
   * @param size the most rows that a batch has
   */
  ChangeBatches(ChangeReader reader, int size) {
    this.reader = reader;
    this.size = size;
  }

  /**
   * One batch.
   *
   * @param changes its rows, those that could be read
   * @param rows number of all its rows
   * @param unreadable why the first row that could not be read could not, with its place, or null
   */
  record Batch(List<Change> changes, int rows, String unreadable) {}

  /** The next batch, once it is whole; null if there is none. */
  Batch next() {
    List<Change> changes = new ArrayList<>();
    String unreadable = null;
    int rows = 0;
    while (rows < size) {
      try {
        ChangeRow row = reader.next();
        if (row == null || row.isCommit() && rows > 0) {
          break;
        }
        if (row.isCommit()) {
          continue;
        }
        changes.add(change(row));
      } catch (BadRecordException e) {
        unreadable = unreadable == null ? place(reader.line()) + e.getMessage() : unreadable;
      }
      rows++;
    }
    return rows == 0 ? null : new Batch(changes, rows, unreadable);
  }

  /** How far changes have been read. */
  ChangePosition position() {
    return new ChangePosition(reader.rows(), reader.checksum());
  }

  /**
   * Passes over what has been read before.
   *
   * @throws BadInputException if these are other rows than then
   */
  void skipTo(ChangePosition position) {
    if (!reader.skipTo(position.rows()) || reader.checksum() != position.checksum()) {
      throw new BadInputException(
          reader.name()
              + ": its first "
              + Text.count(position.rows(), "row")
              + " are not those that the session has read; a file may only get longer",
          null);
    }
  }

  /**
   * Has a batch applied.
   *
   * @param apply applies it, if it could be read
   * @param passOver counts it, if not
   * @return why it is refused, or null
   */
  String refusal(Batch batch, Runnable apply, Runnable passOver) {
    if (batch.unreadable() != null) {
      passOver.run();
      return batch.unreadable();
    }
    try {
      apply.run();
      return null;
    } catch (BadBatchException e) {
      return place(e.location()) + e.reason();
    } catch (UnsuitableGraphException | UnsuitableQueryException | AnswerOutOfRangeException e) {
      return e.getMessage();
    }
  }

  /** Where a row is, as the beginning of a message. */
  private String place(long line) {
    return reader.name() + ":" + line + ": ";
  }

  private static Change change(ChangeRow row) {
    return new Change(
        Change.Operation.of(row.op()),
        row.source(),
        row.target(),
        row.start(),
        row.end(),
        row.id(),
        row.travelTime(),
        row.cost(),
        row.properties(),
        row.line());
  }
}
