package dev.graphite.cli;

import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.datasets.RejectedRow;
import dev.graphite.giraph.job.JobInput;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Options that say what to read and how. */
final class InputOptions {
  @Option(names = "--graph", paramLabel = "FILE", description = "The edges; may be gzipped.")
  private String graph;

  @Option(
      names = "--vertices",
      paramLabel = "FILE",
      description =
          "A csv file id,start,end with the lives of vertices; for graphalytics the file of ids.")
  private String vertices;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = {
        "csv: header src,dst,start,end [id,travel_time,cost,...]",
        "events: src dst t [travel_time]",
        "contacts: t i j, in contact during [t-R, t), undirected",
        "wicm: id start end (dst start end)*",
        "graphalytics: NAME.e with src dst [weight], NAME.v with ids",
        "Default: by header and file name."
      })
  private String format;

  @Option(names = "--undirected", description = "Each row is two edges, one each way.")
  private boolean undirected;

  @Option(
      names = "--resolution",
      paramLabel = "R",
      description = "Ticks that a row of contacts lasts (default: 20).")
  private Long resolution;

  @Option(
      names = "--on-bad-record",
      paramLabel = "refuse|skip",
      description = {
        "Refuse the file (default), or leave the record out. run lists what it left out in"
            + " OUTPUT.rejects, or in GRAPH.rejects in the current folder if there is no --output."
      })
  private String onBadRecord = "refuse";

  /** The edges file. */
  Path graph() {
    return path(graph);
  }

  /** The vertices file, or null. */
  Path vertices() {
    return path(vertices);
  }

  private static Path path(String file) {
    return file == null ? null : Path.of(file);
  }

  /** The same for a job, whose files may be elsewhere. */
  JobInput forJob() {
    return new JobInput(graph, vertices, format, undirected, resolution, skipsBadRecords());
  }

  /** True if it is said that each row is two edges. */
  boolean undirected() {
    return undirected;
  }

  /** True if bad records are left out. */
  boolean skipsBadRecords() {
    return onBadRecord.equals("skip");
  }

  /**
   * Checks the options among themselves, without a look at any file.
   *
   * @throws UsageException if they make no sense
   */
  void check() {
    if (graph == null) {
      throw new UsageException("--graph FILE is missing");
    }
    if (!onBadRecord.equals("refuse") && !skipsBadRecords()) {
      throw new UsageException("--on-bad-record is refuse or skip, not '" + onBadRecord + "'");
    }
    GraphFormat given = readOptions().format();
    if (given != null) {
      checkResolution(given);
    }
  }

  /**
   * Reads the graph.
   *
   * @param rejected gets the records that are left out
   */
  LoadedGraph read(Consumer<RejectedRow> rejected) {
    ReadOptions options = readOptions();
    if (options.format() == null) {
      options = options.withFormat(GraphReader.detect(graph()));
      checkResolution(options.format());
    }
    return GraphReader.read(graph(), options, rejected);
  }

  private ReadOptions readOptions() {
    try {
      return new ReadOptions(
          format == null ? null : GraphFormat.of(format),
          vertices(),
          undirected,
          resolution == null ? ReadOptions.DEFAULT_RESOLUTION : resolution,
          skipsBadRecords() ? BadRecordPolicy.SKIP : BadRecordPolicy.STRICT);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private void checkResolution(GraphFormat actual) {
    if (resolution != null && actual != GraphFormat.CONTACTS) {
      throw new UsageException(
          "--resolution is for contacts only, and " + graph + " is " + actual.label());
    }
  }
}
