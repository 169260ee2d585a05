package dev.graphite.algorithms.examples;

import dev.graphite.algorithms.Graphite;
import dev.graphite.algorithms.journey.Arrivals;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.io.PrintStream;

/** The example of the README: when does one get where by train, and how? */
final class TrainTimes {
  private TrainTimes() {}

  // The lines between the marks stand in the README.
  static void print(PrintStream out) {
    // example begins
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge("A", "B", 8, 12).travelTime(5).add(); // leaves A at any tick from 8 to 11
    builder.edge("B", "C", 10, 14).travelTime(2).add();
    builder.edge("B", "D", 15, 16).travelTime(3).add();
    builder.edge("A", "D", 9, 10).travelTime(20).add();
    TemporalGraph graph = builder.build();

    Arrivals arrivals = Graphite.on(graph).journeysFrom("A").earliestArrival();

    arrivals.forEach(row -> out.println(row.vertex() + " at " + row.tick()));
    arrivals.journeyTo("C").ifPresent(out::println);
    // example ends
  }
}
