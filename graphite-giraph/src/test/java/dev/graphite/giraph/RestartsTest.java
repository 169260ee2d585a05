package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.giraph.utils.CheckpointingUtils;
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

  /** Writes a file where the jobs of this configuration keep checkpoints. */
  private static Path checkpoint(Configuration configuration, String file) throws Exception {
    String place = CheckpointingUtils.getCheckpointBasePath(configuration, "job_1_0001");
    FileSystem files = FileSystem.get(configuration);
    Path path = Path.of(files.makeQualified(new org.apache.hadoop.fs.Path(place)).toUri());
    Files.createDirectories(path);
    return Files.writeString(path.resolve(file), "");
  }

  @Test
  void aJobGoesOnFromTheLastFinishedCheckpointOfTheFailedOne() throws Exception {
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");
    checkpoint(configuration, "9.finalized");
    checkpoint(configuration, "11.finalized");
    checkpoint(configuration, "13.2.metadata");

    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(configuration.get(KEY)).isEqualTo("job_1_0001");
    assertThat(restarts.superstep()).hasValue(11);
  }

  @Test
  void aJobThatComesToNoCheckpointIsFollowedByOneThatStartsWhereItStarted() throws Exception {
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");
    checkpoint(configuration, "9.finalized");
    assertThat(restarts.prepare(configuration)).isTrue();
    restarts.submitted("job_1_0002");
    checkpoint(configuration, "11.1.metadata");

    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(configuration.get(KEY)).isNotNull();
    assertThat(restarts.superstep()).hasValue(9);
  }

  @Test
  void aJobWithoutAnyCheckpointIsFollowedByOneFromTheStart() throws Exception {
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");

    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(configuration.get(KEY)).isNull();
    assertThat(restarts.superstep()).isEqualTo(OptionalLong.empty());
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
    Path ours = checkpoint(configuration, "9.finalized");
    Configuration other = new Configuration();
    new Restarts(other);
    Path others = checkpoint(other, "9.finalized");

    restarts.clean();

    assertThat(ours.getParent()).doesNotExist().hasParentRaw(folder.resolve("_bsp/_checkpoints"));
    assertThat(others).exists();
  }

  @Test
  void runsWithOneFolderForCheckpointsNeitherUseNorDeleteWhatIsInIt() throws Exception {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Path users = Files.writeString(shared.resolve("9.finalized"), "");
    GiraphConstants.CHECKPOINT_DIRECTORY.set(configuration, shared.toUri().toString());
    Configuration other = new Configuration(configuration);
    new Restarts(other);
    Path others = checkpoint(other, "11.finalized");
    Restarts restarts = new Restarts(configuration);
    restarts.submitted("job_1_0001");

    assertThat(restarts.prepare(configuration)).isTrue();
    assertThat(configuration.get(KEY)).isNull();
    assertThat(restarts.superstep()).isEmpty();
    Path ours = checkpoint(configuration, "7.finalized");
    assertThat(restarts.superstep()).hasValue(7);

    restarts.clean();
    assertThat(ours.getParent()).doesNotExist().hasParentRaw(shared);
    assertThat(users).exists();
    assertThat(others).exists();
  }

  @Test
  void onlyFirstAttemptsMayBegin() {
    assertThatCode(() -> Restarts.refuseSecondAttempt(attempt(0))).doesNotThrowAnyException();
    assertThatIOException()
        .isThrownBy(() -> Restarts.refuseSecondAttempt(attempt(1)))
        .withMessageContaining("task_1_0001_m_000002 was lost");
    // What a second application master begins.
    assertThatIOException().isThrownBy(() -> Restarts.refuseSecondAttempt(attempt(1000)));
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
