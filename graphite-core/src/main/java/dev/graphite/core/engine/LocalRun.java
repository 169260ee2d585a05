package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.visit.TickWatch;
import dev.graphite.core.warp.Messages;
import java.util.ArrayList;
import java.util.List;

/** One run of a program: supersteps over partitions until no message is in flight. */
final class LocalRun implements AutoCloseable {
  private final ScatterProgram program;
  private final TemporalGraph original;
  private final TemporalGraph graph;
  private final EngineOptions options;
  private final Cancellation cancellation;
  private final Partitions partitions;
  private final IntervalResult.States states;
  private final Aggregates aggregates;
  private final Phases phases;
  private final List<Kernel> kernels = new ArrayList<>();
  private final Workers workers;
  private final Workspace workspace;
  private long messages;
  private long messageBytes;

  /**
   * Gets a run ready.
   *
   * @param watch watches what is sent, or null
   * @param idle buffers of an earlier run, or null
   */
  LocalRun(
      ScatterProgram program,
      TemporalGraph original,
      EngineOptions options,
      TickWatch watch,
      Workspace idle) {
    program.objectsOrNull(); // refuses a program that does not say what its objects are
    this.program = program;
    this.original = original;
    this.options = options;
    this.cancellation = new Cancellation(System::nanoTime, options.timeoutMillis());
    this.graph = program.reversesTime() ? original.reversed() : original;
    this.partitions = new Partitions(graph.vertexCount(), options.verticesPerPartition());
    this.states =
        staysReached(program)
            ? new ReachedTicks(graph)
            : new StateStore(graph, partitions, program.stateType().slots());
    this.aggregates =
        program instanceof RoundProgram rounds ? new Aggregates(rounds, partitions) : null;
    this.phases = program instanceof PhasedProgram ? new Phases(partitions) : null;
    int messageSlots = program.messageType().slots();
    this.workspace =
        idle != null && idle.fits(partitions.count(), messageSlots)
            ? idle
            : new Workspace(partitions.count(), messageSlots);
    GraphFacts facts = facts();
    this.workers = new Workers(options.threads(), partitions.count(), cancellation);
    for (int i = 0; i < workers.count(); i++) {
      Kernel kernel = newKernel(workspace.inbox(i), facts);
      kernel.scatterer.watchBy(watch);
      kernels.add(kernel);
    }
  }

  IntervalResult run() {
    long superstep = 0;
    long sent;
    do {
      cancellation.check();
      long step = superstep++;
      superstep(step);
      sent = countSent();
      options.listener().superstepDone(step, sent);
      workspace.turn();
    } while (goesOn(superstep, sent));
    long computeCalls = 0;
    long scatterCalls = 0;
    long warps = 0;
    for (Kernel kernel : kernels) {
      computeCalls += kernel.computeCalls;
      scatterCalls += kernel.scatterer.calls();
      warps += kernel.warps;
    }
    RunStatistics statistics =
        new RunStatistics(
            superstep,
            computeCalls,
            scatterCalls,
            messages,
            messageBytes,
            warps,
            cancellation.elapsedNanos());
    return new IntervalResult(original, program, states, statistics);
  }

  /** The buffers, empty once the run is done. */
  Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() {
    workers.close();
  }

  private boolean goesOn(long nextSuperstep, long sent) {
    if (phases != null) {
      return phases.goOn(sent);
    }
    return program instanceof RoundProgram rounds ? nextSuperstep <= rounds.rounds() : sent > 0;
  }

  private void superstep(long number) {
    for (Kernel kernel : kernels) {
      if (kernel instanceof RoundKernel rounds) {
        rounds.round(Math.toIntExact(number));
      }
    }
    workers.forEachPart(
        (worker, partition) ->
            kernels
                .get(worker)
                .run(number, partition, workspace.inbound(), workspace.outbound()[partition]));
    if (aggregates != null) {
      aggregates.finishRound();
    }
  }

  private long countSent() {
    long sent = 0;
    for (Messages[] row : workspace.outbound()) {
      for (Messages buffer : row) {
        sent += buffer.size();
        messageBytes += (long) buffer.size() * buffer.bytesPerMessage();
      }
    }
    messages += sent;
    return sent;
  }

  /** The facts that the program asks for, null if it is not of a kind that may. */
  private GraphFacts facts() {
    if (program instanceof PhasedProgram phased) {
      return new GraphFacts(phased, phased.phases().get(0).view(), graph);
    }
    return program instanceof RoundProgram rounds
        ? new GraphFacts(rounds, rounds.view(), graph)
        : null;
  }

  private Kernel newKernel(Inbox inbox, GraphFacts facts) {
    if (states instanceof ReachedTicks ticks) {
      return new ReachedKernel((SelectiveProgram) program, graph, partitions, ticks, cancellation);
    }
    StateStore store = (StateStore) states;
    if (program instanceof SelectiveProgram selective) {
      return new SelectiveKernel(selective, graph, partitions, store, inbox, cancellation);
    }
    if (program instanceof PhasedProgram phased) {
      return new PhasedKernel(phased, graph, partitions, store, inbox, cancellation, facts, phases);
    }
    return new RoundKernel(
        (RoundProgram) program, graph, partitions, store, inbox, cancellation, facts, aggregates);
  }

  private static boolean staysReached(ScatterProgram program) {
    if (!(program instanceof SelectiveProgram selective) || !selective.staysReached()) {
      return false;
    }
    if (program.stateType() != ValueType.PRESENCE) {
      throw new IllegalStateException(
          program.getClass().getName()
              + " promises to stay reached, but has states of type "
              + program.stateType());
    }
    return true;
  }
}
