package dev.graphite.giraph;

import org.apache.giraph.bsp.checkpoints.CheckpointSupportedChecker;
import org.apache.giraph.conf.GiraphConfiguration;
import org.apache.giraph.master.MasterCompute;

/**
 * Takes no checkpoint of the {@link Preparation}, whose sorting is not kept, nor while states that
 * were kept are repaired, nor of the few supersteps behind the program.
 */
public final class CheckpointsOfProgram implements CheckpointSupportedChecker {
  @Override
  public boolean isCheckpointSupported(GiraphConfiguration configuration, MasterCompute master) {
    return master.getSuperstep() > Preparation.START && ((ProgramMaster) master).canRestart();
  }
}
