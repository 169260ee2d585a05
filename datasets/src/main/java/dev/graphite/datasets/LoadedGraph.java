package dev.graphite.datasets;

import dev.graphite.core.graph.TemporalGraph;
import java.nio.file.Path;
import java.util.List;

/**
 * A graph and how the reading of it went.
 *
 * @param graph the graph
 * @param format the format it was read in
 * @param rows data rows read from all files, rejected ones included; comments, blank lines and
 *     headers do not count
 * @param rejectedRows rows left out under {@link BadRecordPolicy#SKIP}. A row of wicm can be
 *     rejected once as a whole or once for each of its edges
 * @param selfContacts rows of contacts dropped because both ends are one person
 * @param files all files that were read
 */
public record LoadedGraph(
    TemporalGraph graph,
    GraphFormat format,
    long rows,
    long rejectedRows,
    long selfContacts,
    List<Path> files) {
  /** Copies the list of files. */
  public LoadedGraph {
    files = List.copyOf(files);
  }
}
