package dev.graphite.jmh.giraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What the interval layer costs on Giraph: shortest paths on a static graph by a plain vertex
 * program, and by the temporal one on lives without an end. Whole jobs, each in a process of its
 * own, the contenders in turn; times are those that Giraph takes of its supersteps.
 *
 * <pre>{@code
 * java -cp jmh/target/graphite-jmh.jar dev.graphite.jmh.giraph.IntervalLayerComparison \
 *     VERTICES DEGREE THREADS ROUNDS
 * }</pre>
 *
 * <p>All have the same graph, partitions and threads, and must give the same answer.
 */
public final class IntervalLayerComparison {
  private static final String HEAP = "-Xmx4g";

  private IntervalLayerComparison() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("arguments are not VERTICES DEGREE THREADS ROUNDS");
    }
    List<String> setting = Arrays.asList(arguments).subList(0, 3);
    Map<Contender, List<ShortestPathsRun>> runs = new EnumMap<>(Contender.class);
    for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
      for (Contender contender : Contender.values()) {
        ShortestPathsRun run = inOwnProcess(contender, setting);
        System.err.println(contender + " " + run);
        runs.computeIfAbsent(contender, key -> new ArrayList<>()).add(run);
      }
    }
    print(runs);
  }

  private static ShortestPathsRun inOwnProcess(Contender contender, List<String> setting)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ShortestPathsRun.class.getName(), contender.name()));
    command.addAll(setting);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (ShortestPathsRun.isLine(line)) {
          return ShortestPathsRun.parse(line);
        }
      }
      throw new IllegalStateException(String.join(" ", command) + " failed");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void print(Map<Contender, List<ShortestPathsRun>> runs) {
    Set<Long> answers =
        runs.values().stream()
            .flatMap(List::stream)
            .map(ShortestPathsRun::answer)
            .collect(Collectors.toSet());
    if (answers.size() != 1) {
      throw new IllegalStateException("the answers differ");
    }
    System.out.println(
        "| | program s | processor s | preparation s | supersteps | messages | bytes |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    runs.forEach(
        (contender, some) -> {
          ShortestPathsRun first = some.get(0);
          System.out.printf(
              "| %s | %s | %s | %s | %d | %,d | %.1f |%n",
              contender,
              seconds(some, ShortestPathsRun::programMillis),
              seconds(some, ShortestPathsRun::processorMillis),
              seconds(some, ShortestPathsRun::preparationMillis),
              first.supersteps(),
              first.messages(),
              (double) first.messageBytes() / first.messages());
        });
  }

  /** The median of some seconds, and how they spread. */
  private static String seconds(
      List<ShortestPathsRun> runs, ToLongFunction<ShortestPathsRun> millis) {
    long[] sorted = runs.stream().mapToLong(millis).sorted().toArray();
    return String.format(
        "%.1f (%.1f to %.1f)",
        sorted[sorted.length / 2] / 1e3, sorted[0] / 1e3, sorted[sorted.length - 1] / 1e3);
  }
}
