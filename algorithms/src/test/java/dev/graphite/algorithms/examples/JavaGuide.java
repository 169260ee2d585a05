package dev.graphite.algorithms.examples;

import dev.graphite.algorithms.Graphite;
import dev.graphite.algorithms.JourneysFrom;
import dev.graphite.algorithms.journey.Arrivals;
import dev.graphite.algorithms.journey.Costs;
import dev.graphite.algorithms.journey.Departures;
import dev.graphite.algorithms.journey.Durations;
import dev.graphite.algorithms.journey.Hop;
import dev.graphite.algorithms.journey.Journey;
import dev.graphite.algorithms.result.DoublePieces;
import dev.graphite.algorithms.result.LongPieces;
import dev.graphite.algorithms.result.VertexPieces;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.RunCancelledException;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.io.PrintStream;
import java.util.List;

/** The examples of docs/java.md, in its order: the lines between the marks stand there. */
final class JavaGuide {
  private JavaGuide() {}

  static void print(PrintStream out) {
    TemporalGraph graph = build();
    Graphite graphite = ask(graph, out);
    readAnswers(graphite, out);
    travel(graphite, out);
    rank(graphite, out);
    runOwnProgram(graphite, out);
    limit(graph, out);
  }

  private static TemporalGraph build() {
    // example begins
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.addVertex("C", 8, 40); // lives from tick 8 to 39; others from the first tick on
    builder.edge("A", "B", 8, 12).travelTime(5).cost(7).add();
    builder.edge("B", "C", 10, 14).travelTime(2).cost(3).add();
    builder.edge("B", "D", 15, 16).travelTime(3).cost(4).add();
    builder.edge("A", "D", 9, 10).travelTime(20).cost(2).add();
    builder.edge("D", "C", 16, 30).id("bus").travelTime(9).cost(1).add();
    builder.edge("D", "C", 30, 34).id("bus").travelTime(4).cost(1).add(); // the same edge, later
    TemporalGraph graph = builder.build();
    // example ends
    return graph;
  }

  private static Graphite ask(TemporalGraph graph, PrintStream out) {
    // example begins
    Graphite graphite = Graphite.on(graph);
    JourneysFrom journeys = graphite.journeysFrom("A").notBefore(9).until(20);
    Arrivals arrivals = journeys.earliestArrival();

    out.println(arrivals.of("B"));
    out.println(journeys.until(12).earliestArrival().of("B"));
    // example ends
    return graphite;
  }

  private static void readAnswers(Graphite graphite, PrintStream out) {
    // example begins
    DoublePieces costs = graphite.journeysFrom("A").shortest();
    out.println(costs.at("D", 20) + " " + costs.at("D", 30) + " " + costs.at("D", 17));
    out.println(costs.pieces("D"));

    VertexPieces components = graphite.weaklyConnectedComponents();
    out.println(components.at("D", 9) + " " + components.at("D", 14));
    components.forEach(
        "D",
        row -> out.println(row.start() + " to " + Time.format(row.end()) + ": " + row.value()));
    // example ends
  }

  private static void travel(Graphite graphite, PrintStream out) {
    // example begins
    Durations durations = graphite.journeysFrom("A").fastest();
    out.println(durations.journeyTo("D").orElseThrow());

    Costs costs = graphite.journeysFrom("A").shortest();
    Journey cheapest = costs.journeyTo("D", 39).orElseThrow();
    out.println(cheapest + " costs " + cheapest.cost());

    Departures departures = graphite.journeysTo("C").until(39).latestDeparture();
    for (Hop hop : departures.journeyFrom("A").orElseThrow().hops()) {
      out.println("leave " + hop.from() + " at " + hop.departure() + " for " + hop.to());
    }
    // example ends
  }

  private static void rank(Graphite graphite, PrintStream out) {
    // example begins
    out.println(graphite.journeysFrom("A").earliestArrival().earliest(2));
    out.println(graphite.journeysFrom("A").shortest().bottom(2, 30));
    out.println(graphite.weaklyConnectedComponents().largestGroups(1, 9));
    out.println(graphite.pageRank().top(1, 9).get(0).vertex());
    // example ends
  }

  // example begins
  /** The fewest rides after which one can be at a vertex, over time. */
  static final class FewestRides extends SelectiveProgram {
    private final int source;

    FewestRides(int source) {
      super(ValueType.LONG, Selection.MIN_LONG); // where messages meet, the least stays
      this.source = source;
    }

    @Override
    public void start(VertexContext vertex) {
      if (vertex.vertex() == source) {
        vertex.setState(vertex.start(), vertex.end(), 0);
      }
    }

    @Override
    public void scatter(ScatterContext edge) {
      edge.send(edge.arrival(), Time.OPEN, edge.state() + 1);
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("rides", Column.Type.LONG);
    }
  }

  // example ends

  private static void runOwnProgram(Graphite graphite, PrintStream out) {
    // example begins
    int source = graphite.graph().ids().requireRank("A");
    LongPieces rides = new LongPieces(graphite.run(new FewestRides(source)));
    out.println(rides.pieces("D"));
    // example ends
  }

  private static void limit(TemporalGraph graph, PrintStream out) {
    // example begins
    EngineOptions options = EngineOptions.defaults().withThreads(2).withTimeoutMillis(60_000);
    try {
      Arrivals arrivals = Graphite.on(graph, options).journeysFrom("A").earliestArrival();
      out.println(arrivals.result().statistics().messages() + " messages");
    } catch (RunCancelledException e) {
      out.println("took longer than a minute, or the thread was interrupted");
    }
    // example ends
  }
}
