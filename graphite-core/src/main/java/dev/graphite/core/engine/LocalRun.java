package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.SelectiveProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of a program: supersteps over partitions until no message is in flight. */
final class LocalRun implements AutoCloseable {
  // Double buffering: a superstep reads inbound[sender][target] and writes
  // outbound[sender][target],
  // each partition by one worker, so that workers share nothing; then the two change places.
  private final IntervalProgram program;
  private final TemporalGraph graph;
  private final EngineOptions options;
  private final Cancellation cancellation;
  private final Partitions partitions;
  private final StateStore store;
  private final RoundFacts facts;
  private final List<Kernel> kernels = new ArrayList<>();
  private final ExecutorService threads;
  private MessageBuffer[][] inbound;
  private MessageBuffer[][] outbound;
  private long messages;
  private long messageBytes;

  LocalRun(IntervalProgram program, TemporalGraph graph, EngineOptions options) {
    this.program = program;
    this.graph = graph;
    this.options = options;
    this.cancellation = new Cancellation(System::nanoTime, options.timeoutMillis());
    this.partitions = new Partitions(graph.vertexCount(), options.verticesPerPartition());
    this.store = new StateStore(graph, partitions, program.stateType().slots());
    this.facts =
        program instanceof RoundProgram rounds ? new RoundFacts(rounds, graph, partitions) : null;
    int workers = Math.max(1, Math.min(options.threads(), partitions.count()));
    for (int i = 0; i < workers; i++) {
      kernels.add(newKernel());
    }
    this.threads = workers == 1 ? null : Executors.newFixedThreadPool(workers, LocalRun::daemon);
    this.inbound = newBuffers();
    this.outbound = newBuffers();
  }

  IntervalResult run() {
    long superstep = 0;
    long sent;
    do {
      long step = superstep++;
      superstep(step);
      sent = countSent();
      options.listener().superstepDone(step, sent);
      MessageBuffer[][] read = inbound;
      inbound = outbound;
      outbound = read;
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
    return new IntervalResult(graph, program, store, statistics);
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  private boolean goesOn(long nextSuperstep, long sent) {
    return program instanceof RoundProgram rounds ? nextSuperstep <= rounds.rounds() : sent > 0;
  }

  private void superstep(long number) {
    for (Kernel kernel : kernels) {
      if (kernel instanceof RoundKernel rounds) {
        rounds.round(Math.toIntExact(number));
      }
    }
    AtomicInteger nextPartition = new AtomicInteger();
    if (threads == null) {
      work(kernels.get(0), number, nextPartition);
    } else {
      workOnThreads(number, nextPartition);
    }
    if (facts != null) {
      facts.finishRound();
    }
  }

  private void work(Kernel kernel, long superstep, AtomicInteger nextPartition) {
    int partition = nextPartition.getAndIncrement();
    while (partition < partitions.count()) {
      cancellation.check();
      kernel.run(superstep, partition, inbound, outbound[partition]);
      partition = nextPartition.getAndIncrement();
    }
  }

  private void workOnThreads(long superstep, AtomicInteger nextPartition) {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Kernel kernel : kernels) {
      tasks.add(
          () -> {
            work(kernel, superstep, nextPartition);
            return null;
          });
    }
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunCancelledException("the run was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private long countSent() {
    long sent = 0;
    for (MessageBuffer[] row : outbound) {
      for (MessageBuffer buffer : row) {
        sent += buffer.size();
        messageBytes += buffer.bytes();
      }
    }
    messages += sent;
    return sent;
  }

  private Kernel newKernel() {
    return program instanceof SelectiveProgram selective
        ? new SelectiveKernel(selective, graph, partitions, store, cancellation)
        : new RoundKernel((RoundProgram) program, graph, partitions, store, cancellation, facts);
  }

  private MessageBuffer[][] newBuffers() {
    int count = partitions.count();
    MessageBuffer[][] buffers = new MessageBuffer[count][count];
    for (MessageBuffer[] row : buffers) {
      for (int i = 0; i < count; i++) {
        row[i] = new MessageBuffer(program.messageType().slots());
      }
    }
    return buffers;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "graphite-worker");
    thread.setDaemon(true);
    return thread;
  }
}
