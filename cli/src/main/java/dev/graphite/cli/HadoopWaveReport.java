package dev.graphite.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a call of a wave by jobs went, batch by batch. Not safe for threads. */
final class HadoopWaveReport {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final String session;
  private final List<Batch> batches = new ArrayList<>();
  private long firstMillis = -1;
  private long changeNanos;

  /**
   * A batch.
   *
   * @param refusal why it was refused, or null
   */
  private record Batch(long number, int rows, String refusal) {}

  /**
   * Begins.
   *
   * @param session its folder, null if nothing is to stay
   */
  HadoopWaveReport(String session) {
    this.session = session;
  }

  /** The job that read the graph is done. */
  void first(long millis) {
    firstMillis = millis;
  }

  /**
   * A batch is applied, or refused.
   *
   * @param refusal why, or null
   */
  void batch(long number, int rows, String refusal) {
    batches.add(new Batch(number, rows, refusal));
  }

  /** All batches are applied to what they are about. */
  void applied(long nanos) {
    changeNanos = nanos;
  }

  /** Says of each batch what has become of it; to be called when it is so for good. */
  void tell(Console console, boolean quiet) {
    for (Batch batch : batches) {
      if (batch.refusal != null) {
        console.err().println("graphite: batch " + batch.number + " refused: " + batch.refusal);
        continue;
      }
      if (!quiet) {
        console.err().println("batch " + batch.number + ": " + Text.count(batch.rows, "row"));
      }
      if (session != null) {
        console.err().println("batch " + batch.number + " acknowledged");
      }
    }
  }

  /** Number of batches that were refused. */
  long refused() {
    return batches.stream().filter(batch -> batch.refusal != null).count();
  }

  private long rows() {
    return batches.stream().mapToLong(Batch::rows).sum();
  }

  /**
   * One line for people.
   *
   * @param job the last one
   * @param place where its rows went
   */
  String summary(GiraphReport job, String place) {
    return "%sread %s; %s with %s, %s refused, found in %s; %s"
        .formatted(
            firstMillis < 0
                ? ""
                : "first job in " + Text.seconds(firstMillis * NANOS_PER_MILLI) + "; ",
            job.reading(),
            Text.count(batches.size(), "batch"),
            Text.count(rows(), "row"),
            Text.count(refused()),
            Text.seconds(changeNanos),
            job.work(place));
  }

  /**
   * Writes it as JSON.
   *
   * @param job the last one
   */
  void write(OutputFile file, GiraphReport job) {
    StatsFile.write(
        file,
        json -> {
          job.write(json);
          fields(json);
        });
  }

  private void fields(JsonGenerator json) throws IOException {
    if (session != null) {
      json.writeStringField("session", session);
    }
    if (firstMillis >= 0) {
      json.writeNumberField("first_job_seconds", StatsFile.seconds(firstMillis * NANOS_PER_MILLI));
    }
    json.writeNumberField("batches", batches.size());
    json.writeNumberField("batches_refused", refused());
    json.writeNumberField("change_rows", rows());
    json.writeNumberField("apply_seconds", StatsFile.seconds(changeNanos));
  }
}
