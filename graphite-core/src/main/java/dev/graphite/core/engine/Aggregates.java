package dev.graphite.core.engine;

import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.visit.StepTotal;
import dev.graphite.core.warp.Sum;
import java.util.Arrays;
import java.util.List;

/**
 * What the vertices of a round program share: the aggregates that one round makes and the next
 * reads. Sums are made partition by partition and then in the order of the partitions, whatever
 * thread does it.
 */
final class Aggregates {
  private final List<Sum> aggregators;
  private final StepTotal[][] contributions;
  private final StepFunction[] aggregates;

  Aggregates(RoundProgram program, Partitions partitions) {
    aggregators = program.aggregators();
    contributions = new StepTotal[partitions.count()][aggregators.size()];
    aggregates = new StepFunction[aggregators.size()];
    Arrays.fill(aggregates, StepFunction.ZERO);
  }

  /** What the round before made, by aggregator. */
  StepFunction[] aggregates() {
    return aggregates;
  }

  /** New sums by aggregator, one set per worker. */
  StepSum[] newSums() {
    return aggregators.stream().map(StepSum::new).toArray(StepSum[]::new);
  }

  /** Keeps what the vertices of a partition added in a round, and empties the sums. */
  void contribute(int partition, StepSum[] sums) {
    for (int i = 0; i < sums.length; i++) {
      contributions[partition][i] = sums[i].total();
      sums[i].clear();
    }
  }

  /** Adds up the contributions of a round; to be called between rounds. */
  void finishRound() {
    for (int i = 0; i < aggregates.length; i++) {
      StepSum sum = new StepSum(aggregators.get(i));
      for (StepTotal[] contribution : contributions) {
        sum.add(contribution[i]);
      }
      aggregates[i] = sum.total().values();
    }
  }
}
