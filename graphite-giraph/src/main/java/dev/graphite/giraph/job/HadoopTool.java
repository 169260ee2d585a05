package dev.graphite.giraph.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.hadoop.conf.Configured;
import org.apache.hadoop.util.Tool;
import org.apache.hadoop.util.ToolRunner;

/**
 * A command as Hadoop runs its tools: {@code -D}, {@code -conf}, {@code -fs}, {@code -jt}, {@code
 * -files}, {@code -libjars} and {@code -archives} are Hadoop's, wherever they stand.
 */
public final class HadoopTool extends Configured implements Tool {
  private static final List<String> HADOOPS =
      List.of("-conf", "-D", "-fs", "-jt", "-files", "-libjars", "-archives");

  private final BiFunction<HadoopSettings, String[], Integer> command;

  private HadoopTool(BiFunction<HadoopSettings, String[], Integer> command) {
    this.command = command;
  }

  /**
   * Runs a command.
   *
   * @param arguments as {@code hadoop jar} hands them over
   * @param command gets Hadoop's settings and the arguments that are not for Hadoop
   * @return the exit status of the command
   * @throws Exception if Hadoop refuses its arguments
   */
  public static int run(String[] arguments, BiFunction<HadoopSettings, String[], Integer> command)
      throws Exception {
    return ToolRunner.run(new HadoopTool(command), hadoopsFirst(arguments));
  }

  @Override
  public int run(String[] arguments) {
    return command.apply(new HadoopSettings(getConf()), arguments);
  }

  /** Hadoop's parser stops at the first word that is not its own. */
  static String[] hadoopsFirst(String[] arguments) {
    List<String> hadoops = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      String word = arguments[i];
      boolean joined = word.startsWith("-D") && word.length() > 2;
      if (HADOOPS.contains(word) && i + 1 < arguments.length) {
        hadoops.add(word);
        hadoops.add(arguments[++i]);
      } else {
        (joined ? hadoops : others).add(word);
      }
    }
    hadoops.addAll(others);
    return hadoops.toArray(String[]::new);
  }
}
