package dev.graphite.giraph.view;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.WalkProgram;
import java.util.List;
import java.util.stream.Stream;

/**
 * The views along which a program sends, each once and with a number, and what else decides how
 * edges look to it. Immutable, safe for threads.
 *
 * @param views the views; OUT alone stands for all directions of an undirected graph, as each of
 *     its edges has its reverse
 * @param undirected whether the graph is
 * @param reversesTime whether the program sees time turned round
 * @param keepsIds whether it has to tell pieces of one edge from edges
 */
public record Views(List<View> views, boolean undirected, boolean reversesTime, boolean keepsIds) {
  /**
   * The views of a program.
   *
   * @param undirected whether each row of the data makes two edges
   */
  public static Views of(IntervalProgram program, boolean undirected) {
    return new Views(
        all(program).map(view -> wanted(view, undirected)).distinct().toList(),
        undirected,
        program.reversesTime(),
        program instanceof WalkProgram);
  }

  private static Stream<View> all(IntervalProgram program) {
    if (program instanceof SelectiveProgram selective) {
      return Stream.of(selective.view());
    }
    if (program instanceof RoundProgram rounds) {
      return Stream.of(rounds.view());
    }
    if (program instanceof PhasedProgram phased) {
      return phased.phases().stream().map(PhasedProgram.Phase::view);
    }
    return ((WalkProgram) program).steps().stream();
  }

  private static View wanted(View view, boolean undirected) {
    return undirected ? new View(View.Direction.OUT, view.simple(), view.loops()) : view;
  }

  /** The number of one of the program's views, for {@link ViewEdges#view}. */
  public int number(View view) {
    return views.indexOf(wanted(view, undirected));
  }
}
