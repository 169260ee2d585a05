package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.giraph.input.InputCounts;
import dev.graphite.giraph.input.InputSummary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.giraph.master.DefaultMasterCompute;
import org.apache.giraph.reducers.impl.AndReduce;
import org.apache.giraph.reducers.impl.MaxReduce;
import org.apache.giraph.reducers.impl.MinReduce;
import org.apache.giraph.reducers.impl.OrReduce;
import org.apache.hadoop.io.BooleanWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Writable;

/** Leads through the {@link Preparation}. */
abstract class PreparationMaster extends DefaultMasterCompute {
  private InputCounts input = new InputCounts();
  private boolean allIntegers;
  private boolean isRestored;
  private int[] ranks = {};
  private long leastTravelTime;
  private long[] namedEnds;
  private boolean[] namedBeyond;

  @Override
  public void initialize() {
    InputSummary.register(this);
  }

  @Override
  public void compute() {
    if (isRestored) {
      isRestored = false;
      // What the failed job has counted is lost.
      input.count(getContext());
      countIds();
    }
    if (getSuperstep() >= Preparation.START) {
      return;
    }
    switch ((int) getSuperstep()) {
      case Preparation.TARGETS -> {
        input = InputSummary.take(this);
        input.count(getContext());
        registerReducer(Preparation.GRAPH_START, MinReduce.LONG);
        registerReducer(Preparation.LEAST_TRAVEL_TIME, MinReduce.LONG);
      }
      case Preparation.KEYS -> {
        passOn(Preparation.GRAPH_START);
        leastTravelTime = number(Preparation.LEAST_TRAVEL_TIME);
        registerReducer(Preparation.ALL_INTEGERS, new AndReduce());
        for (int i = 0; i < named(); i++) {
          registerReducer(Preparation.NAMED_END + i, MaxReduce.LONG);
          registerReducer(Preparation.NAMED_BEYOND + i, new OrReduce());
        }
        setComputation(KeysComputation.class);
      }
      case Preparation.SAMPLES -> {
        passOn(Preparation.ALL_INTEGERS);
        takeTraits();
        countIds();
        setComputation(RanksComputation.class);
      }
      case Preparation.RANKS -> {
        for (int i = 0; i < named(); i++) {
          registerReducer(Preparation.NAMED_RANK + i, MaxReduce.LONG);
        }
      }
      default -> {}
    }
  }

  private void takeTraits() {
    allIntegers = flag(Preparation.ALL_INTEGERS);
    namedEnds = new long[named()];
    namedBeyond = new boolean[named()];
    for (int i = 0; i < namedEnds.length; i++) {
      namedEnds[i] = number(Preparation.NAMED_END + i);
      namedBeyond[i] = flag(Preparation.NAMED_BEYOND + i);
    }
  }

  private void countIds() {
    RunCounter.TEXT_IDS.add(getContext(), allIntegers ? 0 : 1);
  }

  /** Makes the program, once vertices have their ranks, and has it check the graph. */
  final IntervalProgram start() {
    ranks = new int[named()];
    for (int i = 0; i < ranks.length; i++) {
      passOn(Preparation.NAMED_RANK + i);
      ranks[i] = (int) Math.max(-1, number(Preparation.NAMED_RANK + i));
    }
    IntervalProgram program = program();
    program.check(new ReducedTraits(allIntegers, leastTravelTime, ranks, namedEnds, namedBeyond));
    return program;
  }

  /** Makes the program, which was checked before. */
  final IntervalProgram program() {
    return ProgramContext.sourceOf(getConf()).program(getConf(), ranks);
  }

  private int named() {
    return ProgramContext.namedVertices(getConf()).size();
  }

  private long number(String name) {
    return this.<LongWritable>getReduced(name).get();
  }

  private boolean flag(String name) {
    return this.<BooleanWritable>getReduced(name).get();
  }

  /** Tells the workers what they reduced in the superstep before. */
  private void passOn(String name) {
    broadcast(name, this.<Writable>getReduced(name));
  }

  /** Keeps the ranks and counts; checkpoints are not taken before they are known. */
  @Override
  public void write(DataOutput out) throws IOException {
    input.write(out);
    out.writeBoolean(allIntegers);
    out.writeInt(ranks.length);
    for (int rank : ranks) {
      out.writeInt(rank);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    isRestored = true;
    input.readFields(in);
    allIntegers = in.readBoolean();
    ranks = new int[in.readInt()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = in.readInt();
    }
  }
}
