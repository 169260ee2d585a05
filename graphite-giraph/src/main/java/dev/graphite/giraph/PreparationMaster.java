package dev.graphite.giraph;

import org.apache.giraph.master.DefaultMasterCompute;
import org.apache.giraph.reducers.impl.AndReduce;
import org.apache.giraph.reducers.impl.MaxReduce;
import org.apache.giraph.reducers.impl.MinReduce;
import org.apache.giraph.types.ops.LongTypeOps;
import org.apache.hadoop.io.LongWritable;

/** Leads through the {@link Preparation}. */
abstract class PreparationMaster extends DefaultMasterCompute {
  @Override
  public void compute() {
    if (getSuperstep() > Preparation.START) {
      return;
    }
    switch ((int) getSuperstep()) {
      case Preparation.TARGETS ->
          registerReducer(
              Preparation.GRAPH_START, new MinReduce<LongWritable>(LongTypeOps.INSTANCE));
      case Preparation.KEYS -> {
        passOn(Preparation.GRAPH_START);
        registerReducer(Preparation.ALL_INTEGERS, new AndReduce());
      }
      case Preparation.SAMPLES -> passOn(Preparation.ALL_INTEGERS);
      case Preparation.RANKS -> {
        for (int i = 0; i < named(); i++) {
          registerReducer(
              Preparation.NAMED_RANK + i, new MaxReduce<LongWritable>(LongTypeOps.INSTANCE));
        }
      }
      case Preparation.START -> {
        for (int i = 0; i < named(); i++) {
          passOn(Preparation.NAMED_RANK + i);
        }
      }
      default -> {}
    }
  }

  /** The ranks of the vertices that the query names, once vertices have them. */
  final int[] ranks() {
    int[] ranks = new int[named()];
    for (int i = 0; i < ranks.length; i++) {
      LongWritable rank = getReduced(Preparation.NAMED_RANK + i);
      ranks[i] = (int) Math.max(-1, rank.get());
    }
    return ranks;
  }

  private int named() {
    return ProgramContext.sourceOf(getConf()).vertices(getConf()).size();
  }

  /** Tells the workers what they reduced in the superstep before. */
  private void passOn(String name) {
    broadcast(name, getReduced(name));
  }
}
