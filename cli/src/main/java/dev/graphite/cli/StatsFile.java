package dev.graphite.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.datasets.LoadedGraph;
import java.io.IOException;
import java.nio.file.Path;

/** Writes statistics as a JSON object. */
final class StatsFile {
  private StatsFile() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    /** Writes them. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes an object and forces it to disk. */
  static void write(OutputFile file, Fields fields) {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.stream())) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw file.failure(e);
    }
    file.finish();
  }

  /** Writes the statistics of a run in this process. */
  static void write(OutputFile file, RunReport report) {
    write(file, json -> fields(json, report));
  }

  private static void fields(JsonGenerator json, RunReport report) throws IOException {
    json.writeStringField("version", Version.text());
    json.writeStringField("algorithm", report.algorithm());
    json.writeStringField("engine", "local");
    json.writeNumberField("threads", report.threads());
    input(json, report.file(), report.loaded(), report.loadNanos());
    json.writeNumberField("compute_seconds", seconds(report.run().computeNanos()));
    json.writeNumberField("write_seconds", seconds(report.writeNanos()));
    counts(json, report.run());
    json.writeNumberField("rows_written", report.rows());
    json.writeNumberField("peak_memory_bytes", RunStatistics.peakHeapBytes());
  }

  /** Writes what was read. */
  static void input(JsonGenerator json, Path file, LoadedGraph loaded, long nanos)
      throws IOException {
    json.writeStringField("graph", file.toString());
    json.writeStringField("format", loaded.format().label());
    json.writeNumberField("rows_read", loaded.rows());
    json.writeNumberField("rows_rejected", loaded.rejectedRows());
    json.writeNumberField("vertices", loaded.graph().vertexCount());
    json.writeNumberField("edges", loaded.graph().edgeCount());
    json.writeNumberField("load_seconds", seconds(nanos));
  }

  private static void counts(JsonGenerator json, RunStatistics run) throws IOException {
    json.writeNumberField("supersteps", run.supersteps());
    json.writeNumberField("compute_calls", run.computeCalls());
    json.writeNumberField("scatter_calls", run.scatterCalls());
    json.writeNumberField("messages", run.messages());
    json.writeNumberField("message_bytes", run.messageBytes());
    json.writeNumberField("warps", run.warps());
  }

  static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
