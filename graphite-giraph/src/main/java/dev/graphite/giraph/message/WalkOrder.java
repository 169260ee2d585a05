package dev.graphite.giraph.message;

import dev.graphite.giraph.data.VertexKey;

/**
 * The order in which Giraph walks over the vertices of a partition, which it keeps in a concurrent
 * hash map: by the low bits of a hash, and for so many of them as the number of vertices needs.
 */
final class WalkOrder {
  // Of a hash, bits 0 to 9 say where in a log's table an id is, bits 10 to 17 in which log; higher
  // ones count in a table of more than 1,024 slots only. A partition of 2^18 vertices is walked
  // over log by log; one of 2^20 four times, with a quarter of each log at a time.
  private static final int SLOT_BITS = 10;
  private static final int LOG_BITS = 8;

  /** Number of logs. */
  static final int LOGS = 1 << LOG_BITS;

  private WalkOrder() {}

  /** The number of the log that takes the messages to a vertex. */
  static int log(VertexKey key) {
    return spread(key.hashCode()) >>> SLOT_BITS & LOGS - 1;
  }

  /** Where in a log's table an id is; as many low bits are to be taken as the table needs. */
  static int slot(long id) {
    int hash = spread(VertexKey.hash(id));
    return hash & (1 << SLOT_BITS) - 1 | hash >>> SLOT_BITS + LOG_BITS << SLOT_BITS;
  }

  /** As {@link java.util.concurrent.ConcurrentHashMap} does. */
  private static int spread(int hash) {
    return hash ^ hash >>> 16;
  }
}
