package dev.graphite.wave;

import java.util.List;
import java.util.function.Consumer;

/** A way to keep a program's answer current. */
interface Upkeep {
  /**
   * Follows a batch that the graph has taken.
   *
   * @param gone takes the rows that are no longer there, in order
   * @param come takes the rows that are new, in order
   * @throws RuntimeException if the program fails; {@link #undo} is called then
   */
  void update(GraphDelta delta, List<long[]> gone, List<long[]> come);

  /** Keeps the batch. */
  void commit();

  /** Goes back to before the batch; the graph has not done so yet. */
  void undo();

  /** Passes on all rows, in order, with labels as vertices. */
  void forEachRow(Consumer<long[]> consumer);

  /** Bytes of heap that this takes beside the graph. */
  long memoryBytes();

  /** What has been done since the start. */
  WaveStatistics statistics();
}
