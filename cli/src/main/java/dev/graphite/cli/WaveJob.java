package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.datasets.ChangeReader;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.wave.BadBatchException;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One wave, from the graph file by way of the changes to the output files. These come into their
 * places together, at the very end; what is emitted after each batch is there at once.
 */
final class WaveJob {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Console console;
  private final ProgramFactory factory;
  private final InputOptions input;
  private final QueryOptions query;
  private final OutputOptions output;
  private final WaveOptions options;

  WaveJob(
      Console console,
      ProgramFactory factory,
      InputOptions input,
      QueryOptions query,
      OutputOptions output,
      WaveOptions options) {
    this.console = console;
    this.factory = factory;
    this.input = input;
    this.query = query;
    this.output = output;
    this.options = options;
  }

  /**
   * Does all of it.
   *
   * @return number of batches that were refused
   */
  long run() {
    try (OutputFile rows = OutputFile.open(output.output());
        OutputFile stats = OutputFile.open(output.stats());
        OutputFile rejects = GraphLoading.rejects(input, output);
        Progress progress = Progress.on(console, output.quiet())) {
      long began = System.nanoTime();
      LoadedGraph loaded = GraphLoading.read(console, input, output, rejects, progress);
      ExportedGraph.checkKeeps(options.export(), loaded.files());
      WaveReport report =
          new WaveReport(factory.commandName(), input.graph(), loaded, System.nanoTime() - began);
      Wave wave = follow(loaded.graph(), report, progress);

      long beganWriting = System.nanoTime();
      RowOutput written =
          new RowOutput(
              new RowOutput.Answer(wave.columns(), wave.names(), wave::forEachRow),
              output.format(),
              progress);
      written.to(rows, console.out());
      report.written(written.rows(), System.nanoTime() - beganWriting);
      if (stats != null) {
        report.write(stats, wave);
      }
      try (ExportedGraph exported = ExportedGraph.of(wave, options.export())) {
        OutputFile.commit(rejects, rows, stats);
        exported.commit();
      }
      progress.pause();
      if (!output.quiet() && !written.isPipeBroken()) {
        console.err().println(report.summary(output.place()));
      }
      return report.refused();
    }
  }

  /** Runs on the graph and follows all changes. */
  private Wave follow(TemporalGraph graph, WaveReport report, Progress progress) {
    query.program(factory, graph, input.graph()); // refuses vertices that are not there
    Map<String, PropertyType> properties = new HashMap<>();
    graph.properties().forEach((name, column) -> properties.put(name, column.type()));
    try (ChangeReader reader = reader(properties)) {
      progress.phase("computing", -1);
      long began = System.nanoTime();
      Wave wave = Wave.on(graph, rank -> query.program(factory, rank));
      report.first(System.nanoTime() - began);
      progress.pause();
      ChangeBatches batches = new ChangeBatches(reader, options.batchSize());
      if (options.emitted() == null) {
        applyAll(batches, wave, null, report);
      } else {
        try (EmittedChanges emitted = new EmittedChanges(options.emitted(), wave)) {
          applyAll(batches, wave, emitted, report);
        }
      }
      return wave;
    } catch (IOException e) {
      throw new AssertionError("what has been read can be closed", e);
    }
  }

  private ChangeReader reader(Map<String, PropertyType> properties) {
    return options.readsFile()
        ? ChangeReader.open(Path.of(options.changes()), properties)
        : ChangeReader.of(console.in(), "standard input", properties);
  }

  private void applyAll(
      ChangeBatches batches, Wave wave, EmittedChanges emitted, WaveReport report) {
    WaveVerifier verifier = options.verifies() ? new WaveVerifier(factory, query) : null;
    ChangeBatches.Batch batch;
    while ((batch = batches.next()) != null) {
      String refusal = batch.unreadable();
      if (refusal == null) {
        refusal = apply(batch, batches, wave, emitted, report);
      }
      if (refusal != null) {
        report.refused(batch.rows());
        console.err().println("graphite: batch " + batch.number() + " refused: " + refusal);
      }
      if (verifier != null) {
        verifier.verify(wave, batch.number());
      }
    }
  }

  /** Applies a batch and says so; or answers why it is refused. */
  private String apply(
      ChangeBatches.Batch batch,
      ChangeBatches batches,
      Wave wave,
      EmittedChanges emitted,
      WaveReport report) {
    long began = System.nanoTime();
    WaveUpdate update;
    try {
      update = wave.apply(batch.changes());
    } catch (BadBatchException e) {
      return batches.place(e.location()) + e.reason();
    } catch (UnsuitableGraphException | UnsuitableQueryException | AnswerOutOfRangeException e) {
      return e.getMessage();
    }
    long nanos = System.nanoTime() - began;
    report.applied(batch.rows(), update, nanos);
    if (emitted != null) {
      emitted.write(batch.number(), update);
    }
    if (!output.quiet()) {
      console
          .err()
          .printf(
              Locale.ROOT,
              "batch %d: %s, %s gone, %s come, %.2f ms%n",
              batch.number(),
              Text.count(batch.rows(), "row"),
              Text.count(update.gone().size(), "row"),
              Text.count(update.come().size(), "row"),
              nanos / NANOS_PER_MILLI);
    }
    return null;
  }
}
