package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;

/**
 * Many questions as one: programs of one {@link #kind} on graphs that lie side by side in one
 * graph. Each program sees its own graph's ranks and ticks.
 *
 * <p>Graphs share the axis of time, but for two sorts of program. One that reads what holds for the
 * whole graph at a tick gets graphs behind one another in time, each with its open ends where the
 * next begins: the program must answer each tick by itself. Walks that may not leave before a tick
 * get theirs moved so that it is the same for all.
 */
final class SideBySide {
  private final List<Question> questions;
  private final Frame[] frames;
  private final int[] firsts;
  private final TemporalGraph graph;

  /**
   * Puts questions side by side.
   *
   * @param questions at least one, of one {@link #kind}
   */
  SideBySide(List<Question> questions) {
    this.questions = questions;
    this.frames = new Frame[questions.size()];
    this.firsts = new int[frames.length];
    boolean numeric = questions.stream().allMatch(question -> question.graph().ids().isNumeric());
    List<GraphRows.Vertex> vertices = new ArrayList<>();
    List<GraphRows.Edge> edges = new ArrayList<>();
    long behind = 0;
    for (int i = 0; i < frames.length; i++) {
      GraphRows rows = GraphRows.of(questions.get(i).graph());
      Frame frame = frame(questions.get(i).program(), vertices.size(), rows, behind);
      behind = frame.end();
      frames[i] = frame;
      firsts[i] = frame.first();
      for (GraphRows.Vertex v : rows.vertices()) {
        vertices.add(
            new GraphRows.Vertex(
                name(numeric, vertices.size()), frame.outer(v.start()), frame.outer(v.end())));
      }
      var ids = questions.get(i).graph().ids();
      for (GraphRows.Edge e : rows.edges()) {
        edges.add(
            new GraphRows.Edge(
                name(numeric, frame.first() + ids.rank(e.source())),
                name(numeric, frame.first() + ids.rank(e.target())),
                frame.outer(e.start()),
                frame.outer(e.end()),
                e.travelTime(),
                e.cost(),
                e.id() == null ? null : i + " " + e.id()));
      }
    }
    this.graph = new GraphRows(false, vertices, edges).build();
  }

  /** Programs with equal kinds can be put side by side. */
  static Object kind(IntervalProgram program) {
    if (program instanceof RoundProgram rounds) {
      return List.of(program.getClass(), rounds.rounds());
    }
    return List.of(program.getClass(), isBounded(program));
  }

  private static boolean isBounded(IntervalProgram program) {
    return program instanceof WalkProgram walks && walks.from() != Time.MIN_TICK;
  }

  /** The id of the vertex with a rank: output order is the order of ranks. */
  private static String name(boolean numeric, int rank) {
    return numeric ? Integer.toString(3 * rank - 50) : String.format("v%09d", rank);
  }

  private static Frame frame(IntervalProgram program, int first, GraphRows rows, long behind) {
    if (isBounded(program)) {
      return new Frame(first, -((WalkProgram) program).from(), Time.OPEN);
    }
    if (!(program instanceof RoundProgram rounds)
        || rounds.aggregators().isEmpty()
            && !rounds.facts().contains(ComputeProgram.Fact.VERTEX_COUNT)) {
      return new Frame(first, 0, Time.OPEN);
    }
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (GraphRows.Vertex v : rows.vertices()) {
      low = Math.min(low, v.start());
      high = Math.max(high, v.end() == Time.OPEN ? v.start() : v.end());
    }
    for (GraphRows.Edge e : rows.edges()) {
      high = Math.max(high, e.end() == Time.OPEN ? e.start() : e.end());
    }
    long length = Math.addExact(Math.subtractExact(high, low), 1);
    return new Frame(first, Math.subtractExact(behind, low), Math.addExact(behind, length));
  }

  /** The graph that holds all. */
  TemporalGraph graph() {
    return graph;
  }

  /** The program that is all. */
  IntervalProgram program() {
    IntervalProgram first = questions.get(0).program();
    if (first instanceof SelectiveProgram selective) {
      return new ManySelective(this, selective);
    }
    if (first instanceof RoundProgram rounds) {
      return new ManyRounds(this, rounds);
    }
    if (first instanceof PhasedProgram phased) {
      return new ManyPhased(this, phased);
    }
    return new ManyWalks(this, (WalkProgram) first);
  }

  /** Where the graph lies that has a vertex. */
  Frame frame(int vertex) {
    return frames[number(vertex)];
  }

  /** The program of the graph that has a vertex. */
  IntervalProgram program(int vertex) {
    return questions.get(number(vertex)).program();
  }

  /** Has the program of the vertex that scatters do so. */
  void scatter(ScatterContext edge, ValueType messageType) {
    int vertex = edge.source();
    FramedEdge framed = new FramedEdge(edge, messageType, frame(vertex));
    ((ScatterProgram) program(vertex)).scatter(framed);
  }

  /** Has the program of a vertex do something there. */
  <P extends ComputeProgram> void visit(
      ComputeContext vertex, Class<P> kind, BiConsumer<P, ComputeContext> what) {
    P program = kind.cast(program(vertex.vertex()));
    what.accept(program, new FramedCompute(vertex, program.stateType(), frame(vertex.vertex())));
  }

  private int number(int vertex) {
    int found = Arrays.binarySearch(firsts, vertex);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The rows of a vertex: ticks as its own program has them, vertices by their ranks in the whole.
   */
  void result(int vertex, IntervalMap state, Rows rows) {
    Frame frame = frame(vertex);
    IntervalProgram program = program(vertex);
    IntervalMap own = new IntervalMap();
    own.beginLoad(frame.inner(state.end(state.size() - 1)), state.size());
    for (int i = 0; i < state.size(); i++) {
      long start = state.start(i);
      // Only a life turned round in time starts there, and such are not moved.
      own.load(frame.inner(start), state.isPresent(i), state.value(i), state.second(i));
    }
    List<Column> columns = program.columns();
    Rows back = new Rows(columns, cells -> add(rows, columns, cells, frame.first()));
    program.result(vertex - frame.first(), own, back);
    back.flush();
  }

  private static void add(Rows rows, List<Column> columns, long[] cells, int first) {
    long[] moved = mapped(columns, cells, rank -> rank < 0 ? rank : rank + first);
    switch (moved.length) {
      case 2 -> rows.add(moved[0], moved[1]);
      case 3 -> rows.add(moved[0], moved[1], moved[2]);
      default -> rows.addPiece((int) moved[0], moved[1], moved[2], moved[3]);
    }
  }

  private static long[] mapped(List<Column> columns, long[] cells, LongUnaryOperator rank) {
    long[] mapped = cells.clone();
    for (int c = 0; c < mapped.length; c++) {
      if (columns.get(c).type() == Column.Type.VERTEX) {
        mapped[c] = rank.applyAsLong(mapped[c]);
      }
    }
    return mapped;
  }

  /** The rows of each question, given those of all in order. */
  List<List<long[]>> split(List<long[]> rows) {
    List<Column> columns = questions.get(0).program().columns();
    List<List<long[]>> split = new ArrayList<>();
    questions.forEach(question -> split.add(new ArrayList<>()));
    for (long[] row : rows) {
      int number = number(Math.toIntExact(row[0]));
      int first = firsts[number];
      split.get(number).add(mapped(columns, row, rank -> rank < 0 ? rank : rank - first));
    }
    return split;
  }
}
