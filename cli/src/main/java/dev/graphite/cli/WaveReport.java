package dev.graphite.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import java.io.IOException;
import java.nio.file.Path;

/** How a wave goes: counts of what its batches did. Not safe for threads. */
final class WaveReport {
  private final String algorithm;
  private final Path graph;
  private final LoadedGraph loaded;
  private final long loadNanos;
  private long firstNanos;
  private long batches;
  private long refused;
  private long changeRows;
  private long gone;
  private long come;
  private long applyNanos;
  private long rows;
  private long writeNanos;

  /** Begins when the graph has been read. */
  WaveReport(String algorithm, Path graph, LoadedGraph loaded, long loadNanos) {
    this.algorithm = algorithm;
    this.graph = graph;
    this.loaded = loaded;
    this.loadNanos = loadNanos;
  }

  /** The first answer is there. */
  void first(long nanos) {
    firstNanos = nanos;
  }

  /** A batch is done. */
  void applied(int batchRows, WaveUpdate update, long nanos) {
    batches++;
    changeRows += batchRows;
    gone += update.gone().size();
    come += update.come().size();
    applyNanos += nanos;
  }

  /** A batch was refused. */
  void refused(int batchRows) {
    batches++;
    refused++;
    changeRows += batchRows;
  }

  /** The final answer is written. */
  void written(long count, long nanos) {
    rows = count;
    writeNanos = nanos;
  }

  /** Number of batches that were refused. */
  long refused() {
    return refused;
  }

  /** One line for people. */
  String summary(String place) {
    return "%s; first answer in %s; %s with %s, %s refused, in %s; wrote %s to %s in %s"
        .formatted(
            RunReport.reading(loaded, graph, loadNanos),
            Text.seconds(firstNanos),
            batches == 1 ? "1 batch" : Text.count(batches) + " batches",
            Text.count(changeRows, "row"),
            Text.count(refused),
            Text.seconds(applyNanos),
            Text.count(rows, "row"),
            place,
            Text.seconds(writeNanos));
  }

  /** Writes it as JSON. */
  void write(OutputFile file, Wave wave) {
    StatsFile.write(file, json -> fields(json, wave));
  }

  private void fields(JsonGenerator json, Wave wave) throws IOException {
    json.writeStringField("version", Version.text());
    json.writeStringField("algorithm", algorithm);
    json.writeStringField("engine", "wave");
    StatsFile.input(json, graph, loaded, loadNanos);
    json.writeNumberField("first_answer_seconds", StatsFile.seconds(firstNanos));
    json.writeNumberField("batches", batches);
    json.writeNumberField("batches_refused", refused);
    json.writeNumberField("change_rows", changeRows);
    json.writeNumberField("rows_gone", gone);
    json.writeNumberField("rows_come", come);
    json.writeNumberField("apply_seconds", StatsFile.seconds(applyNanos));
    json.writeNumberField("write_seconds", StatsFile.seconds(writeNanos));
    json.writeNumberField("rows_written", rows);
    json.writeNumberField("graph_bytes", wave.graphBytes());
    json.writeNumberField("dependency_bytes", wave.dependencyBytes());
    json.writeNumberField("peak_memory_bytes", StatsFile.peakHeapBytes());
  }
}
