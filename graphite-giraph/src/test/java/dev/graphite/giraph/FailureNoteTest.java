package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.giraph.JobFailure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a task failed, from what it threw to what the client reads. */
class FailureNoteTest {
  private static final TaskAttemptID LOST = TaskAttemptID.forName("attempt_1_0001_m_000002_1");

  @TempDir private Path folder;

  @Test
  void exceptionsMadeForUsersKeepTheirWords() {
    assertThat(JobFailure.of(wrapped(new UnsuitableQueryException("ask otherwise"))))
        .isEqualTo(new JobFailure(Kind.USAGE, "ask otherwise"));
    assertThat(JobFailure.of(wrapped(new UnsuitableGraphException("no"))).kind())
        .isEqualTo(Kind.BAD_INPUT);
    assertThat(JobFailure.of(wrapped(new AnswerOutOfRangeException("too far"))).kind())
        .isEqualTo(Kind.BAD_INPUT);
    assertThat(JobFailure.of(wrapped(new OutOfMemoryError("Java heap space"))))
        .isEqualTo(new JobFailure(Kind.MEMORY, "Java heap space"));
  }

  @Test
  void ofOtherExceptionsTheLastCauseIsTold() {
    assertThat(JobFailure.of(wrapped(new IOException("quota exceeded\n\tat a.B.c(B.java:1)"))))
        .isEqualTo(new JobFailure(Kind.OTHER, "java.io.IOException: quota exceeded"));
  }

  @Test
  void theFirstNoteStays() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(FailureNote.KEY, folder.resolve("output/note").toUri().toString());
    configuration.set("mapreduce.task.attempt.id", "attempt_1");
    assertThat(FailureNote.read(configuration)).isEmpty();
    FailureNote.write(configuration, new IllegalStateException("first"));
    FailureNote.write(configuration, new UnsuitableQueryException("second"));
    assertThat(FailureNote.read(configuration))
        .contains(
            new JobFailure(Kind.PROGRAM, "java.lang.IllegalStateException: first (in attempt_1)"));
  }

  @Test
  void faultsOfProgramsAreToldFromThoseOfTheirSurroundings() {
    assertThat(kind(() -> List.of(1).get(1))).isEqualTo(Kind.PROGRAM);
    assertThat(kind(() -> Objects.requireNonNull(null))).isEqualTo(Kind.PROGRAM);
    assertThat(kind(() -> new Configuration().getInt(null, 0))).isEqualTo(Kind.OTHER);
    assertThat(
            kind(
                () -> {
                  throw new UncheckedIOException(new IOException("disk"));
                }))
        .isEqualTo(Kind.OTHER);
    assertThat(kind(() -> Restarts.refuseSecondAttempt(LOST))).isEqualTo(Kind.OTHER);
  }

  private static Kind kind(ThrowingCallable code) {
    return JobFailure.of(wrapped(catchThrowable(code))).kind();
  }

  @Test
  void aNoteThatBrokeOffIsNone() throws IOException {
    Configuration configuration = new Configuration();
    Path note = Files.writeString(folder.resolve("note"), "");
    configuration.set(FailureNote.KEY, note.toUri().toString());
    assertThat(FailureNote.read(configuration)).isEmpty();
  }

  @Test
  void whoWantsNoNoteGetsNone() {
    FailureNote.write(new Configuration(), new IllegalStateException("first"));
    assertThat(folder).isEmptyDirectory();
  }

  private static Throwable wrapped(Throwable thrown) {
    return new IllegalStateException("run: it failed", new RuntimeException(thrown));
  }
}
