package dev.graphite.cli;

import dev.graphite.giraph.job.HadoopTool;
import java.util.List;
import java.util.stream.Stream;

/** The job jar as Hadoop starts it: {@code graphite run} with {@code --engine giraph}. */
public final class JobMain {
  private static final List<String> VERSION = List.of("--version");
  private static final List<String> RUN = List.of("run", "--engine", "giraph");

  private JobMain() {}

  /**
   * Runs an algorithm and ends the process with the exit status.
   *
   * @param args the words after the jar
   * @throws Exception if Hadoop refuses its options
   */
  public static void main(String[] args) throws Exception {
    HadoopTool.run(
        args,
        (settings, words) -> {
          Main.start(graphites(words), settings);
          return ExitStatus.DONE;
        });
  }

  /** What {@code graphite} is told. */
  static String[] graphites(String[] words) {
    return List.of(words).equals(VERSION)
        ? words
        : Stream.concat(RUN.stream(), Stream.of(words)).toArray(String[]::new);
  }
}
