package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.datasets.LoadedGraph;

/**
 * One run, from the graph file to the output files. The files come into their places together, at
 * the very end; if anything fails before, none does.
 */
final class Job {
  private final Console console;
  private final ProgramFactory factory;
  private final InputOptions input;
  private final QueryOptions query;
  private final OutputOptions output;
  private final int threads;

  Job(
      Console console,
      ProgramFactory factory,
      InputOptions input,
      QueryOptions query,
      OutputOptions output,
      int threads) {
    this.console = console;
    this.factory = factory;
    this.input = input;
    this.query = query;
    this.output = output;
    this.threads = threads;
  }

  void run() {
    try (OutputFile rows = OutputFile.open(output.output());
        OutputFile stats = OutputFile.open(output.stats());
        OutputFile rejects = GraphLoading.rejects(input, output);
        Progress progress = Progress.on(console, output.quiet())) {
      long began = System.nanoTime();
      LoadedGraph loaded = GraphLoading.read(console, input, output, rejects, progress);
      long loadNanos = System.nanoTime() - began;

      IntervalResult result = compute(loaded.graph(), progress);

      long beganWriting = System.nanoTime();
      RowOutput written = new RowOutput(RowOutput.Answer.of(result), output.format(), progress);
      written.to(rows, console.out());
      RunReport report =
          new RunReport(
              factory.commandName(),
              input.graph(),
              loaded,
              result.statistics(),
              threads,
              written.rows(),
              loadNanos,
              System.nanoTime() - beganWriting);
      if (stats != null) {
        StatsFile.write(stats, report);
      }
      OutputFile.commit(rejects, rows, stats);
      progress.pause();
      if (!output.quiet() && !written.isPipeBroken()) {
        console.err().println(report.summary(output.output()));
      }
    }
  }

  private IntervalResult compute(TemporalGraph graph, Progress progress) {
    IntervalProgram program = query.program(factory, graph, input.graph());
    progress.phase("computing", program instanceof RoundProgram rounds ? rounds.rounds() + 1L : -1);
    EngineOptions options =
        EngineOptions.defaults()
            .withThreads(threads)
            .withListener(
                (superstep, messages) ->
                    progress.step(
                        superstep + 1,
                        "superstep " + (superstep + 1) + ", " + Text.count(messages, "message")));
    return new LocalEngine(options).run(program, graph);
  }
}
