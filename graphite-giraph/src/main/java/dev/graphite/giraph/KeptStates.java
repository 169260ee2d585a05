package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.giraph.kept.KeptChanges;
import dev.graphite.giraph.kept.KeptJob;
import dev.graphite.giraph.kept.NoAnswer;
import org.apache.hadoop.conf.Configuration;

/** Says of which programs states are kept, and when a job goes on from them. */
final class KeptStates {
  private KeptStates() {}

  /** Whether a job keeps states, which know where their pieces come from. */
  static boolean areKept(IntervalProgram program, Configuration configuration) {
    return KeptJob.keeps(configuration)
        && program instanceof SelectiveProgram
        && program.stateType() != ValueType.OBJECT
        && !(program instanceof NoAnswer);
  }

  /**
   * Whether a job goes on from the states that were kept. Where its rows name vertices beside their
   * own, so do its states, by rank: it does not if ranks have moved.
   */
  static boolean areRepaired(
      IntervalProgram program, Configuration configuration, KeptChanges changes) {
    return KeptJob.reads(configuration)
        && areKept(program, configuration)
        && !(NamingComputation.isNeededBy(program) && changes.movesRanks());
  }
}
