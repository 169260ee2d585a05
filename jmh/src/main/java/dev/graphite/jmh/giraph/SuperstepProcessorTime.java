package dev.graphite.jmh.giraph;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.giraph.worker.DefaultWorkerObserver;

/**
 * Takes the processor time of this process, all threads together, between the beginning and the end
 * of each superstep: other than a clock, it hardly minds what else the machine does.
 */
public final class SuperstepProcessorTime extends DefaultWorkerObserver {
  private static final List<Long> NANOS = new ArrayList<>();

  private long before;

  /** By superstep the nanoseconds; of the one job of this process. */
  static List<Long> nanos() {
    return NANOS;
  }

  @Override
  public void preSuperstep(long superstep) {
    before = now();
  }

  @Override
  public void postSuperstep(long superstep) {
    NANOS.add(now() - before);
  }

  private static long now() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
