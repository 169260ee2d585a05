package dev.graphite.giraph;

import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.giraph.constraint.EdgeIds;
import dev.graphite.giraph.data.ObjectCodec;
import dev.graphite.giraph.data.StepValues;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.kept.ChangedVertices;
import dev.graphite.giraph.kept.KeptChanges;
import dev.graphite.giraph.kept.KeptJob;
import dev.graphite.giraph.kept.Touched;
import dev.graphite.giraph.rank.Exchange;
import dev.graphite.giraph.rank.Naming;
import dev.graphite.giraph.rank.Ranking;
import dev.graphite.giraph.view.Views;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.giraph.worker.WorkerContext;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.BooleanWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.util.ReflectionUtils;

/**
 * What the threads of one worker share: the search for ranks, and then the program. Vertices use it
 * from several threads.
 */
public final class ProgramContext extends WorkerContext {
  private static final String RANKS = "graphite.named-ranks";

  private Exchange exchange;
  private EdgeIds edgeIds;
  private IntervalProgram program;
  private ObjectCodec codec;
  private Views views;
  private int[] ranks = {};
  private boolean asksForVertexCount;
  private StepFunction vertexCount = StepFunction.ZERO;
  private Stage stage;
  private Naming naming;
  private int namingStep = -1;
  private ChangedVertices changes;
  private Touched touched;

  /** What makes the program of the job that has this configuration. */
  static ProgramSource sourceOf(Configuration configuration) {
    Class<? extends ProgramSource> source =
        configuration.getClass(ProgramSource.KEY, null, ProgramSource.class);
    if (source == null) {
      throw new IllegalArgumentException(ProgramSource.KEY + " is not set");
    }
    return ReflectionUtils.newInstance(source, configuration);
  }

  /** The program, once the worker of this configuration knows the ranks it needs. */
  static IntervalProgram programOf(Configuration configuration) {
    return sourceOf(configuration).program(configuration, configuration.getInts(RANKS));
  }

  /** The ids of the vertices that the query names. */
  static List<VertexKey> namedVertices(Configuration configuration) {
    return sourceOf(configuration).vertices(configuration).stream().map(VertexKey::new).toList();
  }

  /**
   * The program as far as it can be known before ranks are: made with stand-ins for them.
   *
   * @see ProgramSource#program
   */
  static IntervalProgram shapeOf(Configuration configuration) {
    List<VertexKey> named = namedVertices(configuration);
    int[] standIns = named.stream().mapToInt(named::indexOf).toArray();
    return sourceOf(configuration).program(configuration, standIns);
  }

  /** Whether the program of a job asks how many vertices live. */
  static boolean asksForVertexCount(Configuration configuration) {
    return shapeOf(configuration) instanceof ComputeProgram program
        && program.facts().contains(Fact.VERTEX_COUNT);
  }

  private static Views viewsOf(IntervalProgram program, Configuration configuration) {
    return Views.of(program, configuration.getBoolean(ProgramJob.UNDIRECTED, false));
  }

  /** The views of the program. */
  Views views() {
    return views;
  }

  /** The ids of edges, in the superstep in which they are collected. */
  EdgeIds edgeIds() {
    return edgeIds;
  }

  /** The search for ranks, while it lasts. */
  Ranking ranking() {
    return exchange.ranking();
  }

  /** The program that the job runs. */
  IntervalProgram program() {
    return program;
  }

  /** Writes the objects of the program; null if its values are none. */
  ObjectCodec codec() {
    return codec;
  }

  /** Where the run of the program stands. */
  Stage stage() {
    return stage;
  }

  /** What has changed since states were kept, while these are repaired. */
  ChangedVertices changes() {
    return changes;
  }

  /** Which vertices have to be told what their neighbours have, while states are repaired. */
  Touched touched() {
    return touched;
  }

  /** The search for ids behind the program. */
  Naming naming() {
    return naming;
  }

  /** The number of the step of the search for ids. */
  int namingStep() {
    return namingStep;
  }

  /** How many vertices live; only if the program asks for it. */
  StepFunction vertexCount() {
    return vertexCount;
  }

  /** Whether the program asks how many vertices live. */
  boolean asksForVertexCount() {
    return asksForVertexCount;
  }

