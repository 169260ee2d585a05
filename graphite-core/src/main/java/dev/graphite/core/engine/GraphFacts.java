package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Sum;

/** The facts of a graph that a program asks for. Immutable, safe for threads. */
final class GraphFacts {
  private final String program;
  private final StepFunction vertexCount;
  private final Degrees degrees;

  /**
   * Finds out the facts, those of degrees in O(E log E).
   *
   * @param view the edges that make degrees
   */
  GraphFacts(ComputeProgram program, View view, TemporalGraph graph) {
    this.program = program.getClass().getName();
    vertexCount = program.facts().contains(Fact.VERTEX_COUNT) ? countVertices(graph) : null;
    degrees =
        program.facts().contains(Fact.DEGREE)
            ? new Degrees(graph.adjacency(view), graph.vertexCount())
            : null;
  }

  private static StepFunction countVertices(TemporalGraph graph) {
    Messages lives = new Messages(1);
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      lives.add(graph.vertexStart(vertex), graph.vertexEnd(vertex), 1, 0);
    }
    IntervalSum count = new IntervalSum();
    count.sum(lives, 0, lives.size(), Long.MIN_VALUE, Time.OPEN, Sum.LONGS);
    return StepFunction.of(count);
  }

  /** Reads the facts of one vertex at ticks that go up. One per worker. */
  final class Cursor {
    private final StepFunction.Cursor count =
        vertexCount == null ? null : new StepFunction.Cursor(vertexCount);
    private final Degrees.Cursor degree = degrees == null ? null : degrees.new Cursor();

    /** Goes to a vertex, before its first tick. */
    void read(int vertex) {
      if (degree != null) {
        degree.read(vertex);
      }
    }

    /** Moves to a tick, not before that of the last call, and answers until when all facts hold. */
    long moveTo(long tick) {
      long stop = moveDegreeTo(tick);
      if (count != null) {
        count.moveTo(tick);
        stop = Math.min(stop, count.stop());
      }
      return stop;
    }

    /** Moves as {@link #moveTo}, but answers until when the degree holds. */
    long moveDegreeTo(long tick) {
      if (degree == null) {
        return Time.OPEN;
      }
      degree.moveTo(tick);
      return degree.stop();
    }

    boolean hasDegree() {
      return degree != null;
    }

    long vertexCount() {
      if (count == null) {
        throw missing("the number of vertices");
      }
      return count.value();
    }

    int degree() {
      if (degree == null) {
        throw missing("a degree");
      }
      return degree.degree();
    }

    private IllegalStateException missing(String fact) {
      return new IllegalStateException(
          program + " asks for " + fact + ", which is not among its facts");
    }
  }
}
