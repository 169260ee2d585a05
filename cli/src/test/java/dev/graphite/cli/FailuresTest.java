package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.JobFailure.Kind;
import dev.graphite.giraph.job.JobFailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UsageException("no"), 2, "graphite: no\n"),
        Arguments.of(new UnsuitableQueryException("say --until"), 2, "graphite: say --until\n"),
        Arguments.of(new UnsuitableGraphException("loops"), 3, "graphite: loops\n"),
        Arguments.of(new AnswerOutOfRangeException("far"), 3, "graphite: far\n"),
        Arguments.of(
            new ArithmeticException("long overflow"),
            1,
            "graphite: internal error: java.lang.ArithmeticException: long overflow"
                + " (--debug prints where)\n"),
        Arguments.of(
            new OutputException("o.csv", new IOException("No space left on device")),
            4,
            "graphite: cannot write o.csv: no space left on device\n"),
        Arguments.of(
            new OutputException("o.csv", new FileSystemException("o.csv", null, "Disk quota")),
            4,
            "graphite: cannot write o.csv: disk quota\n"),
        Arguments.of(
            new OutputException("o.csv", new AccessDeniedException("o.csv")),
            4,
            "graphite: cannot write o.csv: permission denied\n"),
        Arguments.of(
            new TimeoutExpiredException(2, true, null),
            1,
            "graphite: stopped after 2 s, as --timeout says; no output was written\n"),
        Arguments.of(
            new IllegalStateException("bug"),
            1,
            "graphite: internal error: java.lang.IllegalStateException: bug"
                + " (--debug prints where)\n"),
        Arguments.of(job(Kind.USAGE, "ask otherwise"), 2, "graphite: ask otherwise\n"),
        Arguments.of(job(Kind.BAD_INPUT, "a: b\nc: d"), 3, "graphite: a: b\ngraphite: c: d\n"),
        Arguments.of(job(Kind.OTHER, "node lost"), 5, "graphite: node lost\n"),
        Arguments.of(job(Kind.PROGRAM, "bug"), 5, "graphite: bug\n"),
        Arguments.of(
            job(Kind.MEMORY, "Java heap space"),
            5,
            "graphite: a task ran out of memory: Java heap space; allow more, for instance with -D"
                + " mapreduce.map.memory.mb=4096, or add workers\n"),
        Arguments.of(new BrokenPipeException(null), 0, ""));
  }

  private static JobFailedException job(Kind kind, String text) {
    return new JobFailedException(new JobFailure(kind, text));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void eachFailureHasItsStatusAndOneLine(Throwable failure, int status, String line) {
    assertThat(report(failure)).isEqualTo(status);
    assertThat(err).hasToString(line);
  }

  @Test
  void outOfMemoryIsStatusFourAndSaysWhatToDo() {
    assertThat(report(new OutOfMemoryError("Java heap space"))).isEqualTo(ExitStatus.NO_SPACE);
    assertThat(err.toString()).matches("graphite: out of memory: .*GRAPHITE_OPTS=-Xmx.*\n");
  }

  private int report(Throwable failure) {
    return new Failures(new PrintStream(err, true), List.of()).report(failure);
  }
}
