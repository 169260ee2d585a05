package dev.graphite.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.graphite.giraph.RunCounter;
import dev.graphite.giraph.job.JobReport;
import java.io.IOException;

/**
 * How a job went.
 *
 * @param algorithm its name
 * @param graph what it read
 * @param workers how many it had
 * @param job what it counted
 * @param rows rows written here, or -1 if they are in part files
 * @param writeNanos time to fetch, sort and write them
 */
record GiraphReport(
    String algorithm, String graph, int workers, JobReport job, long rows, long writeNanos) {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /**
   * One line for people.
   *
   * @param place where the rows went
   */
  String summary(String place) {
    return "read %s of %s; %s"
        .formatted(Text.count(job.count(RunCounter.ROWS), "row"), reading(), work(place));
  }

  /** What was read, and how long that took. */
  String reading() {
    return "%s (%s) in %s"
        .formatted(
            graph,
            Text.count(job.vertices(), "vertex"),
            seconds(job.inputMillis() + job.preparationMillis()));
  }

  /** What was done with it. */
  String work(String place) {
    return "%s, %s in %s; wrote %s to %s; %s in all"
        .formatted(
            Text.count(job.count(RunCounter.SUPERSTEPS), "superstep"),
            Text.count(job.count(RunCounter.MESSAGES), "message"),
            seconds(job.computeMillis()),
            rows < 0 ? "part files" : Text.count(rows, "row"),
            place,
            seconds(job.totalMillis()));
  }

  private static String seconds(long millis) {
    return Text.seconds(millis * NANOS_PER_MILLI);
  }

  /** Writes it as fields of JSON. */
  void write(JsonGenerator json) throws IOException {
    json.writeStringField("version", Version.text());
    json.writeStringField("algorithm", algorithm);
    json.writeStringField("engine", "giraph");
    json.writeNumberField("workers", workers);
    json.writeStringField("job", job.id());
    json.writeStringField("graph", graph);
    json.writeNumberField("rows_read", job.count(RunCounter.ROWS));
    json.writeNumberField("rows_rejected", job.count(RunCounter.REJECTED_ROWS));
    json.writeNumberField("vertices", job.vertices());
    writeSeconds(json, "load_seconds", job.inputMillis());
    writeSeconds(json, "preparation_seconds", job.preparationMillis());
    writeSeconds(json, "compute_seconds", job.computeMillis());
    json.writeNumberField("write_seconds", writeNanos / 1e9);
    writeSeconds(json, "job_seconds", job.totalMillis());
    json.writeArrayFieldStart("superstep_seconds");
    for (long millis : job.superstepMillis()) {
      json.writeNumber(millis / 1e3);
    }
    json.writeEndArray();
    json.writeNumberField("supersteps", job.count(RunCounter.SUPERSTEPS));
    json.writeNumberField("compute_calls", job.count(RunCounter.COMPUTE_CALLS));
    json.writeNumberField("scatter_calls", job.count(RunCounter.SCATTER_CALLS));
    json.writeNumberField("messages", job.count(RunCounter.MESSAGES));
    json.writeNumberField("message_bytes", job.count(RunCounter.MESSAGE_BYTES));
    json.writeNumberField("warps", job.count(RunCounter.WARPS));
    if (rows >= 0) {
      json.writeNumberField("rows_written", rows);
    }
    json.writeNumberField("peak_memory_bytes", job.peakMemoryBytes());
  }

  private static void writeSeconds(JsonGenerator json, String key, long millis) throws IOException {
    json.writeNumberField(key, millis / 1e3);
  }
}
