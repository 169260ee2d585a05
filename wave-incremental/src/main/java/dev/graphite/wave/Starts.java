package dev.graphite.wave;

import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;

/** What vertices start with. Not safe for threads. */
final class Starts extends VertexContext {
  private static final long LINK = Link.of(Link.START, 0);

  private final SelectiveProgram program;
  private final VertexLabels labels;
  private final EngineGraph graph;
  private final IntervalMap state = new IntervalMap();
  private int vertex;

  Starts(SelectiveProgram program, VertexLabels labels, EngineGraph graph) {
    super(program.stateType());
    this.program = program;
    this.labels = labels;
    this.graph = graph;
  }

  /** Tells a sink what a vertex starts with. */
  void of(int next, ArcScatterer.Sink sink) {
    vertex = next;
    state.reset(start(), end());
    program.start(this);
    for (int i = 0; i < state.size(); i++) {
      if (state.isPresent(i)) {
        sink.take(next, state.start(i), state.end(i), state.value(i), state.second(i), LINK);
      }
    }
  }

  @Override
  public int vertex() {
    return labels.label(vertex);
  }

  @Override
  public long start() {
    return graph.lifeStart(vertex);
  }

  @Override
  public long end() {
    return graph.lifeEnd(vertex);
  }

  @Override
  public void setState(long from, long to, long value, long second) {
    state.set(from, to, value, second);
  }
}
