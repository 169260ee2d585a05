package dev.graphite.jmh.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.datasets.generate.RMatGenerator;
import java.nio.file.Path;
import java.util.Locale;

/** Graphs to measure on, by what the command line calls them. */
final class MeasuredGraph {
  private MeasuredGraph() {}

  /**
   * The graph that an argument names: {@code instants:EDGES} or {@code long:EDGES} for one of
   * R-MAT, with 10^6 ticks for paths and 100 for snapshots, or {@code FORMAT:FILE}.
   */
  static TemporalGraph of(String argument, Algorithm algorithm, long seed) {
    int colon = argument.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(argument + " is not KIND:EDGES or FORMAT:FILE");
    }
    String kind = argument.substring(0, colon);
    String rest = argument.substring(colon + 1);
    for (RMatGenerator.Kind known : RMatGenerator.Kind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
        return random(known, Long.parseLong(rest), algorithm, seed);
      }
    }
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.of(kind));
    return GraphReader.read(Path.of(rest), options).graph();
  }

  static TemporalGraph random(RMatGenerator.Kind kind, long edges, Algorithm algorithm, long seed) {
    boolean paths = algorithm.parameters().contains(Parameter.FROM);
    long ticks = paths ? RMatGenerator.PATH_TICKS : RMatGenerator.SNAPSHOT_TICKS;
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    new RMatGenerator(kind, edges, RMatGenerator.scaleFor(edges), ticks, seed).fill(builder);
    return builder.build();
  }
}
