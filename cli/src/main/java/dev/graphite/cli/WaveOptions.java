package dev.graphite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say what changes, and what to do after each batch. */
final class WaveOptions {
  /** The name under which changes come from standard input. */
  static final String STANDARD_INPUT = "-";

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = {
        "A csv file op,src,dst,start,end [id,travel_time,cost,...]; - for standard input, which is"
            + " worked on as it comes.",
        "ops: add-edge, remove-edge, change-edge, add-vertex, remove-vertex, change-vertex, and"
            + " commit, which ends a batch."
      })
  private String changes;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "Rows after which a batch ends without a commit (default: 1000).")
  private int batchSize = 1000;

  @Option(
      names = "--emit-changes",
      paramLabel = "FILE",
      description =
          "Write the rows of the answer that each batch takes away (-) and brings (+), as csv"
              + " batch,change,...")
  private Path emitted;

  @Option(
      names = "--verify",
      description = "Compare with a fresh run after each batch; stop with status 1 if they differ.")
  private boolean verify;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Write the graph at the end, as edges.csv and vertices.csv.")
  private Path export;

  /**
   * Checks the options among themselves and against the others, without a look into any file.
   *
   * @throws UsageException if they make no sense
   */
  void check(InputOptions input, OutputOptions output) {
    if (changes == null) {
      throw new UsageException("--changes FILE is missing; - is standard input");
    }
    if (batchSize < 1) {
      throw new UsageException("--batch-size must be at least 1, not " + batchSize);
    }
    List<Path> read = readsFile() ? List.of(Path.of(changes)) : List.of();
    output.checkKeeps(read);
    ExportedGraph.checkKeeps(export, read);
    if (emitted != null) {
      OutputOptions.checkPlace("--emit-changes", emitted, input);
      read.forEach(file -> OutputOptions.checkReplaces("--emit-changes", emitted, file));
      output.checkIsOther("--emit-changes", emitted);
    }
    if (export != null && Files.exists(export) && !Files.isDirectory(export)) {
      throw new UsageException("--export " + export + " is not a folder");
    }
    if (export != null) {
      OutputOptions.checkParent("--export", export);
    }
  }

  /** True if changes are in a file. */
  boolean readsFile() {
    return !changes.equals(STANDARD_INPUT);
  }

  /** The file of changes, or {@link #STANDARD_INPUT}. */
  String changes() {
    return changes;
  }

  int batchSize() {
    return batchSize;
  }

  /** Where changes of the answer go, or null. */
  Path emitted() {
    return emitted;
  }

  boolean verifies() {
    return verify;
  }

  /** The folder for the graph, or null. */
  Path export() {
    return export;
  }
}
