package dev.graphite.jmh.giraph;

import dev.graphite.algorithms.temporal.JourneyQuery;
import dev.graphite.algorithms.temporal.Shortest;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.giraph.ProgramSource;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Makes the program {@code shortest} from vertex 0. */
public final class ShortestSource implements ProgramSource {
  @Override
  public List<String> vertices(Configuration configuration) {
    return List.of("0");
  }

  @Override
  public IntervalProgram program(Configuration configuration, int[] ranks) {
    return new Shortest(JourneyQuery.from(ranks[0]));
  }
}
