package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A command run in this process.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {
  /** Runs a command; words may be anything with a text, paths for instance. */
  static CommandRun of(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int status = Main.run(args, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command that reads its standard input. */
  static CommandRun fed(InputStream in, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int status = Main.run(words, new Console(in, out, errors, false, code -> {}, null));
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command given as a line, its files in a folder. */
  static CommandRun ofLine(String line, Path folder) {
    return of(
        Arrays.stream(line.trim().split("\\s+"))
            .map(word -> word.matches("[a-z]\\w*\\.[\\w.]+") ? folder.resolve(word) : word)
            .toArray());
  }

  /** Asserts that all went well. */
  CommandRun done() {
    assertThat(status).as(err).isEqualTo(ExitStatus.DONE);
    return this;
  }

  /** Asserts that it failed with a status and one line. */
  void failedWith(int expected, String... parts) {
    assertThat(errorLines()).hasSize(1);
    failedWithLines(expected, parts);
  }

  /** Asserts that it failed with a status, and with lines that are meant for people. */
  void failedWithLines(int expected, String... parts) {
    assertThat(status).as(err).isEqualTo(expected);
    assertThat(out).isEmpty();
    assertThat(err).contains(parts).doesNotContain("internal error", "Exception");
    assertThat(errorLines()).isNotEmpty().allMatch(line -> line.startsWith("graphite: "));
  }

  List<String> errorLines() {
    return err.lines().toList();
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
