package dev.graphite.core.engine;

import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Sum;
import java.util.List;

/**
 * What the vertices of a round program share: the aggregates that one round makes and the next
 * reads. Sums are made partition by partition and then in the order of the partitions, whatever
 * thread does it.
 */
final class Aggregates {
  private final List<Sum> aggregators;
  private final Contribution[] contributions;
  private final StepFunction[] aggregates;
  private final IntervalSum total = new IntervalSum();
  private final Messages parts = new Messages(1);

  Aggregates(RoundProgram program, Partitions partitions) {
    aggregators = program.aggregators();
    contributions = new Contribution[partitions.count()];
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] = new Contribution();
    }
    aggregates = new StepFunction[aggregators.size()];
    finishRound();
  }

  StepFunction aggregate(int aggregator) {
    return aggregates[aggregator];
  }

  Contribution contribution(int partition) {
    return contributions[partition];
  }

  /** Adds up the contributions of a round; to be called between rounds. */
  void finishRound() {
    for (int i = 0; i < aggregates.length; i++) {
      parts.clear();
      for (Contribution contribution : contributions) {
        Messages own = contribution.sums[i];
        for (int m = 0; m < own.size(); m++) {
          parts.add(own.from(m), own.to(m), own.value(m), 0);
        }
      }
      total.sum(parts, 0, parts.size(), Long.MIN_VALUE, Time.OPEN, aggregators.get(i));
      aggregates[i] = StepFunction.of(total);
    }
  }

  /** What the vertices of one partition add in a round. Used by one thread at a time. */
  final class Contribution {
    private final Messages[] given = new Messages[aggregators.size()];
    private final Messages[] sums = new Messages[aggregators.size()];
    private final IntervalSum sum = new IntervalSum();

    private Contribution() {
      for (int i = 0; i < given.length; i++) {
        given[i] = new Messages(1);
        sums[i] = new Messages(1);
      }
    }

    void clear() {
      for (int i = 0; i < given.length; i++) {
        given[i].clear();
        sums[i].clear();
      }
    }

    void add(int aggregator, long from, long to, long value) {
      given[aggregator].add(from, to, value, 0);
    }

    /** Adds up what was given. */
    void finish() {
      for (int i = 0; i < given.length; i++) {
        Messages all = given[i];
        sum.sum(all, 0, all.size(), Long.MIN_VALUE, Time.OPEN, aggregators.get(i));
        for (int cell = 0; cell < sum.cells(); cell++) {
          if (sum.count(cell) > 0) {
            sums[i].add(sum.start(cell), sum.end(cell), sum.value(cell), 0);
          }
        }
        all.clear();
      }
    }
  }
}
