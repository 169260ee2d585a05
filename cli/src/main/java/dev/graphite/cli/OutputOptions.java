package dev.graphite.cli;

import dev.graphite.datasets.write.RowFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Options that say where results and reports go. */
final class OutputOptions {
  // A scheme of two letters or more: C:\rows is a file.
  private static final Pattern FOLDER = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where rows go; gzipped if it ends in .gz (default: standard output).")
  private String output;

  @Option(
      names = "--output-format",
      paramLabel = "csv|jsonl",
      description = "csv (default), or a JSON object a line, where an open end is null.")
  private String outputFormat = "csv";

  @Option(
      names = "--stats",
      paramLabel = "FILE",
      description = "Write times and counts of the run as JSON.")
  private Path stats;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary.")
  private boolean quiet;

  /** Where rows go, or null for standard output or a folder. */
  Path output() {
    return output == null || isUri(output) ? null : Path.of(output);
  }

  /** The URI of the folder for part files, or null. */
  String folder() {
    return output != null && isUri(output) ? output : null;
  }

  /** Where rows go, in words. */
  String place() {
    return output == null ? "standard output" : output;
  }

  /** True if a place is a folder by its URI, for jobs. */
  static boolean isUri(String place) {
    return FOLDER.matcher(place).lookingAt();
  }

  /** Where the statistics go, or null for nowhere. */
  Path stats() {
    return stats;
  }

  boolean quiet() {
    return quiet;
  }

  /**
   * How rows are written.
   *
   * @throws UsageException if there is no such format
   */
  RowFormat format() {
    try {
      return RowFormat.of(outputFormat);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /**
   * Where rejected records go: beside the output, or, if that is standard output or a device, under
   * the name of the graph file in the current folder.
   */
  Path rejects(Path graph) {
    Path output = output();
    boolean isFile = output != null && (Files.isRegularFile(output) || Files.notExists(output));
    return isFile ? Path.of(output + ".rejects") : Path.of(graph.getFileName() + ".rejects");
  }

  /**
   * Checks the options among themselves and against the input files.
   *
   * @param job whether a job writes the rows
   * @throws UsageException if they make no sense
   */
  void check(InputOptions input, boolean job) {
    boolean csv = format() == RowFormat.CSV;
    if (job && !csv) {
      throw new UsageException("--engine giraph writes csv, not " + outputFormat);
    }
    if (!job && folder() != null) {
      throw new UsageException("--output " + output + " is for --engine giraph; name a file");
    }
    Path output = output();
    checkPlace("--output", output, input);
    checkPlace("--stats", stats, input);
    if (isSame(output, stats)) {
      throw new UsageException("--output and --stats name the same file " + output);
    }
  }

  /**
   * Checks that a file can be where an option says.
   *
   * @throws UsageException if it cannot
   */
  static void checkPlace(String option, Path file) {
    if (Files.isDirectory(file)) {
      throw new UsageException(option + " " + file + " is a directory; name a file in it");
    }
    checkParent(option, file);
  }

  /**
   * Checks that the folder is there in which something is to be.
   *
   * @throws UsageException if it is not
   */
  static void checkParent(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException(option + " " + file + ": there is no folder " + folder);
    }
  }

  /**
   * Checks that a file, if there is one, can be where an option says, and replaces no input.
   *
   * @throws UsageException if it cannot
   */
  static void checkPlace(String option, Path file, InputOptions input) {
    if (file != null) {
      checkReplaces(option, file, input.graph());
      checkReplaces(option, file, input.vertices());
      checkPlace(option, file);
    }
  }

  /**
   * Checks that no file that was read would be replaced.
   *
   * @throws UsageException if one would
   */
  void checkKeeps(List<Path> inputs) {
    for (Path input : inputs) {
      checkReplaces("--output", output(), input);
      checkReplaces("--stats", stats, input);
    }
  }

  /**
   * Checks that a file is not the output nor that of statistics.
   *
   * @throws UsageException if it is
   */
  void checkIsOther(String option, Path file) {
    if (isSame(file, output()) || isSame(file, stats)) {
      throw new UsageException(option + " names the same file " + file + " as another option");
    }
  }

  /**
   * Checks that a file is not one of the input.
   *
   * @throws UsageException if it is
   */
  static void checkReplaces(String option, Path file, Path input) {
    if (isSame(file, input)) {
      throw new UsageException(option + " " + file + " would replace the input");
    }
  }

  private static boolean isSame(Path a, Path b) {
    return a != null && b != null && real(a).equals(real(b));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
