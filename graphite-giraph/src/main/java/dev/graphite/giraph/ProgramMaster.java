package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.warp.Sum;
import dev.graphite.giraph.data.StepTotals;
import dev.graphite.giraph.data.StepValues;
import dev.graphite.giraph.kept.KeptChanges;
import dev.graphite.giraph.kept.KeptJob;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.giraph.reducers.impl.SumReduce;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.LongWritable;

/**
 * Leads through the {@link Preparation} and then the program: says which round, phase or window
 * comes next, passes aggregates on from one round to the next, and ends the job when the program is
 * done, by the rules of the embedded engine, and vertices know the ids that their rows name.
 */
public final class ProgramMaster extends PreparationMaster {
  /** The {@link Stage}. */
  static final String STAGE = "graphite.stage";

  /** Number of messages that the program sent in a superstep. */
  static final String SENT = "graphite.sent";

  /** By how many more vertices are awake after a superstep of a program of phases. */
  static final String AWOKEN = "graphite.awoken";

  /** The i-th aggregate. */
  static final String AGGREGATE = "graphite.aggregate.";

  private static final StepFunction[] NO_AGGREGATES = {};

  private IntervalProgram program;
  private int phase;
  private int portions;
  private int window;
  private long awake;
  private boolean repairs;
  private boolean pulls;
  private int namingSteps;

  @Override
  public void compute() {
    super.compute();
    boolean asksForVertexCount = ProgramContext.asksForVertexCount(getConf());
    if (getSuperstep() == Preparation.RANKS && asksForVertexCount) {
      registerReducer(Preparation.VERTEX_COUNT, new StepReduce(Sum.LONGS));
    } else if (getSuperstep() == Preparation.START) {
      program = start();
      if (asksForVertexCount) {
        StepFunction count = reduced(Preparation.VERTEX_COUNT);
        broadcast(Preparation.VERTEX_COUNT, new StepValues(count));
      }
      boolean walks = program instanceof WalkProgram;
      setComputation(walks ? WalkQuestions.class : ProgramComputation.class);
      repairs = KeptStates.areRepaired(program, getConf(), changes());
      goOn(repairs ? Stage.ofRepair(Repair.LOSE, true) : new Stage(0, true, noAggregates()));
    } else if (isNaming()) {
      finish();
    } else if (getSuperstep() > Preparation.START) {
      program = program == null ? program() : program;
      lead(Math.toIntExact(getSuperstep() - Preparation.START));
    }
  }

  /** Decides about the superstep to come, the step-th after the start. */
  private void lead(int step) {
    if (program instanceof WalkProgram walks) {
      leadWalks(walks, step);
      return;
    }
    long sent = this.<LongWritable>getReduced(SENT).get();
    if (program instanceof RoundProgram rounds) {
      if (step > rounds.rounds()) {
        finish();
      } else {
        goOn(new Stage(step, true, aggregates()));
      }
    } else if (program instanceof PhasedProgram) {
      awake += this.<LongWritable>getReduced(AWOKEN).get();
      boolean begins = sent == 0;
      if (begins && awake == 0) {
        finish();
      } else {
        phase = begins ? Math.incrementExact(phase) : phase;
        goOn(new Stage(phase, begins, NO_AGGREGATES));
      }
    } else {
      leadSelective((SelectiveProgram) program, sent == 0);
    }
  }

  private KeptChanges changes() {
    try {
      return KeptJob.changes(getConf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void leadSelective(SelectiveProgram selective, boolean isWindowDone) {
    boolean keeps = KeptStates.areKept(selective, getConf());
    if (repairs) {
      repairs = !isWindowDone;
      goOn(Stage.ofRepair(repairs ? Repair.LOSE : Repair.PULL, false));
    } else if (isWindowDone && (keeps || window + 1 == Windows.of(getConf(), selective).count())) {
      finish();
    } else {
      window += isWindowDone ? 1 : 0;
      goOn(new Stage(window, isWindowDone, NO_AGGREGATES));
    }
  }

  private void leadWalks(WalkProgram walks, int step) {
    if (step == WalkStages.ANSWERS) {
      setComputation(WalkAnswers.class);
    } else if (step == WalkStages.TARGETS) {
      registerReducer(WalkStages.ESTIMATE, SumReduce.LONG);
    } else if (step == WalkStages.WALKS) {
      long estimate = this.<LongWritable>getReduced(WalkStages.ESTIMATE).get();
      portions = WalkStages.portions(estimate, getConf());
      setComputation(WalkComputation.class);
    }
    int steps = walks.steps().size();
    if (WalkStages.isOver(step - 1, steps, portions)) {
      finish();
    } else {
      if (WalkStages.isOver(step, steps, portions)) {
        setComputation(WalkSums.class);
      }
      broadcast(WalkStages.PORTIONS, new IntWritable(portions));
      goOn(new Stage(step, false, NO_AGGREGATES));
    }
  }

  /** Ends the job, once nothing is left to be done behind the program. */
  private void finish() {
    int steps = NamingComputation.isNeededBy(program) ? NamingComputation.STEPS : 0;
    if (namingSteps == steps) {
      haltComputation();
      return;
    }
    setComputation(NamingComputation.class);
    broadcast(STAGE, Stage.ofNaming(namingSteps++));
  }

  /** Whether the program is done, and ids are looked for. */
  boolean isNaming() {
    return namingSteps > 0;
  }

  /** Whether checkpoints may be taken: what is kept with them is all that goes on. */
  boolean canRestart() {
    return !isNaming() && !repairs && !pulls;
  }

  private void goOn(Stage stage) {
    pulls = stage.repair() == Repair.PULL;
    boolean walks = program instanceof WalkProgram;
    if (!walks || stage.round() >= WalkStages.WALKS) {
      RunCounter.SUPERSTEPS.add(getContext(), 1);
    }
    broadcast(STAGE, stage);
    if (!walks) {
      registerReducer(SENT, SumReduce.LONG);
    }
    if (program instanceof PhasedProgram) {
      registerReducer(AWOKEN, SumReduce.LONG);
    }
    List<Sum> aggregators = aggregators();
    for (int i = 0; i < aggregators.size(); i++) {
      registerReducer(AGGREGATE + i, new StepReduce(aggregators.get(i)));
    }
  }

  private List<Sum> aggregators() {
    return program instanceof RoundProgram rounds ? rounds.aggregators() : List.of();
  }

  private StepFunction[] noAggregates() {
    StepFunction[] aggregates = new StepFunction[aggregators().size()];
    Arrays.fill(aggregates, StepFunction.ZERO);
    return aggregates;
  }

  /** What the round before made of the aggregators. */
  private StepFunction[] aggregates() {
    StepFunction[] aggregates = new StepFunction[aggregators().size()];
    for (int i = 0; i < aggregates.length; i++) {
      aggregates[i] = reduced(AGGREGATE + i);
    }
    return aggregates;
  }

  private StepFunction reduced(String name) {
    return this.<StepTotals>getReduced(name).total().values();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    super.write(out);
    out.writeInt(phase);
    out.writeInt(portions);
    out.writeInt(window);
    out.writeLong(awake);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    super.readFields(in);
    phase = in.readInt();
    portions = in.readInt();
    window = in.readInt();
    awake = in.readLong();
    namingSteps = 0; // no checkpoints are taken of them
  }
}
