package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.warp.Sum;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.giraph.reducers.impl.SumReduce;
import org.apache.hadoop.io.BooleanWritable;
import org.apache.hadoop.io.LongWritable;

/**
 * Leads through the {@link Preparation} and then the program: says which round or phase comes next,
 * and passes aggregates on from one round to the next. The job ends by the votes of its vertices.
 */
public final class ProgramMaster extends PreparationMaster {
  /** Number of messages that the program sent in a superstep. */
  static final String SENT = "graphite.sent";

  /** The i-th aggregate. */
  static final String AGGREGATE = "graphite.aggregate.";

  /** The number of the round or phase. */
  static final String ROUND = "graphite.round";

  /** Whether a phase begins. */
  static final String PHASE_BEGINS = "graphite.phase-begins";

  private int[] ranks = {};
  private IntervalProgram program;
  private int phase;

  @Override
  public void compute() {
    super.compute();
    long step = getSuperstep() - Preparation.START;
    if (getSuperstep() == Preparation.RANKS && ProgramContext.asksForVertexCount(getConf())) {
      registerReducer(Preparation.VERTEX_COUNT, new StepReduce(Sum.LONGS));
    }
    if (step < 0) {
      return;
    }
    if (step == 0) {
      ranks = ranks();
      if (ProgramContext.asksForVertexCount(getConf())) {
        broadcast(Preparation.VERTEX_COUNT, getReduced(Preparation.VERTEX_COUNT));
      }
      setComputation(ProgramComputation.class);
    }
    if (program == null) {
      program = ProgramContext.sourceOf(getConf()).program(getConf(), ranks);
    }
    if (program instanceof PhasedProgram) {
      leadPhases(step);
    } else {
      broadcast(ROUND, new LongWritable(step));
      broadcast(PHASE_BEGINS, new BooleanWritable(step == 0));
    }
    if (program instanceof RoundProgram rounds) {
      passAggregatesOn(rounds, step);
    }
    registerReducer(SENT, SumReduce.LONG);
  }

  /** The next phase begins when the one before has nothing more to say. */
  private void leadPhases(long step) {
    boolean begins = step > 0 && this.<LongWritable>getReduced(SENT).get() == 0;
    if (begins) {
      phase = Math.incrementExact(phase);
    }
    broadcast(ROUND, new LongWritable(phase));
    broadcast(PHASE_BEGINS, new BooleanWritable(begins));
  }

  private void passAggregatesOn(RoundProgram rounds, long step) {
    for (int i = 0; i < rounds.aggregators().size(); i++) {
      if (step > 0) {
        broadcast(AGGREGATE + i, getReduced(AGGREGATE + i));
      }
      registerReducer(AGGREGATE + i, new StepReduce(rounds.aggregators().get(i)));
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(phase);
    out.writeInt(ranks.length);
    for (int rank : ranks) {
      out.writeInt(rank);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    phase = in.readInt();
    ranks = new int[in.readInt()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = in.readInt();
    }
  }
}
