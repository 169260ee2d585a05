package dev.graphite.jmh.giraph;

import dev.graphite.giraph.LocalZooKeeper;
import dev.graphite.giraph.ProgramJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;

/**
 * What came out of one job.
 *
 * @param preparationMillis what the supersteps before the program took, by Giraph's own timers
 * @param programMillis what the others took
 * @param processorMillis the processor time of the others
 * @param supersteps how many others there were
 * @param messages messages of all supersteps
 * @param messageBytes their bytes, targets included, by Giraph's own count
 * @param reached vertices that have a distance
 * @param answer a number that two answers have in common if they are equal, and hardly else
 */
record ShortestPathsRun(
    long preparationMillis,
    long programMillis,
    long processorMillis,
    int supersteps,
    long messages,
    long messageBytes,
    int reached,
    long answer) {
  private static final Pattern SUPERSTEP = Pattern.compile("Superstep (\\d+) .*\\(ms\\)");
  private static final String FIRST_WORD = "run:";
  private static final String FAILURE = "failed: ";

  /**
   * The job of a process of its own: the contender, vertices, degree and threads. It prints what
   * came out. Giraph leaves threads behind, so the process has to be ended then.
   */
  public static void main(String[] arguments) {
    WeightedGraph graph =
        new WeightedGraph(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    int threads = Integer.parseInt(arguments[3]);
    try {
      System.out.println(of(Contender.valueOf(arguments[0]), graph, threads).line());
    } catch (Exception e) {
      System.out.println(FAILURE + e);
    }
  }

  /**
   * Runs a job in this process, where it has to be alone.
   *
   * @param threads how many compute, on as many partitions
   */
  static ShortestPathsRun of(Contender contender, WeightedGraph graph, int threads)
      throws Exception {
    Path folder = Files.createTempDirectory("graphite-giraph-benchmark");
    try (LocalZooKeeper zooKeeper = new LocalZooKeeper()) {
      Configuration base = new Configuration();
      base.set("hadoop.tmp.dir", folder.resolve("hadoop").toString());
      graph.writeTo(base);
      GiraphConstants.NUM_COMPUTE_THREADS.set(base, threads);
      GiraphConstants.WORKER_OBSERVER_CLASSES.set(base, SuperstepProcessorTime.class);
      GiraphConstants.USER_PARTITION_COUNT.set(base, threads);
      Path output = folder.resolve("rows");
      Job job =
          new ProgramJob(base, IntervalInput.class, zooKeeper.address())
              .inThisProcess()
              .job(contender.name(), new org.apache.hadoop.fs.Path(output.toUri()));
      contender.writeTo(job.getConfiguration());
      if (!job.waitForCompletion(false)) {
        throw new IllegalStateException("the job of " + contender + " failed");
      }
      return of(job.getCounters(), contender.start(), output);
    } finally {
      delete(folder);
    }
  }

  private static ShortestPathsRun of(Counters counters, long start, Path output)
      throws IOException {
    long preparation = 0;
    long program = 0;
    int supersteps = 0;
    for (Counter counter : counters.getGroup("Giraph Timers")) {
      Matcher superstep = SUPERSTEP.matcher(counter.getDisplayName());
      if (superstep.matches()) {
        boolean prepares = Integer.parseInt(superstep.group(1)) < start;
        preparation += prepares ? counter.getValue() : 0;
        program += prepares ? 0 : counter.getValue();
        supersteps += prepares ? 0 : 1;
      }
    }
    int reached = 0;
    long answer = 0;
    try (Stream<String> lines = Files.lines(output.resolve("part-m-00000"))) {
      for (String line : (Iterable<String>) lines::iterator) {
        String[] cells = line.split(",");
        reached++;
        answer += hash(cells[0], cells[1], cells[2], Double.parseDouble(cells[3]));
      }
    }
    return new ShortestPathsRun(
        preparation,
        program,
        processorNanos(supersteps) / 1_000_000,
        supersteps,
        statistic(counters, "Aggregate sent messages"),
        statistic(counters, "Aggregate sent message bytes"),
        reached,
        answer);
  }

  /** The processor time of the last supersteps. */
  private static long processorNanos(int supersteps) {
    List<Long> all = SuperstepProcessorTime.nanos();
    return all.subList(all.size() - supersteps, all.size()).stream().mapToLong(n -> n).sum();
  }

  private static long statistic(Counters counters, String name) {
    return counters.findCounter("Giraph Stats", name).getValue();
  }

  /** A number of a row; what it is added to does not depend on the order of rows. */
  static long hash(String vertex, String start, String end, double cost) {
    long mixed = Long.parseLong(vertex) * 0x9E3779B97F4A7C15L + (start + ',' + end).hashCode();
    mixed ^= Double.doubleToLongBits(cost);
    mixed *= 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 29;
  }

  /** The thread of a job without a cluster goes on deleting files of its own when it is done. */
  private static void delete(Path folder) throws IOException {
    if (!FileUtil.fullyDelete(folder.toFile())) {
      throw new IOException("cannot delete " + folder);
    }
  }

  /** This as a line, see {@link #parse}. */
  String line() {
    return String.join(
        " ",
        FIRST_WORD,
        Long.toString(preparationMillis),
        Long.toString(programMillis),
        Long.toString(processorMillis),
        Integer.toString(supersteps),
        Long.toString(messages),
        Long.toString(messageBytes),
        Integer.toString(reached),
        Long.toString(answer));
  }

  /** True if a line of output says what came out, or that nothing did. */
  static boolean isLine(String line) {
    return line.startsWith(FIRST_WORD) || line.startsWith(FAILURE);
  }

  /**
   * What a line says.
   *
   * @throws IllegalStateException if it says that the job failed
   */
  static ShortestPathsRun parse(String line) {
    if (line.startsWith(FAILURE)) {
      throw new IllegalStateException(line);
    }
    String[] words = line.split(" ");
    return new ShortestPathsRun(
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Integer.parseInt(words[4]),
        Long.parseLong(words[5]),
        Long.parseLong(words[6]),
        Integer.parseInt(words[7]),
        Long.parseLong(words[8]));
  }
}
