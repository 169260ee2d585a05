package dev.graphite.giraph.job;

import dev.graphite.core.engine.RunStatistics;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.LocalZooKeeper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The process of a local job; started by {@link LocalProcess}. */
public final class LocalJobMain {
  private static final int POLL_MILLIS = 100;

  private LocalJobMain() {}

  /**
   * Runs the job.
   *
   * @param arguments the file with its configuration
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream lines = System.out;
    System.setOut(System.err); // nobody else says anything there
    endWithInput();
    Configuration configuration = new Configuration();
    configuration.addResource(new Path(arguments[0]));
    try (LocalZooKeeper zooKeeper = new LocalZooKeeper()) {
      RunningJob job =
          new RunningJob(
              JobSetup.job(configuration, zooKeeper.address()), new Lines(lines), POLL_MILLIS);
      job.run();
      JobReport.setPeakMemory(job.counters(), RunStatistics.peakHeapBytes());
      lines.println(LocalLines.done(job.counters()));
    } catch (JobFailedException e) {
      lines.println(LocalLines.failed(new JobFailure(e.kind(), e.getMessage())));
    } catch (IOException | RuntimeException | Error e) {
      lines.println(LocalLines.failed(JobFailure.of(e)));
    }
    lines.flush();
    System.exit(0); // Giraph leaves threads behind
  }

  /** Ends this process when the other one does, in whatever way. */
  private static void endWithInput() {
    Thread watcher =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // As good as its end.
              }
              Runtime.getRuntime().halt(1);
            },
            "graphite-parent");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Passes on what it hears. */
  private record Lines(PrintStream out) implements JobListener {
    @Override
    public void submitted(String id, String address) {
      out.println(LocalLines.submitted(id, address));
    }

    @Override
    public void restarted(String cause, OptionalLong superstep) {} // never, without a cluster

    @Override
    public void superstep(long superstep, long messages) {
      out.println(LocalLines.superstep(superstep, messages));
    }
  }
}