  @Override
  public void preApplication() {
    asksForVertexCount = asksForVertexCount(getConf());
  }

  @Override
  public void preSuperstep() {
    if (getSuperstep() == Preparation.KEYS) {
      views = viewsOf(shapeOf(getConf()), getConf());
      edgeIds = new EdgeIds(getWorkerCount());
      exchange = new Exchange(getMyWorkerIndex(), getWorkerCount(), this::sendMessageToWorker);
    }
    if (getSuperstep() < Preparation.START) {
      prepare(getAndClearMessagesFromOtherWorkers());
    } else {
      if (program == null) {
        startProgram();
      }
      stage = getBroadcast(ProgramMaster.STAGE);
      namingStep = stage.namingStep();
      prepareNaming();
      prepareRepair();
    }
  }

  private void prepareRepair() {
    if (stage.repair() == Repair.NONE) {
      changes = null;
      touched = null;
      return;
    }
    if (changes == null) {
      changes = new ChangedVertices(readChanges());
      touched = new Touched();
    }
    touched.take(getAndClearMessagesFromOtherWorkers());
  }

  private KeptChanges readChanges() {
    try {
      return KeptJob.changes(getConf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void prepareNaming() {
    switch (namingStep) {
      case NamingComputation.ASK ->
          naming = new Naming(getMyWorkerIndex(), getWorkerCount(), this::sendMessageToWorker);
      case NamingComputation.TELL -> naming.takeQuestions(getAndClearMessagesFromOtherWorkers());
      case NamingComputation.TAKE -> naming.takeAnswers(getAndClearMessagesFromOtherWorkers());
      default -> {}
    }
  }

  private void prepare(List<Writable> messages) {
    switch ((int) getSuperstep()) {
      case Preparation.SAMPLES -> {
        EdgeIds.check(messages);
        BooleanWritable allIntegers = getBroadcast(Preparation.ALL_INTEGERS);
        exchange.sendSamples(allIntegers.get());
      }
      case Preparation.SLICES -> exchange.sendSlices(messages);
      case Preparation.COUNTS -> exchange.sendCounts(messages);
      case Preparation.RANKS_BACK -> exchange.sendRanks(messages);
      case Preparation.RANKS -> exchange.takeRanks(messages);
      default -> {}
    }
  }

  private void startProgram() {
    exchange = null;
    if (getSuperstep() == Preparation.START) {
      ranks = new int[sourceOf(getConf()).vertices(getConf()).size()];
      for (int i = 0; i < ranks.length; i++) {
        LongWritable rank = getBroadcast(Preparation.NAMED_RANK + i);
        ranks[i] = (int) Math.max(-1, rank.get());
      }
      if (asksForVertexCount) {
        vertexCount = this.<StepValues>getBroadcast(Preparation.VERTEX_COUNT).function();
      }
    }
    String[] texts = new String[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      texts[i] = Integer.toString(ranks[i]);
    }
    getConf().setStrings(RANKS, texts); // where the writer of the result finds them
    program = programOf(getConf());
    codec = ObjectCodec.of(program);
    Views shape = views;
    views = viewsOf(program, getConf());
    if (shape != null && !shape.equals(views)) {
      throw new IllegalStateException(
          program.getClass().getName() + " has other views once it knows ranks: " + views);
    }
  }

  @Override
  public void postSuperstep() {
    if (getSuperstep() == Preparation.KEYS) {
      edgeIds.send(this::sendMessageToWorker);
      edgeIds = null;
    }
    if (touched != null) {
      touched.send(getWorkerCount(), this::sendMessageToWorker);
    }
    switch (namingStep) {
      case NamingComputation.ASK -> naming.sendQuestions();
      case NamingComputation.TELL -> naming.sendAnswers();
      default -> {}
    }
  }

  @Override
  public void postApplication() {}

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(ranks.length);
    for (int rank : ranks) {
      out.writeInt(rank);
    }
    new StepValues(vertexCount).write(out);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    ranks = new int[in.readInt()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = in.readInt();
    }
    StepValues count = new StepValues();
    count.readFields(in);
    vertexCount = count.function();
  }
}
