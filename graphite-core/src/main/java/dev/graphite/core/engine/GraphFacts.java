package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.visit.Facts;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.warp.Sum;

/** The facts of a graph that a program asks for. Immutable, safe for threads. */
final class GraphFacts {
  private final ComputeProgram program;
  private final StepFunction vertexCount;
  private final Degrees degrees;

  /**
   * Finds out the facts, those of degrees in O(E log E).
   *
   * @param view the edges that make degrees
   */
  GraphFacts(ComputeProgram program, View view, TemporalGraph graph) {
    this.program = program;
    vertexCount = program.facts().contains(Fact.VERTEX_COUNT) ? countVertices(graph) : null;
    degrees =
        program.facts().contains(Fact.DEGREE)
            ? new Degrees(graph.adjacency(view), graph.vertexCount())
            : null;
  }

  private static StepFunction countVertices(TemporalGraph graph) {
    StepSum count = new StepSum(Sum.LONGS);
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      count.add(graph.vertexStart(vertex), graph.vertexEnd(vertex), 1);
    }
    return count.total().values();
  }

  /** Reads the facts, one vertex after the other. One per worker. */
  final class Reader {
    private final Degrees.Cursor degree = degrees == null ? null : degrees.new Cursor();
    private final Facts facts =
        new Facts(
            program, vertexCount == null ? null : new StepFunction.Cursor(vertexCount), degree);

    /** Those of the vertex gone to. */
    Facts facts() {
      return facts;
    }

    /** Goes to a vertex. */
    void read(int vertex) {
      if (degree != null) {
        degree.read(vertex);
      }
    }
  }
}
