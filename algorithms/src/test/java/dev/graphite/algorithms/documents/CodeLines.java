package dev.graphite.algorithms.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Lines of code of a class, as they are counted for user code: all lines of its source but blank
 * ones, comments, package and imports, lines that hold an annotation alone, and lines of closing
 * and opening brackets alone. A statement that the formatter breaks counts as often as it is
 * broken.
 */
final class CodeLines {
  private static final Path SOURCES = Path.of("src/main/java");

  // Literals are matched so that what looks like a comment inside of them stays.
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(
          "(\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*')|//[^\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  private static final Pattern NOT_COUNTED =
      Pattern.compile("|(package|import) .*|@\\w+(\\(.*\\))?|[{}()\\[\\],;]+");

  private CodeLines() {}

  /** The lines of a class of this module, counted in its source. */
  static long of(Class<?> type) throws IOException {
    return count(Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java")));
  }

  /** The lines of a source. */
  static long count(String source) {
    String code =
        LITERAL_OR_COMMENT
            .matcher(source)
            .replaceAll(match -> match.group(1) == null ? "" : "\"literal\"");
    return code.lines().filter(line -> !NOT_COUNTED.matcher(line.strip()).matches()).count();
  }
}
