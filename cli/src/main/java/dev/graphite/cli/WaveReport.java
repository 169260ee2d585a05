package dev.graphite.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import java.io.IOException;
import java.nio.file.Path;

/** How a wave goes: counts of what its batches did. Not safe for threads. */
final class WaveReport {
  private final String algorithm;
  private final Origin origin;
  private long firstNanos = -1;
  private long batches;
  private long refused;
  private long changeRows;
  private long gone;
  private long come;
  private long applyNanos;
  private final Latencies latencies = new Latencies();
  private long rows;
  private long writeNanos;

  /** Where the first graph is from. */
  interface Origin {
    /** In a line for people. */
    String summary();

    /** As JSON. */
    void fields(JsonGenerator json) throws IOException;

    /** A file. */
    static Origin of(Path graph, LoadedGraph loaded, long nanos) {
      return new Origin() {
        @Override
        public String summary() {
          return RunReport.reading(loaded, graph, nanos);
        }

        @Override
        public void fields(JsonGenerator json) throws IOException {
          StatsFile.input(json, graph, loaded, nanos);
        }
      };
    }

    /** A session that was there, with so many batches. */
    static Origin of(Path session, long batches, long nanos) {
      return new Origin() {
        @Override
        public String summary() {
          return "opened session %s, %s, in %s"
              .formatted(session, Text.count(batches, "batch"), Text.seconds(nanos));
        }

        @Override
        public void fields(JsonGenerator json) throws IOException {
          json.writeStringField("session", session.toString());
          json.writeNumberField("session_batches", batches);
          json.writeNumberField("load_seconds", StatsFile.seconds(nanos));
        }
      };
    }
  }

  /** Begins when the first graph is known. */
  WaveReport(String algorithm, Origin origin) {
    this.algorithm = algorithm;
    this.origin = origin;
  }

  /** The first answer is there. */
  void first(long nanos) {
    firstNanos = nanos;
  }

  /** False for a session that was opened, which includes the first answer. */
  private boolean hasFirst() {
    return firstNanos >= 0;
  }

  /** A batch is done. */
  void applied(int batchRows, WaveUpdate update, long nanos) {
    batches++;
    changeRows += batchRows;
    gone += update.gone().size();
    come += update.come().size();
    applyNanos += nanos;
    latencies.add(nanos);
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
    String line =
        "%s; %s%s with %s, %s refused, in %s (p50 %s, p99 %s, max %s); wrote %s to %s in %s";
    return line.formatted(
        origin.summary(),
        hasFirst() ? "first answer in " + Text.seconds(firstNanos) + "; " : "",
        Text.count(batches, "batch"),
        Text.count(changeRows, "row"),
        Text.count(refused),
        Text.seconds(applyNanos),
        Text.millis(latencies.percentile(50)),
        Text.millis(latencies.percentile(99)),
        Text.millis(latencies.most()),
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
    origin.fields(json);
    if (hasFirst()) {
      json.writeNumberField("first_answer_seconds", StatsFile.seconds(firstNanos));
    }
    json.writeNumberField("batches", batches);
    json.writeNumberField("batches_refused", refused);
    json.writeNumberField("change_rows", changeRows);
    json.writeNumberField("rows_gone", gone);
    json.writeNumberField("rows_come", come);
    json.writeNumberField("apply_seconds", StatsFile.seconds(applyNanos));
    json.writeNumberField("batch_seconds_p50", StatsFile.seconds(latencies.percentile(50)));
    json.writeNumberField("batch_seconds_p99", StatsFile.seconds(latencies.percentile(99)));
    json.writeNumberField("batch_seconds_max", StatsFile.seconds(latencies.most()));
    json.writeNumberField("write_seconds", StatsFile.seconds(writeNanos));
    json.writeNumberField("rows_written", rows);
    json.writeNumberField("graph_bytes", wave.graphBytes());
    json.writeNumberField("dependency_bytes", wave.dependencyBytes());
    json.writeNumberField("peak_memory_bytes", RunStatistics.peakHeapBytes());
  }
}
