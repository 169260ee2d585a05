package dev.graphite.giraph.job;

import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.RunCounter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.mapreduce.TaskCounter;

/**
 * What a job that is done has counted and measured.
 *
 * @param id application id, or Hadoop's job id where there is no cluster
 * @param counts what it counted
 * @param vertices vertices of the graph
 * @param inputMillis reading the input
 * @param preparationMillis supersteps before the program starts
 * @param superstepMillis each superstep of the program
 * @param peakMemoryBytes the most that a task had resident, or heap in use without a cluster; 0 if
 *     nobody has measured it
 * @param totalMillis all of the job, with starting and ending it
 */
public record JobReport(
    String id,
    Map<RunCounter, Long> counts,
    long vertices,
    long inputMillis,
    long preparationMillis,
    List<Long> superstepMillis,
    long peakMemoryBytes,
    long totalMillis) {
  private static final String MEMORY = "MAP_PHYSICAL_MEMORY_BYTES_MAX";

  /** A count. */
  public long count(RunCounter counter) {
    return counts.get(counter);
  }

  /** Milliseconds of all supersteps of the program. */
  public long computeMillis() {
    return superstepMillis.stream().mapToLong(Long::longValue).sum();
  }

  /** Adds to counters what Hadoop measures on a cluster only. */
  static void setPeakMemory(JobCounters counters, long bytes) {
    counters.put(TaskCounter.class.getName(), MEMORY, bytes);
  }

  /**
   * Makes the report.
   *
   * @param times milliseconds by superstep, that of reading the input is -1
   */
  static JobReport of(
      String id, JobCounters counters, TreeMap<Long, Long> times, long totalMillis) {
    Map<RunCounter, Long> counts = new EnumMap<>(RunCounter.class);
    for (RunCounter counter : RunCounter.values()) {
      counts.put(counter, counters.value(RunCounter.GROUP, counter.text()));
    }
    long supersteps = counts.get(RunCounter.SUPERSTEPS);
    return new JobReport(
        id,
        counts,
        counters.value("Giraph Stats", "Aggregate vertices"),
        times.getOrDefault(-1L, 0L),
        times.subMap(0L, ProgramJob.START).values().stream().mapToLong(Long::longValue).sum(),
        times.tailMap(ProgramJob.START).values().stream().limit(supersteps).toList(),
        counters.value(TaskCounter.class.getName(), MEMORY),
        totalMillis);
  }
}
