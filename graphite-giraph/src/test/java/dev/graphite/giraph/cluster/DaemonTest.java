package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaemonTest {
  private static final long SOON_MILLIS = 60_000;

  @TempDir private Path folder;

  private Process process;

  @BeforeEach
  void start() throws Exception {
    process = SleepingMain.begun(Daemon.MARK + folder, SleepingMain.class.getName());
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  private Daemon daemon(long start) {
    return new Daemon("nodemanager1", process.pid(), start, 0, 1);
  }

  @Test
  void aDaemonIsFoundByItsNumberStartAndFolder() {
    long start = Daemon.startMillis(process.toHandle());

    assertThat(daemon(start).process(folder)).contains(process.toHandle());
    assertThat(daemon(0).process(folder)).contains(process.toHandle());
  }

  @Test
  void anotherProcessWithItsNumberIsNotTakenForIt() {
    long start = Daemon.startMillis(process.toHandle());

    assertThat(daemon(start - SOON_MILLIS).process(folder)).isEmpty();
    assertThat(daemon(start + SOON_MILLIS).process(folder)).isEmpty();
    assertThat(daemon(start).process(folder.resolve("other"))).isEmpty();
  }

  @Test
  void aDeadDaemonIsNotFound() throws Exception {
    long start = Daemon.startMillis(process.toHandle());
    process.destroyForcibly().waitFor();

    assertThat(daemon(start).process(folder)).isEmpty();
  }

  @Test
  void aDaemonNobodyListensForDoesNotAnswer() {
    int port = FreePorts.find(1).get(0);

    assertThat(new Daemon("namenode", 1, 1, 1, port).answers()).isFalse();
  }

  @Test
  void containersOfThisClusterAreKilledAndNoOthers() throws Exception {
    String option = "-Dyarn.app.container.log.dir=";
    Process ours = SleepingMain.begun(option + folder + "/n/c_1", SleepingMain.class.getName());
    Process others = SleepingMain.begun(option + folder + "2/n/c_1", SleepingMain.class.getName());

    Containers.kill(folder);

    assertThat(ours.waitFor()).isNotZero();
    assertThat(others.isAlive()).isTrue();
    assertThat(process.isAlive()).isTrue();
    assertThat(Containers.of(folder)).isEmpty();
    others.destroyForcibly();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "namenode", "namenode\t1\t2\t3", "namenode\t1\t2\tx\t4"})
  void damagedLinesAreRefused(String line) {
    assertThatExceptionOfType(ClusterException.class)
        .isThrownBy(() -> Daemon.parse(line))
        .withMessageContaining("not the line of a daemon");
  }

  @Test
  void linesAreReadAsTheyWereWritten() {
    Daemon daemon = new Daemon("datanode2", 5, 6, 7, 8);

    assertThat(Daemon.parse(daemon.line())).isEqualTo(daemon);
    assertThat(daemon.role()).isEqualTo(Role.DATA_NODE);
  }
}
