package dev.graphite.giraph;

import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.visit.WalkVisit;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.LongPairSums;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.data.WalkMessage;
import dev.graphite.giraph.view.ViewEdges;
import java.util.function.BiConsumer;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;

/**
 * Runs a {@link WalkProgram}: a walk is a message to the vertex where it is; what it adds goes back
 * to the vertex where it began. Each first edge of an origin belongs to one of the portions, and
 * with it all walks over it. One per thread and superstep.
 *
 * <p>Cost: unpacking a vertex' edges once per superstep in which a walk is there or may begin; then
 * per walk as in the embedded engine. Space: the edges of one vertex.
 */
final class WalkKernel extends WalkVisit {
  private final WalkProgram program;
  private final BiConsumer<VertexKey, WalkMessage> out;
  private final int step;
  private final int portion;
  private final int portions;
  private final boolean closes;
  private final boolean earliest;
  private final int view;
  private final WalkEdges edges;
  private final WalkMessage message = new WalkMessage();
  private final LongPairSums sums = new LongPairSums();
  private final IntervalMap state = new IntervalMap();
  private long computeCalls;
  private long messages;
  private long messageBytes;

  // The vertex at hand, whether its edges and its sums are, and the walk and the edge.
  private Vertex<VertexKey, VertexState, EdgePiece> vertex;
  private boolean hasEdges;
  private boolean hasSums;
  private VertexKey origin;
  private int place;

  /**
   * Prepares.
   *
   * @param context says the program, and where its run stands
   * @param portions number of portions
   * @param out takes messages and where they go; both change after the call
   */
  WalkKernel(ProgramContext context, int portions, BiConsumer<VertexKey, WalkMessage> out) {
    super((WalkProgram) context.program());
    this.program = (WalkProgram) context.program();
    this.out = out;
    this.portions = portions;
    int superstep = context.stage().round();
    int steps = program.steps().size();
    this.step = WalkStages.step(superstep, steps);
    this.portion = WalkStages.portion(superstep, steps);
    this.closes = step == steps;
    this.earliest = program.closing() == WalkProgram.Closing.EARLIEST_ARRIVAL;
    this.view = context.views().number(program.steps().get(step - 1));
    this.edges = new WalkEdges(closes);
  }

  /** Adds what it counted to the counters of a task. */
  void count(TaskInputOutputContext<?, ?, ?, ?> task) {
    RunCounter.COMPUTE_CALLS.add(task, computeCalls);
    RunCounter.MESSAGES.add(task, messages);
    RunCounter.MESSAGE_BYTES.add(task, messageBytes);
    RunCounter.SCATTER_CALLS.add(task, calls());
  }

  /** Does what a vertex has to do. */
  void compute(
      Vertex<VertexKey, VertexState, EdgePiece> newVertex, Iterable<WalkMessage> received) {
    vertex = newVertex;
    hasEdges = false;
    hasSums = false;
    for (WalkMessage m : received) {
      if (m.kind() == WalkMessage.Kind.WALK) {
        computeCalls++;
        origin = m.vertex();
        begin(m.rank());
        walk(m.from(), m.to());
      } else if (sums().add(m.from(), m.to(), m.first(), m.second())) {
        computeCalls++;
        messages++;
      }
    }
    if (step == 1 && portion < portions) {
      beginWalks();
    }
    if (hasSums) {
      sums.store(state);
      vertex.getValue().save(state);
    }
  }

  private void beginWalks() {
    VertexState self = vertex.getValue();
    long from = Math.max(program.from(), self.start());
    if (portion == 0) {
      self.setType(program.stateType());
      sums();
      computeCalls += from < self.end() ? 1 : 0;
    }
    if (from < self.end()) {
      origin = vertex.getId();
      begin(self.rank());
      walk(from, self.end());
    }
  }

  /** The sums of the vertex. */
  private LongPairSums sums() {
    if (!hasSums) {
      hasSums = true;
      VertexState self = vertex.getValue();
      sums.reset(self.start(), self.end());
      self.load(state);
      for (int i = 0; i < state.size(); i++) {
        if (state.value(i) != 0 || state.second(i) != 0) {
          sums.add(state.start(i), state.end(i), state.value(i), state.second(i));
        }
      }
    }
    return sums;
  }

  /** Takes a walk that is at the vertex over an interval along its edges. */
  private void walk(long from, long to) {
    if (!hasEdges) {
      hasEdges = true;
      edges.read(ViewEdges.of(vertex).view(view));
    }
    int rangeStart = closes ? edges.rangeStart(origin()) : 0;
    int rangeEnd = closes ? edges.rangeStart(origin() + 1) : edges.size();
    int first = edges.first(rangeStart, rangeEnd, from);
    if (closes && earliest) {
      int best = edges.earliest(first, rangeEnd, from, to);
      if (best >= 0) {
        meet(best, from, to);
      }
      return;
    }
    for (int i = first; i < rangeEnd && edges.start(i) < to; i++) {
      if (edges.end(i) > from && (step > 1 || isInPortion(i))) {
        meet(i, from, to);
      }
    }
  }

  private boolean isInPortion(int first) {
    int rank = vertex.getValue().rank();
    return WalkStages.portionOf(rank, edges.edge(first), portions) == portion;
  }

  private void meet(int at, long from, long to) {
    place = at;
    long first = Math.max(from, edges.start(at));
    long behind = Math.min(to, edges.end(at));
    meet(step, vertex.getValue().rank(), edges.rank(at), first, behind);
  }

  @Override
  protected long earliestArrival(long from, long to) {
    return edges.arrival(place, from, to);
  }

  @Override
  protected boolean walkOn(long from, long to) {
    long first = Math.max(from, edges.lifeStart(place));
    long behind = Math.min(to, edges.lifeEnd(place));
    if (first >= behind) {
      return false;
    }
    message.setWalk(origin, origin(), first, behind);
    send(edges.target(place));
    messages++;
    return true;
  }

  @Override
  public void add(long from, long to, long first, long second) {
    if (step == 1) {
      sums().add(from, to, first, second);
    } else if (from < to) {
      message.setAddition(from, to, first, second);
      send(origin);
    }
  }

  private void send(VertexKey target) {
    messageBytes += message.size() + target.size();
    out.accept(target, message);
  }
}
