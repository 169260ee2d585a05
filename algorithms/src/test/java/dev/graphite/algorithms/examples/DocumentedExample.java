package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Compares a page with the compiled example behind it: the blocks {@code java} of the page are the
 * marked regions of the example, in order, and its blocks {@code text} are what the example prints.
 */
final class DocumentedExample {
  private static final Path EXAMPLES = Path.of("src/test/java/dev/graphite/algorithms/examples");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern TEXT = Pattern.compile("(?ms)^```text\n(.*?)^```$");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// example begins\n(.*?)^ *// example ends$");

  private DocumentedExample() {}

  /**
   * Fails unless the page shows what is compiled and what it prints.
   *
   * @param page the text of the page, or of the part with the example
   * @param source file name of the example
   * @param example prints what the page shows
   */
  static void assertShown(String page, String source, Consumer<PrintStream> example)
      throws IOException {
    List<String> regions =
        blocks(REGION, Files.readString(EXAMPLES.resolve(source))).stream()
            .map(region -> region.stripTrailing().stripIndent() + "\n")
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    example.accept(new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(regions).isNotEmpty();
    assertThat(blocks(JAVA, page)).isEqualTo(regions);
    assertThat(String.join("", blocks(TEXT, page)))
        .isNotEmpty()
        .isEqualTo(out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }

  private static List<String> blocks(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }
}
