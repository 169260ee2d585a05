package dev.graphite.giraph.input;

import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.DamagedFileException;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.LineFormat;
import dev.graphite.giraph.ProgramJob;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;

/** What the client tells the workers about the input, in the job's configuration. */
final class InputSettings {
  private static final String FORMAT = "graphite.input.format";
  private static final String RESOLUTION = "graphite.input.resolution";
  private static final String SKIP = "graphite.input.skip-bad-records";
  private static final String DECLARED = "graphite.input.has-vertices";
  private static final String HEADER = "graphite.input.header";
  private static final String VERTICES_HEADER = "graphite.input.vertices.header";

  private final Configuration configuration;

  InputSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  void set(
      GraphFormat format,
      boolean undirected,
      long resolution,
      BadRecordPolicy badRecords,
      boolean hasVertices) {
    configuration.set(FORMAT, format.label());
    configuration.setBoolean(ProgramJob.UNDIRECTED, undirected);
    configuration.setLong(RESOLUTION, resolution);
    configuration.setBoolean(SKIP, badRecords == BadRecordPolicy.SKIP);
    configuration.setBoolean(DECLARED, hasVertices);
  }

  /** Sets the header of the edges or the vertices; any text, so not as it is. */
  void setHeader(boolean ofVertices, String header) {
    configuration.set(
        ofVertices ? VERTICES_HEADER : HEADER, URLEncoder.encode(header, StandardCharsets.UTF_8));
  }

  String header(boolean ofVertices) {
    return URLDecoder.decode(
        configuration.get(ofVertices ? VERTICES_HEADER : HEADER, ""), StandardCharsets.UTF_8);
  }

  /** True if the job reads files as {@link GraphInput} has it. */
  boolean isSet() {
    return configuration.get(FORMAT) != null;
  }

  GraphFormat format() {
    return GraphFormat.of(configuration.get(FORMAT));
  }

  boolean isUndirected() {
    return configuration.getBoolean(ProgramJob.UNDIRECTED, false);
  }

  boolean skipsBadRecords() {
    return configuration.getBoolean(SKIP, false);
  }

  /** True if a file beside the edges declares vertices. */
  boolean hasVertices() {
    return configuration.getBoolean(DECLARED, false);
  }

  /** True if bad rows of the graph show when edges are read: wicm is read for vertices first. */
  boolean reportsEdges() {
    return format() != GraphFormat.WICM;
  }

  /** How to read lines. */
  LineFormat lines(boolean ofVertices) throws DamagedFileException {
    return ofVertices
        ? LineFormat.ofVertices(hasVertices() ? GraphFormat.CSV : format(), header(true))
        : LineFormat.ofEdges(format(), header(false), configuration.getLong(RESOLUTION, 1));
  }
}
