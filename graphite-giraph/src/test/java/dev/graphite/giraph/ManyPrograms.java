package dev.graphite.giraph;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import java.util.Arrays;
import java.util.List;

/**
 * Programs of one algorithm on graphs that lie side by side in one: a job takes ten seconds, most
 * of them waiting, and Giraph runs one at a time in a process.
 */
final class ManyPrograms extends SelectiveProgram {
  private final List<SelectiveProgram> programs;
  private final int[] firsts;

  /**
   * Puts programs side by side.
   *
   * @param programs the programs, of one algorithm
   * @param firsts by program the rank of its graph's first vertex
   */
  ManyPrograms(List<SelectiveProgram> programs, int[] firsts) {
    super(programs.get(0).stateType(), programs.get(0).fold(), programs.get(0).view());
    this.programs = programs;
    this.firsts = firsts;
  }

  private int program(int vertex) {
    int found = Arrays.binarySearch(firsts, vertex);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public boolean staysReached() {
    return programs.get(0).staysReached();
  }

  @Override
  public List<Column> columns() {
    return programs.get(0).columns();
  }

  @Override
  public void start(VertexContext vertex) {
    int program = program(vertex.vertex());
    programs.get(program).start(new ShiftedVertex(vertex, stateType(), firsts[program]));
  }

  @Override
  public void scatter(ScatterContext edge) {
    int program = program(edge.source());
    programs.get(program).scatter(new ShiftedEdge(edge, messageType(), firsts[program]));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    int program = program(vertex);
    programs.get(program).result(vertex - firsts[program], state, rows);
  }

  /** A vertex as its own program numbers it. */
  private static final class ShiftedVertex extends VertexContext {
    private final VertexContext vertex;
    private final int first;

    private ShiftedVertex(VertexContext vertex, ValueType type, int first) {
      super(type);
      this.vertex = vertex;
      this.first = first;
    }

    @Override
    public int vertex() {
      return vertex.vertex() - first;
    }

    @Override
    public long start() {
      return vertex.start();
    }

    @Override
    public long end() {
      return vertex.end();
    }

    @Override
    public void setState(long from, long to, long value, long second) {
      vertex.setState(from, to, value, second);
    }
  }

  /** An edge as its own program numbers its source. */
  private static final class ShiftedEdge extends ScatterContext {
    private final ScatterContext edge;
    private final int first;

    private ShiftedEdge(ScatterContext edge, ValueType type, int first) {
      super(type);
      this.edge = edge;
      this.first = first;
    }

    @Override
    public long start() {
      return edge.start();
    }

    @Override
    public long end() {
      return edge.end();
    }

    @Override
    public long state() {
      return edge.state();
    }

    @Override
    public long secondState() {
      return edge.secondState();
    }

    @Override
    public int source() {
      return edge.source() - first;
    }

    @Override
    public long travelTime() {
      return edge.travelTime();
    }

    @Override
    public double cost() {
      return edge.cost();
    }

    @Override
    public int piece() {
      return edge.piece();
    }

    @Override
    public int degree() {
      return edge.degree();
    }

    @Override
    public void send(long from, long to, long value, long second) {
      edge.send(from, to, value, second);
    }
  }
}
