package dev.graphite.cli;

import dev.graphite.giraph.job.HadoopTool;
import java.util.ArrayList;
import java.util.List;

/**
 * The job jar as Hadoop starts it: {@code graphite run}, or {@code graphite wave} if that is the
 * first word, with {@code --engine giraph}.
 */
public final class JobMain {
  private static final List<String> VERSION = List.of("--version");
  private static final String RUN = "run";
  private static final String WAVE = "wave";
  private static final List<String> AS_JOB = List.of("--engine", "giraph");

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
    List<String> given = List.of(words);
    if (given.equals(VERSION)) {
      return words;
    }
    boolean isWave = words.length > 0 && words[0].equals(WAVE);
    List<String> all = new ArrayList<>();
    all.add(isWave ? WAVE : RUN);
    all.addAll(AS_JOB);
    all.addAll(isWave ? given.subList(1, given.size()) : given);
    return all.toArray(String[]::new);
  }
}
