package dev.graphite.cli;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import dev.graphite.datasets.LoadedGraph;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** Describes a graph. */
@Command(
    name = "info",
    description = InfoCommand.DESCRIPTION,
    customSynopsis = "graphite info --graph FILE [options]",
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  graphite generate contacts --output office.tij",
      "  graphite info --graph office.tij"
    })
final class InfoCommand implements Callable<Integer> {
  /** What it does, in a line. */
  static final String DESCRIPTION = "Reads a temporal graph and says what is in it.";

  private final Console console;
  private final StringBuilder text = new StringBuilder();

  @ArgGroup(exclusive = false, heading = "%nInput:%n")
  private InputOptions input = new InputOptions();

  InfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    input.check();
    long began = System.nanoTime();
    LoadedGraph loaded;
    try (Progress progress = Progress.on(console, false)) {
      progress.phase("reading", -1);
      loaded = input.read(row -> {});
    }
    long nanos = System.nanoTime() - began;
    InputWarnings.print(console, loaded, null);
    describe(loaded, nanos);
    StandardOutput.print(console, text.toString());
    return ExitStatus.DONE;
  }

  private void describe(LoadedGraph loaded, long nanos) {
    TemporalGraph graph = loaded.graph();
    GraphSummary summary = new GraphSummary(graph);
    line("graph", input.graph().toString());
    line("format", loaded.format().label());
    line("rows", Text.count(loaded.rows()) + rejected(loaded));
    line("vertices", Text.count(graph.vertexCount()));
    line(
        "edges",
        Text.count(graph.edgeCount()) + (graph.isUndirected() ? ", each way counted" : ""));
    line("pieces", Text.count(summary.pieces()));
    line("parallel edges", Text.count(summary.parallelEdges()));
    line("loops", Text.count(summary.loops()));
    line("time span", "[" + graph.start() + ", " + Time.format(summary.end()) + ")");
    if (summary.hasClosedLives()) {
      line("edge lives", summary.shortestLife() + " to " + summary.longestLife() + " ticks");
      line("mean life", decimal(summary.meanLife()) + " ticks");
    }
    line("open edges", Text.count(summary.openEdges()));
    if (graph.edgeCount() > 0) {
      line("travel times", summary.leastTravelTime() + " to " + summary.mostTravelTime());
    }
    line(
        "properties",
        graph.properties().isEmpty() ? "none" : String.join(", ", graph.properties().keySet()));
    line("memory", Text.count(graph.memoryBytes()) + " bytes" + perEdge(graph));
    line(
        "read in",
        Text.seconds(nanos)
            + ", "
            + Text.count((long) (loaded.rows() / (nanos / 1e9)))
            + " rows per second");
  }

  private static String rejected(LoadedGraph loaded) {
    return loaded.rejectedRows() == 0
        ? ""
        : ", of which " + Text.count(loaded.rejectedRows()) + " were left out";
  }

  private static String perEdge(TemporalGraph graph) {
    return graph.edgeCount() == 0
        ? ""
        : ", " + decimal((double) graph.memoryBytes() / graph.edgeCount()) + " per edge";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  private void line(String name, String value) {
    text.append(String.format("%-15s %s\n", name, value));
  }
}
