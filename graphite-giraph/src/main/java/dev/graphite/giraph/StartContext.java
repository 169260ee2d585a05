package dev.graphite.giraph;

import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.giraph.data.VertexState;

/** The start of one vertex after the other over its whole life. Not safe for threads. */
final class StartContext extends VertexContext {
  private final SelectiveProgram program;
  private VertexState vertex;
  private IntervalMap state;
  private boolean set;

  StartContext(SelectiveProgram program) {
    super(program.stateType());
    this.program = program;
  }

  /**
   * Starts a vertex.
   *
   * @param into takes what it starts with
   * @return true if that is anything
   */
  boolean start(VertexState newVertex, IntervalMap into) {
    vertex = newVertex;
    state = into;
    set = false;
    program.start(this);
    return set;
  }

  @Override
  public int vertex() {
    return vertex.rank();
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
    state.set(from, to, value, second);
    set = true;
  }
}
