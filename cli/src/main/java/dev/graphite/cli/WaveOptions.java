package dev.graphite.cli;

import dev.graphite.core.graph.PropertyType;
import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.ChangeReader;
import dev.graphite.wave.session.WaveSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
            + " worked on as it comes, or with --engine giraph when it ends.",
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
              + " batch,change,...; not for jobs")
  private Path emitted;

  @Option(
      names = "--verify",
      description =
          "Compare with a fresh run after each batch; stop with status 1 if they differ; not for"
              + " jobs.")
  private boolean verify;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Write the graph at the end, as edges.csv and vertices.csv; not for jobs.")
  private Path export;

  @Option(
      names = "--session",
      paramLabel = "DIR",
      description = {
        "Keep graph and changes in this folder: a batch that is acknowledged survives a crash. If"
            + " there is a session in it, go on after its last batch; --graph is not read then,"
            + " and changes of the same FILE that it has are skipped. With --engine giraph it"
            + " may be a folder by its URI, for instance hdfs:///user/me/session."
      })
  private String session;

  /**
   * Checks the options among themselves and against the others, without a look into any file.
   *
   * @throws UsageException if they make no sense
   */
  void check(InputOptions input, OutputOptions output) {
    checkChanges();
    if (session != null && OutputOptions.isUri(session)) {
      throw new UsageException("--session " + session + " is for --engine giraph; name a folder");
    }
    List<Path> read = readsFile() ? List.of(Path.of(changes)) : List.of();
    output.checkKeeps(read);
    ExportedGraph.checkKeeps(export, read);
    ExportedGraph.checkKeeps(export, Arrays.asList(input.graph(), input.vertices()));
    if (emitted != null) {
      OutputOptions.checkPlace("--emit-changes", emitted, input);
      read.forEach(file -> OutputOptions.checkReplaces("--emit-changes", emitted, file));
      output.checkIsOther("--emit-changes", emitted);
    }
    checkFolder("--session", session());
    if (session != null) {
      for (Path file : new Path[] {output.output(), output.stats(), emitted, export}) {
        checkIsOutside(file);
      }
    }
    checkFolder("--export", export);
  }

  private void checkChanges() {
    if (changes == null) {
      throw new UsageException("--changes FILE is missing; - is standard input");
    }
    if (batchSize < 1) {
      throw new UsageException("--batch-size must be at least 1, not " + batchSize);
    }
  }

  /**
   * Checks the options where jobs do the work.
   *
   * @throws UsageException if they make no sense, or a job cannot do it
   */
  void checkForJob(OutputOptions output) {
    checkChanges();
    checkIsNotGiven("--emit-changes", emitted, "a job tells the answer at the end alone");
    checkIsNotGiven("--export", export, "the graph stays in the session");
    checkIsNotGiven("--verify", verify ? "" : null, "run the changed graph again to compare");
    if (readsFile()) {
      output.checkKeeps(List.of(Path.of(changes)));
    }
    if (session != null) {
      for (Object place : new Object[] {output.folder(), output.output(), output.stats()}) {
        if (place != null && (place + "/").startsWith(session.replaceFirst("/*$", "/"))) {
          throw isForSessionAlone(place);
        }
      }
    }
  }

  private UsageException isForSessionAlone(Object place) {
    return new UsageException(
        "--session %s is for the session alone, not %s".formatted(session, place));
  }

  private static void checkIsNotGiven(String option, Object given, String reason) {
    if (given != null) {
      throw new UsageException(option + " is not for --engine giraph, leave it out: " + reason);
    }
  }

  private static void checkFolder(String option, Path folder) {
    if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(option + " " + folder + " is not a folder");
    }
    if (folder != null) {
      OutputOptions.checkParent(option, folder);
    }
  }

  private void checkIsOutside(Path file) {
    if (file != null
        && file.toAbsolutePath().normalize().startsWith(session().toAbsolutePath().normalize())) {
      throw isForSessionAlone(file);
    }
  }

  /** The folder of the session, or null. */
  Path session() {
    return session == null ? null : Path.of(session);
  }

  /** The folder of a session of jobs as it is named, or null. */
  String sessionOfJobs() {
    return session;
  }

  /** True if there is a session to go on with. */
  boolean reopens() {
    return session != null && WaveSession.exists(session());
  }

  /** True if changes are in a file. */
  boolean readsFile() {
    return !changes.equals(STANDARD_INPUT);
  }

  /** The file of changes, or {@link #STANDARD_INPUT}. */
  String changes() {
    return changes;
  }

  /**
   * The name by which a session remembers how far the changes were read; null for a stream.
   *
   * @throws BadInputException if the file cannot be found
   */
  String changesMark() {
    boolean isFile = readsFile() && Files.isRegularFile(Path.of(changes));
    try {
      return isFile ? "rows of " + Path.of(changes).toRealPath() : null;
    } catch (IOException e) {
      throw new BadInputException(changes + ": cannot be read: " + OutputException.reason(e), e);
    }
  }

  /**
   * Opens the changes.
   *
   * @param properties the further properties that edges have
   */
  ChangeReader reader(Console console, Map<String, PropertyType> properties) {
    return readsFile()
        ? ChangeReader.open(Path.of(changes), properties)
        : ChangeReader.of(console.in(), "standard input", properties);
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
