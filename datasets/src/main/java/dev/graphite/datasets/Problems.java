package dev.graphite.datasets;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bad rows of one reading. Kept whole if they are to be reported (about 150 bytes each), else
 * only the first {@value BadInputException#MAX_PROBLEMS} by file and line and the number of all.
 */
final class Problems {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparingInt(Problem::file).thenComparingLong(Problem::line);

  private final List<Path> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final boolean keepAll;
  private long count;

  private record Problem(int file, long line, String reason) {}

  Problems(boolean keepAll) {
    this.keepAll = keepAll;
  }

  /** Adds a file and returns its number. */
  int addFile(Path path) {
    files.add(path);
    return files.size() - 1;
  }

  /** The files added so far. */
  List<Path> files() {
    return files;
  }

  void add(int file, long line, String reason) {
    count++;
    problems.add(new Problem(file, line, reason));
    if (!keepAll && problems.size() > 2 * BadInputException.MAX_PROBLEMS) {
      problems.sort(BY_PLACE);
      problems.subList(BadInputException.MAX_PROBLEMS, problems.size()).clear();
    }
  }

  long count() {
    return count;
  }

  /** The refusal that lists the problems. */
  BadInputException refusal() {
    return new BadInputException(messages(BadInputException.MAX_PROBLEMS), more(0), null);
  }

  /** The refusal because of damage to a whole file; the bad rows found before are listed too. */
  BadInputException refusal(Path path, IOException cause) {
    String where = path.toString();
    String reason = "cannot be read: " + why(cause);
    if (cause instanceof DamagedFileException damage) {
      where += damage.line() > 0 ? ":" + damage.line() : "";
      reason = damage.getMessage();
    }
    List<String> messages = messages(BadInputException.MAX_PROBLEMS - 1);
    messages.add(where + ": " + reason);
    return new BadInputException(messages, more(1), cause);
  }

  private static String why(IOException cause) {
    String reason =
        cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  private List<String> messages(int limit) {
    problems.sort(BY_PLACE);
    List<String> messages = new ArrayList<>();
    for (Problem problem : problems.subList(0, Math.min(limit, problems.size()))) {
      messages.add(files.get(problem.file) + ":" + problem.line + ": " + problem.reason);
    }
    return messages;
  }

  private long more(int others) {
    return Math.max(0, count + others - BadInputException.MAX_PROBLEMS);
  }

  /** Reports the bad rows by file and line, fetching the text of their lines. */
  void report(Consumer<RejectedRow> rejected) throws IOException {
    problems.sort(BY_PLACE);
    int next = 0;
    for (int file = 0; file < files.size() && next < problems.size(); file++) {
      if (problems.get(next).file == file) {
        next = report(file, next, rejected);
      }
    }
  }

  private int report(int file, int first, Consumer<RejectedRow> rejected) throws IOException {
    Path path = files.get(file);
    int next = first;
    try (LineReader lines = new LineReader(TextFile.open(path))) {
      while (next < problems.size() && problems.get(next).file == file) {
        Problem problem = problems.get(next);
        if (lines.line() < problem.line && lines.next()) {
          continue;
        }
        rejected.accept(new RejectedRow(path, problem.line, problem.reason, lines.text()));
        next++;
      }
    }
    return next;
  }
}
