package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.ChangeReader;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * One wave, from the graph file or a session by way of the changes to the output files. These come
 * into their places together, at the very end; what is emitted after each batch is there at once.
 */
final class WaveJob {
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
        OutputFile rejects = options.reopens() ? null : GraphLoading.rejects(input, output);
        Progress progress = Progress.on(console, output.quiet())) {
      return options.reopens()
          ? goOn(rows, stats, progress)
          : begin(rows, stats, rejects, progress);
    } catch (IOException e) {
      throw new AssertionError("what has been read can be closed", e);
    }
  }

  /** Runs on the graph and follows all changes. */
  private long begin(OutputFile rows, OutputFile stats, OutputFile rejects, Progress progress)
      throws IOException {
    long began = System.nanoTime();
    LoadedGraph loaded = GraphLoading.read(console, input, output, rejects, progress);
    ExportedGraph.checkKeeps(options.export(), loaded.files());
    TemporalGraph graph = loaded.graph();
    WaveReport report =
        report(WaveReport.Origin.of(input.graph(), loaded, System.nanoTime() - began));
    query.program(factory, graph, input.graph()); // refuses vertices that are not there
    Map<String, PropertyType> properties = new HashMap<>();
    graph.properties().forEach((name, column) -> properties.put(name, column.type()));
    try (ChangeReader reader = options.reader(console, properties)) {
      progress.phase("computing", -1);
      long beganComputing = System.nanoTime();
      try (KeptWave kept = KeptWave.begin(options.session(), question(), graph, this::program)) {
        report.first(System.nanoTime() - beganComputing);
        progress.pause();
        follow(reader, kept, report);
        return write(kept.wave(), report, progress, rows, stats, rejects);
      }
    }
  }

  /** Opens the session and follows the changes that it has not. */
  private long goOn(OutputFile rows, OutputFile stats, Progress progress) throws IOException {
    Path session = options.session();
    progress.phase("opening", -1);
    long began = System.nanoTime();
    try (KeptWave kept = KeptWave.open(session, question(), this::program)) {
      WaveReport report =
          report(WaveReport.Origin.of(session, kept.wave().batches(), System.nanoTime() - began));
      progress.pause();
      if (kept.cutOff() > 0) {
        console.warn(
            "session %s: cut off %s of a batch that was not acknowledged"
                .formatted(session, Text.count(kept.cutOff(), "byte")));
      }
      // An end between the disk and the word of it leaves a batch that nobody was told of.
      console.tellBatches(session, kept.wave().batches());
      try (ChangeReader reader = options.reader(console, kept.wave().propertyTypes())) {
        follow(reader, kept, report);
      }
      return write(kept.wave(), report, progress, rows, stats, null);
    }
  }

  private WaveReport report(WaveReport.Origin origin) {
    return new WaveReport(factory.commandName(), origin);
  }

  private IntervalProgram program(ToIntFunction<String> rank) {
    return query.program(factory, rank);
  }

  private Map<String, String> question() {
    return query.question(factory, input);
  }

  private void follow(ChangeReader reader, KeptWave kept, WaveReport report) throws IOException {
    ChangeBatches batches = new ChangeBatches(reader, options.batchSize());
    String mark = options.changesMark();
    if (mark != null && kept.marked(mark) != null) {
      batches.skipTo(ChangePosition.of(kept.marked(mark)));
    }
    if (options.emitted() == null) {
      applyAll(batches, mark, kept, report);
    } else {
      try (EmittedChanges emitted = EmittedChanges.open(options.emitted(), kept)) {
        kept.wave().addListener(emitted::write);
        applyAll(batches, mark, kept, report);
      }
    }
  }

  private void applyAll(ChangeBatches batches, String mark, KeptWave kept, WaveReport report) {
    WaveVerifier verifier = options.verifies() ? new WaveVerifier(factory, query) : null;
    ChangeBatches.Batch batch;
    while ((batch = batches.next()) != null) {
      if (mark != null) {
        kept.mark(mark, batches.position().text());
      }
      ChangeBatches.Batch next = batch;
      String refusal = batches.refusal(batch, () -> apply(next, kept, report), kept::passOver);
      long number = kept.wave().batches();
      if (refusal != null) {
        report.refused(batch.rows());
        console.err().println("graphite: batch " + number + " refused: " + refusal);
      } else if (kept.isDurable()) {
        console.err().println("batch " + number + " acknowledged");
      }
      if (verifier != null) {
        verifier.verify(kept.wave(), number);
      }
    }
  }

  /** Applies a batch and says so. */
  private void apply(ChangeBatches.Batch batch, KeptWave kept, WaveReport report) {
    long began = System.nanoTime();
    WaveUpdate update = kept.apply(batch.changes());
    long nanos = System.nanoTime() - began;
    report.applied(batch.rows(), update, nanos);
    if (!output.quiet()) {
      console
          .err()
          .printf(
              Locale.ROOT,
              "batch %d: %s, %s gone, %s come, %s%n",
              update.batch(),
              Text.count(batch.rows(), "row"),
              Text.count(update.gone().size(), "row"),
              Text.count(update.come().size(), "row"),
              Text.millis(nanos));
    }
  }

  /** Writes what there is at the end, and puts all files in their places. */
  private long write(
      Wave wave,
      WaveReport report,
      Progress progress,
      OutputFile rows,
      OutputFile stats,
      OutputFile rejects) {
    long began = System.nanoTime();
    RowOutput written =
        new RowOutput(
            new RowOutput.Answer(wave.columns(), wave.names(), wave::forEachRow),
            output.format(),
            progress);
    written.to(rows, console.out());
    report.written(written.rows(), System.nanoTime() - began);
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
