package dev.graphite.giraph.job;

import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.JobFailure.Kind;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds why a job failed in what Hadoop, or the log of a task, says about it. */
final class FailureText {
  private static final String CAUSED_BY = "Caused by: ";
  private static final Pattern TELLING =
      Pattern.compile(".*(\\w(Exception|Error)\\b|running beyond|[Kk]illed|[Ff]ailed).*");

  private static final Pattern LOSS =
      Pattern.compile(
          "running beyond|exit ?code:? (is )?(1(37|43)|-100\\b)|on a \\*lost\\* node|unusable node",
          Pattern.CASE_INSENSITIVE);

  // As node managers begin their lines.
  private static final Pattern TIME = Pattern.compile("^\\[[\\d :.-]+\\]");

  private FailureText() {}

  /** Whether a text says that a container was killed, or lost with its node. */
  static boolean isLoss(String text) {
    return LOSS.matcher(text).find();
  }

  /**
   * The failure that texts tell of.
   *
   * @param texts the most telling first; some may be null
   * @param otherwise what to say if they tell nothing
   */
  static JobFailure failure(List<String> texts, String otherwise) {
    List<String> lines =
        texts.stream()
            .filter(Objects::nonNull)
            .flatMap(text -> (text + "\n\n").lines()) // an empty line ends a trace
            .map(line -> TIME.matcher(line).replaceFirst("").strip())
            .toList();
    String cause =
        lines.stream().filter(FailureText::isLoss).findFirst().orElseGet(() -> cause(lines));
    if (cause == null) {
      return new JobFailure(Kind.OTHER, otherwise);
    }
    boolean memory = cause.contains(OutOfMemoryError.class.getName());
    return new JobFailure(memory ? Kind.MEMORY : Kind.OTHER, cause);
  }

  /** The innermost cause of the first stack trace, or else the first line that tells something. */
  private static String cause(List<String> lines) {
    String cause = null;
    for (String line : lines) {
      if (line.startsWith(CAUSED_BY)) {
        cause = line.substring(CAUSED_BY.length());
      } else if (cause != null && !isTrace(line)) {
        return cause;
      }
    }
    if (cause != null) {
      return cause;
    }
    return lines.stream()
        .filter(line -> !isTrace(line) && TELLING.matcher(line).matches())
        .findFirst()
        .orElse(null);
  }

  private static boolean isTrace(String line) {
    return line.startsWith("at ") || line.startsWith("... ");
  }
}
