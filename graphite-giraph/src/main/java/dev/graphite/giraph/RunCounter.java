package dev.graphite.giraph;

import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;

/** What a job counts, as {@link dev.graphite.core.engine.RunStatistics} does for a local run. */
public enum RunCounter {
  /** Supersteps of the program. */
  SUPERSTEPS("supersteps"),
  /** Messages that met the state of a vertex. */
  COMPUTE_CALLS("compute calls"),
  /** Messages of the program. */
  MESSAGES("messages"),
  /** Bytes of these messages as they are sent, with the id of the vertex they go to. */
  MESSAGE_BYTES("message bytes"),
  /** Rows that could not be read and were left out. */
  REJECTED_ROWS("rejected rows"),
  /** Rows that were read, the rejected ones included. */
  ROWS("rows"),
  /** Pieces of state that met a piece of an edge. */
  SCATTER_CALLS("scatter calls"),
  /** Contacts of a person with itself, which were left out. */
  SELF_CONTACTS("self-contacts"),
  /** Vertices with messages, added up over supersteps. */
  WARPS("warps"),
  /** 1 if some id is no integer, which decides the order of output, else 0. */
  TEXT_IDS("some id is no integer");

  /** Hadoop's name for all of them. */
  public static final String GROUP = "Graphite";

  private final String text;

  RunCounter(String text) {
    this.text = text;
  }

  /** Hadoop's name for it. */
  public String text() {
    return text;
  }

  /** Adds to the counter of a task. */
  public void add(TaskInputOutputContext<?, ?, ?, ?> task, long count) {
    task.getCounter(GROUP, text).increment(count);
  }

  /** Reads the counter of a job that is done. */
  public long of(Counters counters) {
    return counters.findCounter(GROUP, text).getValue();
  }
}
