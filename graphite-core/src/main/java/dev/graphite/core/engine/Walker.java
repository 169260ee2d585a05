package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.WalkVisit;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.LongPairSums;
import java.util.Arrays;

/**
 * Takes the walks of one origin after the other, depth first, so that nothing is kept of a walk but
 * the way to where it is. One per worker.
 */
final class Walker extends WalkVisit {
  private static final int EDGES_PER_CHECK = 1 << 14;

  private final WalkProgram program;
  private final VertexLives lives;
  private final EdgePieces pieces;
  private final Cancellation cancellation;
  private final Step[] steps;
  private final ClosingEdges closing;
  private final boolean earliest;
  private final LongPairSums sums = new LongPairSums();
  private int untilCheck = EDGES_PER_CHECK;
  private long begun;

  // The step and the edge at hand, and where it leads.
  private Step step;
  private int edge;
  private int next;

  /** The lives of all vertices, unpacked: every edge that is taken asks for one. */
  record VertexLives(long[] starts, long[] ends) {
    static VertexLives of(TemporalGraph graph) {
      long[] starts = new long[graph.vertexCount()];
      long[] ends = new long[starts.length];
      for (int v = 0; v < starts.length; v++) {
        starts[v] = graph.vertexStart(v);
        ends[v] = graph.vertexEnd(v);
      }
      return new VertexLives(starts, ends);
    }
  }

  /** What a step takes, and what the walk at hand has to do there. */
  private static final class Step {
    private final int number;
    private final Adjacency adjacency;
    private final EdgeLives edges = new EdgeLives();
    private long messages;

    // Over which intervals the program wants to go on from the edge at hand.
    private long[] froms = new long[4];
    private long[] tos = new long[4];
    private int onward;

    private Step(int number, Adjacency adjacency) {
      this.number = number;
      this.adjacency = adjacency;
    }
  }

  Walker(WalkProgram program, TemporalGraph graph, VertexLives lives, Cancellation cancellation) {
    super(program);
    this.program = program;
    this.lives = lives;
    this.pieces = graph.pieces();
    this.cancellation = cancellation;
    int count = program.steps().size();
    this.steps = new Step[count];
    for (int i = 0; i < count; i++) {
      View view = program.steps().get(i);
      steps[i] = new Step(i + 1, i + 1 < count ? graph.adjacency(view) : null);
    }
    this.closing = new ClosingEdges(graph, program.steps().get(count - 1));
    this.earliest = program.closing() == WalkProgram.Closing.EARLIEST_ARRIVAL;
  }

  /** Takes all walks from a vertex and fills in its sums. */
  void walkFrom(int vertex, IntervalMap state) {
    begin(vertex);
    long lifeEnd = lives.ends[vertex];
    sums.reset(lives.starts[vertex], lifeEnd);
    long from = Math.max(program.from(), lives.starts[vertex]);
    if (from < lifeEnd) {
      begun++;
      closing.open(vertex, from, Time.OPEN);
      take(0, vertex, from, lifeEnd);
      closing.close();
    }
    sums.store(state);
  }

  /** Vertices from which walks have begun. */
  long begun() {
    return begun;
  }

  /** What a step, counted from 0, has sent. */
  long messages(int number) {
    return steps[number].messages;
  }

  /** Takes a step that is not the last one from a vertex at which the walk is over an interval. */
  private void take(int index, int vertex, long from, long to) {
    Step own = steps[index];
    Adjacency adjacency = own.adjacency;
    EdgeLives edges = own.edges;
    edges.read(adjacency, vertex, from, to);
    long[] starts = edges.starts;
    long[] ends = edges.ends;
    int count = edges.count;
    int firstSlot = edges.firstSlot;
    boolean closes = index + 2 == steps.length;
    spend(count + 1);
    for (int i = 0; i < count; i++) {
      if (starts[i] < to && ends[i] > from) {
        int target = adjacency.neighbour(firstSlot + i);
        own.onward = 0;
        step = own;
        edge = adjacency.edge(firstSlot + i);
        next = target;
        meet(own.number, vertex, target, Math.max(from, starts[i]), Math.min(to, ends[i]));
        for (int k = 0; k < own.onward; k++) {
          if (closes) {
            close(target, own.froms[k], own.tos[k]);
          } else {
            take(index + 1, target, own.froms[k], own.tos[k]);
          }
        }
      }
    }
  }

  /** Takes the last step. */
  private void close(int vertex, long from, long to) {
    int behind = closing.behind(vertex);
    if (behind == 0) {
      return;
    }
    int first = closing.first(vertex, from);
    if (earliest) {
      closeEarliest(vertex, first, behind, from, to);
      return;
    }
    for (int i = first; i < behind && closing.start(i) < to; i++) {
      spend(1);
      if (closing.end(i) > from) {
        meetClosing(i, vertex, from, to);
      }
    }
  }

  private void closeEarliest(int vertex, int first, int behind, long from, long to) {
    int best = closing.earliest(first, behind, from, to);
    spend(closing.looks());
    if (best >= 0) {
      meetClosing(best, vertex, from, to);
    }
  }

  private void meetClosing(int place, int vertex, long from, long to) {
    step = steps[steps.length - 1];
    edge = closing.edge(place);
    long first = Math.max(from, closing.start(place));
    meet(steps.length, vertex, origin(), first, Math.min(to, closing.end(place)));
  }

  private void spend(int edges) {
    untilCheck -= edges;
    if (untilCheck < 0) {
      untilCheck = EDGES_PER_CHECK;
      cancellation.check();
    }
  }

  @Override
  protected long earliestArrival(long from, long to) {
    return ClosingEdges.arrival(pieces, edge, from, to);
  }

  @Override
  protected boolean walkOn(long from, long to) {
    Step own = step;
    long first = Math.max(from, lives.starts[next]);
    long behind = Math.min(to, lives.ends[next]);
    if (first >= behind) {
      return false;
    }
    if (own.onward == own.froms.length) {
      own.froms = Arrays.copyOf(own.froms, 2 * own.onward);
      own.tos = Arrays.copyOf(own.tos, 2 * own.onward);
    }
    own.froms[own.onward] = first;
    own.tos[own.onward++] = behind;
    own.messages++;
    return true;
  }

  @Override
  public void add(long from, long to, long first, long second) {
    if (sums.add(from, to, first, second) && step.number > 1) {
      step.messages++;
    }
  }
}
