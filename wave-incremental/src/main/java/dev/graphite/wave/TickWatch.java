package dev.graphite.wave;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Sum;
import java.util.List;
import java.util.Set;

/**
 * Watches a program while an engine runs it: whether what it sends from some ticks is ever for
 * other ticks. If it is not, the answer at a tick comes from what is alive at that tick alone. Safe
 * for threads.
 *
 * <p>What is sent from an interval may stay within it although each tick sends to all later ones,
 * where edges never end. So before each call about more than one tick the program is asked about
 * the first one alone.
 */
final class TickWatch {
  private volatile boolean left;

  /** True if something was sent to ticks from which it was not sent. */
  boolean hasLeft() {
    return left;
  }

  /**
   * The same program, watched. What it says about whole graphs, and whether it turns time round, is
   * to be asked of the program itself.
   */
  ScatterProgram watch(ScatterProgram program) {
    if (program instanceof RoundProgram rounds) {
      return new Rounds(rounds);
    }
    if (program instanceof PhasedProgram phases) {
      return new Phases(phases);
    }
    return new Selecting((SelectiveProgram) program);
  }

  private void note(long start, long end, long from, long to) {
    if (from < to && (from < start || to > end)) {
      left = true;
    }
  }

  /** Calls of scatter on their way to a program. One per thread, as engines have. */
  private final class Sends {
    private final ScatterProgram program;
    private final ThreadLocal<Edge> edges;

    private Sends(ScatterProgram program) {
      this.program = program;
      this.edges = ThreadLocal.withInitial(() -> new Edge(program));
    }

    private void scatter(ScatterContext context) {
      Edge edge = edges.get();
      edge.context = context;
      edge.asksOnly = context.end() != context.start() + 1; // whatever a call that failed has left
      if (edge.asksOnly) {
        program.scatter(edge);
        edge.asksOnly = false;
      }
      program.scatter(edge);
    }
  }

  /** An edge as the program sees it. */
  private final class Edge extends ScatterContext {
    private final ScatterProgram program;
    private ScatterContext context;
    private boolean asksOnly;

    private Edge(ScatterProgram program) {
      super(program.messageType());
      this.program = program;
    }

    @Override
    public long start() {
      return context.start();
    }

    @Override
    public long end() {
      return asksOnly ? context.start() + 1 : context.end();
    }

    @Override
    public long state() {
      return context.state();
    }

    @Override
    public long secondState() {
      return context.secondState();
    }

    @Override
    public int source() {
      return context.source();
    }

    @Override
    public long travelTime() {
      return context.travelTime();
    }

    @Override
    public double cost() {
      return context.cost();
    }

    @Override
    public int piece() {
      throw Wave.noFurtherProperties(program);
    }

    @Override
    public int degree() {
      return context.degree();
    }

    @Override
    public void send(long from, long to, long value, long second) {
      note(context.start(), end(), from, to);
      if (!asksOnly) {
        context.send(from, to, value, second);
      }
    }
  }

  private final class Selecting extends SelectiveProgram {
    private final SelectiveProgram program;
    private final Sends sends;

    private Selecting(SelectiveProgram program) {
      super(program.stateType(), program.fold(), program.view());
      this.program = program;
      this.sends = new Sends(program);
    }

    @Override
    public boolean staysReached() {
      return program.staysReached();
    }

    @Override
    public void start(VertexContext vertex) {
      program.start(vertex);
    }

    @Override
    public void scatter(ScatterContext edge) {
      sends.scatter(edge);
    }

    @Override
    public ObjectValues<?> objectValues() {
      return program.objectValues();
    }

    @Override
    public List<Column> columns() {
      return program.columns();
    }

    @Override
    public void result(int vertex, IntervalMap state, Rows rows) {
      program.result(vertex, state, rows);
    }
  }

  private final class Rounds extends RoundProgram {
    private final RoundProgram program;
    private final Sends sends;

    private Rounds(RoundProgram program) {
      super(program.stateType(), program.fold(), program.view(), program.rounds());
      this.program = program;
      this.sends = new Sends(program);
    }

    @Override
    public List<Sum> aggregators() {
      return program.aggregators();
    }

    @Override
    public Set<Fact> facts() {
      return program.facts();
    }

    @Override
    public void start(ComputeContext vertex) {
      program.start(vertex);
    }

    @Override
    public void compute(ComputeContext vertex) {
      program.compute(vertex);
    }

    @Override
    public void scatter(ScatterContext edge) {
      sends.scatter(edge);
    }

    @Override
    public ObjectValues<?> objectValues() {
      return program.objectValues();
    }

    @Override
    public List<Column> columns() {
      return program.columns();
    }

    @Override
    public void result(int vertex, IntervalMap state, Rows rows) {
      program.result(vertex, state, rows);
    }
  }

  private final class Phases extends PhasedProgram {
    private final PhasedProgram program;
    private final Sends sends;

    private Phases(PhasedProgram program) {
      super(program.stateType(), program.messageType(), program.phases().toArray(Phase[]::new));
      this.program = program;
      this.sends = new Sends(program);
    }

    @Override
    public boolean isFinal(long value, long second) {
      return program.isFinal(value, second);
    }

    @Override
    public boolean scatters(long value, long second) {
      return program.scatters(value, second);
    }

    @Override
    public void begin(ComputeContext vertex) {
      program.begin(vertex);
    }

    @Override
    public Set<Fact> facts() {
      return program.facts();
    }

    @Override
    public void start(ComputeContext vertex) {
      program.start(vertex);
    }

    @Override
    public void compute(ComputeContext vertex) {
      program.compute(vertex);
    }

    @Override
    public void scatter(ScatterContext edge) {
      sends.scatter(edge);
    }

    @Override
    public ObjectValues<?> objectValues() {
      return program.objectValues();
    }

    @Override
    public List<Column> columns() {
      return program.columns();
    }

    @Override
    public void result(int vertex, IntervalMap state, Rows rows) {
      program.result(vertex, state, rows);
    }
  }
}
