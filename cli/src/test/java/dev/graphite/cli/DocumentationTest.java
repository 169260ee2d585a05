package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the examples of the documentation and compares what they print. An example is a fenced block
 * {@code console}: lines {@code $ command}, each followed by what it prints, standard output first.
 * The first {@code cat} of a file makes it, and a fenced block {@code java} is a file named after
 * its class. A line {@code ...} stands for any lines; times may differ.
 */
class DocumentationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");
  private static final Pattern STEP = Pattern.compile("(?m)^\\$ (.+)\n((?:(?!\\$ ).*\n)*)");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern CLASS = Pattern.compile("class (\\w+)");
  private static final Pattern SECONDS = Pattern.compile("\\d+\\.\\d\\d m?s\\b");

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path folder;
  private int status;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/adding-an-algorithm.md",
        "docs/answers.md",
        "docs/command-line.md",
        "docs/formats.md"
      })
  void examplesPrintWhatTheyShow(String document) throws IOException {
    String text = Files.readString(ROOT.resolve(document));
    for (String code : matches(JAVA, text)) {
      for (String name : matches(CLASS, code)) {
        Files.writeString(folder.resolve(name + ".java"), code);
      }
    }
    List<String> blocks = matches(BLOCK, text);

    assertThat(blocks).isNotEmpty();
    for (String block : blocks) {
      Matcher step = STEP.matcher(block);
      while (step.find()) {
        perform(step.group(1), step.group(2));
      }
    }
  }

  @Test
  void theKeysOfStatsAreListed() throws IOException {
    Path stats = folder.resolve("stats.json");
    CommandRun.of("run", "wcc", "--graph", Graphs.chain(folder), "--stats", stats).done();

    String page = Files.readString(ROOT.resolve("docs/command-line.md")).split("### --stats")[1];
    assertThat(matches(Pattern.compile("(?m)^\\| `([a-z_]+)` \\| "), page))
        .isEqualTo(matches(Pattern.compile("\"(\\w+)\" :"), Files.readString(stats)));
  }

  private void perform(String command, String expected) throws IOException {
    List<String> words = List.of(command.split(" "));
    String printed;
    if (words.get(0).equals("cat")) {
      Path file = place(words.get(1));
      if (!Files.exists(file)) {
        Files.writeString(file, expected);
      }
      printed = Files.readString(file);
    } else if (command.equals("echo $?")) {
      printed = status + "\n";
    } else if (ToolProvider.findFirst(words.get(0)).isPresent()) {
      printed = useTool(words);
    } else {
      assertThat(words.get(0)).isIn("graphite", "./graphite");
      CommandRun run = CommandRun.of(words.stream().skip(1).map(this::argument).toArray());
      status = run.status();
      printed = run.out() + run.err();
    }
    assertThat(printed.replace(folder + "/", "").replace(ROOT + "/", ""))
        .as(command)
        .matches(pattern(expected));
  }

  private Object argument(String word) {
    boolean isFile = word.matches("[a-z][\\w/]*\\.[\\w.]+") && !word.matches(".*\\.[A-Z]\\w*");
    return isFile ? place(word) : word;
  }

  /** Runs a tool of the JDK on files in the folder; our jar is what the tests run. */
  private String useTool(List<String> words) {
    String[] arguments =
        words.stream()
            .skip(1)
            .map(word -> word.equals("cli/target/graphite-cli.jar") ? CLASS_PATH : inFolder(word))
            .toArray(String[]::new);
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed, true);
    ToolProvider.findFirst(words.get(0)).orElseThrow().run(writer, writer, arguments);
    return printed.toString();
  }

  private String inFolder(String word) {
    return word.matches("\\w+(\\.java|\\.jar)?") ? folder.resolve(word).toString() : word;
  }

  private Path place(String name) {
    return name.startsWith("examples/") ? ROOT.resolve(name) : folder.resolve(name);
  }

  private static String pattern(String expected) {
    return expected
        .lines()
        .map(line -> line.equals("...") ? "(?:.*\n)*" : quoted(line) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String line) {
    return Arrays.stream(SECONDS.split(line, -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(SECONDS.pattern()));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }
}
