package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartsTest {
  private static final String KEY = "giraph.restart.jobId";

  @TempDir private Path folder;
  private final Configuration configuration = new Configuration();

  private FileSystem files;
  private org.apache.hadoop.fs.Path before;

  /** Checkpoints are in the home folder of the user, here in one of the test. */
  @BeforeEach
  void enterFolder() throws IOException {
    configuration.set("fs.defaultFS", "file:///");
    files = FileSystem.get(configuration); // the one that all have
    before = files.getWorkingDirectory();
    files.setWorkingDirectory(new org.apache.hadoop.fs.Path(folder.toUri()));
    GiraphConstants.CHECKPOINT_FREQUENCY.set(configuration, 2);
  }

  @AfterEach
  void leaveFolder() {
    files.setWorkingDirectory(before);
  }

  private Path checkpoint(String job, String file) throws Exception {
    Path path = folder.resolve("_bsp/_checkpoints").resolve(job).resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "");
  }

  @Test
  void aJobGoesOnFromTheLastFinishedCheckpointOfTheFailedOne() throws Exception {
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");
    checkpoint("job_1_0001", "9.finalized");
    checkpoint("job_1_0001", "11.finalized");
    checkpoint("job_1_0001", "13.2.metadata");

    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(configuration.get(KEY)).isEqualTo("job_1_0001");
    assertThat(restarts.superstep(configuration)).hasValue(11);
  }

  @Test
  void aJobThatComesToNoCheckpointIsFollowedByOneThatStartsWhereItStarted() throws Exception {
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");
    checkpoint("job_1_0001", "9.finalized");
    assertThat(restarts.prepare(configuration)).isTrue();
    restarts.submitted("job_1_0002");
    checkpoint("job_1_0002", "11.1.metadata");

    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(configuration.get(KEY)).isEqualTo("job_1_0001");
  }

  @Test
  void aJobWithoutAnyCheckpointIsFollowedByOneFromTheStart() throws Exception {
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");

    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(configuration.get(KEY)).isNull();
    assertThat(restarts.superstep(configuration)).isEqualTo(OptionalLong.empty());
  }

  @Test
  void thereAreSoManyJobsAndNoMore() throws Exception {
    Restarts restarts = new Restarts(configuration);
    for (int job = 1; job < Restarts.MOST; job++) {
      restarts.submitted("job_1_000" + job);
      assertThat(restarts.prepare(configuration)).isTrue();
    }
    restarts.submitted("job_1_0009");
    assertThat(restarts.prepare(configuration)).isFalse();
  }

  @Test
  void withoutCheckpointsThereIsOneJob() throws Exception {
    GiraphConstants.CHECKPOINT_FREQUENCY.set(configuration, 0);
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");

    assertThat(restarts.prepare(configuration)).isFalse();
  }

  @Test
  void theEndOfARunDeletesItsCheckpointsAndNoOthers() throws Exception {
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");
    restarts.submitted("job_1_0003");
    Path first = checkpoint("job_1_0001", "9.finalized");
    Path others = checkpoint("job_1_0002", "9.finalized");
    Path second = checkpoint("job_1_0003", "9.finalized");

    restarts.clean();

    assertThat(first.getParent()).doesNotExist();
    assertThat(second.getParent()).doesNotExist();
    assertThat(others).exists();
  }

  @Test
  void onlyFirstAttemptsMayBegin() {
    assertThatCode(() -> Restarts.refuseSecondAttempt(attempt(0))).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> Restarts.refuseSecondAttempt(attempt(1)))
        .withMessageContaining("task_1_0001_m_000002 was lost");
    // What a second application master begins.
    assertThatIllegalStateException().isThrownBy(() -> Restarts.refuseSecondAttempt(attempt(1000)));
  }

  private static TaskAttemptID attempt(int number) {
    return TaskAttemptID.forName("attempt_1_0001_m_000002_" + number);
  }

  @Test
  void hadoopTriesOnce() {
    Restarts.limitAttempts(configuration);

    assertThat(configuration.get("mapreduce.map.maxattempts")).isEqualTo("1");
    assertThat(configuration.get("mapreduce.am.max-attempts")).isEqualTo("1");
    assertThat(configuration.get("giraph.waitZookeeperTimeoutMsec")).isEqualTo("120000");
  }
}
