package dev.graphite.jmh.giraph;

import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.ProgramSource;
import org.apache.giraph.combiner.MessageCombiner;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.giraph.edge.ByteArrayEdges;
import org.apache.giraph.edge.LongDoubleArrayEdges;
import org.apache.giraph.edge.OutEdges;
import org.apache.giraph.master.DefaultMasterCompute;
import org.apache.giraph.worker.DefaultWorkerContext;
import org.apache.hadoop.conf.Configuration;

/** A way to find shortest paths on Giraph. */
enum Contender {
  /** {@link PlainShortestPaths} as Giraph's example is run. */
  PLAIN(ByteArrayEdges.class, null),

  /** The same with a combiner of messages. */
  COMBINED(ByteArrayEdges.class, LeastDistance.class),

  /** The same with a combiner, and with edges in flat arrays. */
  COMBINED_FLAT(LongDoubleArrayEdges.class, LeastDistance.class),

  /** The program {@code shortest} on intervals. */
  INTERVALS(null, null);

  @SuppressWarnings("rawtypes") // as Giraph's settings are
  private final Class<? extends OutEdges> edges;

  @SuppressWarnings("rawtypes")
  private final Class<? extends MessageCombiner> combiner;

  @SuppressWarnings("rawtypes")
  Contender(Class<? extends OutEdges> edges, Class<? extends MessageCombiner> combiner) {
    this.edges = edges;
    this.combiner = combiner;
  }

  /** The superstep in which the program starts. */
  long start() {
    return this == INTERVALS ? ProgramJob.START : 0;
  }

  /** Makes the configuration of a job on intervals one of this way. */
  void writeTo(Configuration configuration) {
    GiraphConstants.USE_SUPERSTEP_COUNTERS.set(configuration, true);
    configuration.setClass(ProgramSource.KEY, ShortestSource.class, ProgramSource.class);
    if (this == INTERVALS) {
      return;
    }
    GiraphConstants.COMPUTATION_CLASS.set(configuration, PlainShortestPaths.class);
    configuration.unset(GiraphConstants.MESSAGE_STORE_FACTORY_CLASS.getKey());
    GiraphConstants.MASTER_COMPUTE_CLASS.set(configuration, DefaultMasterCompute.class);
    GiraphConstants.WORKER_CONTEXT_CLASS.set(configuration, DefaultWorkerContext.class);
    GiraphConstants.VERTEX_INPUT_FORMAT_CLASS.set(configuration, PlainInput.class);
    GiraphConstants.VERTEX_OUTPUT_FORMAT_CLASS.set(configuration, PlainOutput.class);
    GiraphConstants.VERTEX_EDGES_CLASS.set(configuration, edges);
    if (combiner != null) {
      GiraphConstants.MESSAGE_COMBINER_CLASS.set(configuration, combiner);
    }
  }
}
