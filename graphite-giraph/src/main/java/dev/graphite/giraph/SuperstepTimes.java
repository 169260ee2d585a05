package dev.graphite.giraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.apache.giraph.conf.DefaultImmutableClassesGiraphConfigurable;
import org.apache.giraph.master.MasterObserver;
import org.apache.giraph.metrics.AggregatedMetrics;
import org.apache.giraph.partition.PartitionStats;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * How long each superstep took, which the master writes to a file for the client at the end.
 * Giraph's counters would do for 100 supersteps, which is as many counters as Hadoop allows a job.
 */
@SuppressWarnings("rawtypes") // as Giraph has it
public final class SuperstepTimes extends DefaultImmutableClassesGiraphConfigurable
    implements MasterObserver {
  /** Name of the setting that holds the path of the file. */
  public static final String KEY = "graphite.superstep.times";

  // A superstep that was done again after a failure counts as it was done last.
  private final TreeMap<Long, Long> millis = new TreeMap<>();
  private long superstep;
  private long began;

  /**
   * Reads the file.
   *
   * @return milliseconds by superstep, preparation included, -1 for reading the input; empty if a
   *     job has left no file
   */
  public static TreeMap<Long, Long> read(Configuration configuration) throws IOException {
    TreeMap<Long, Long> read = new TreeMap<>();
    Path path = new Path(configuration.get(KEY));
    FileSystem files = path.getFileSystem(configuration);
    if (files.exists(path)) {
      try (InputStream in = files.open(path)) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          String[] words = line.split(" ");
          read.put(Long.valueOf(words[0]), Long.valueOf(words[1]));
        }
      }
    }
    return read;
  }

  @Override
  public void preSuperstep(long number) {
    superstep = number;
    began = System.nanoTime();
  }

  @Override
  public void postSuperstep(long next) {
    millis.put(superstep, (System.nanoTime() - began) / 1_000_000);
  }

  @Override
  public void postApplication() {
    String file = getConf().get(KEY);
    if (file == null) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    millis.forEach((number, time) -> lines.append(number).append(' ').append(time).append('\n'));
    Path path = new Path(file);
    try (OutputStream out = path.getFileSystem(getConf()).create(path, true)) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A result without its times is still a result.
    }
  }

  @Override
  public void preApplication() {}

  @Override
  public void applicationFailed(Exception e) {}

  @Override
  public void superstepMetricsUpdate(
      long number, AggregatedMetrics metrics, List<PartitionStats> partitions) {}
}
