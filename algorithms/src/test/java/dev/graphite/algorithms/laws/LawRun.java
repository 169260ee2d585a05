package dev.graphite.algorithms.laws;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run gave, as far as laws look at it.
 *
 * @param graph what was run on
 * @param columns the columns of the rows
 * @param rows the rows
 * @param work the counters without time and bytes; empty if the engine does not tell, and then
 *     nothing is asked of them
 */
public record LawRun(
    TemporalGraph graph, List<Column> columns, List<long[]> rows, Optional<RunStatistics> work) {
  /** The outcome of an engine that tells what it did. */
  public static LawRun of(IntervalResult result) {
    RunStatistics s = result.statistics();
    RunStatistics counters =
        new RunStatistics(
            s.supersteps(), s.computeCalls(), s.scatterCalls(), s.messages(), 0, s.warps(), 0);
    return new LawRun(result.graph(), result.columns(), result.rows(), Optional.of(counters));
  }

  /** A copy of the rows, to be changed at will. */
  @Override
  public List<long[]> rows() {
    return rows.stream().map(long[]::clone).collect(Collectors.toCollection(ArrayList::new));
  }
}
