package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonMainTest {
  private static final int PATIENCE_SECONDS = 30;

  @TempDir private Path folder;

  private Process daemon;

  @AfterEach
  void end() {
    daemon.destroyForcibly();
  }

  private Process daemon(String main) throws IOException {
    return SleepingMain.begun(DaemonMain.class.getName(), folder.toString(), main, "one", "two");
  }

  @Test
  void aDaemonRunsWhileItsParentListensAndEndsWithIt() throws Exception {
    daemon = daemon(SleepingMain.class.getName());

    assertThat(daemon.waitFor(1, TimeUnit.SECONDS)).isFalse();
    daemon.getOutputStream().close(); // as the system does for a process that is killed
    assertThat(daemon.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(daemon.exitValue()).isZero();
  }

  @Test
  void aDaemonThatDoesNotShutDownIsKilled() throws Exception {
    daemon = daemon(Stubborn.class.getName());

    daemon.getOutputStream().close();
    assertThat(daemon.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(daemon.exitValue()).isEqualTo(1);
  }

  @Test
  void containersEndWithADaemon() throws Exception {
    daemon = daemon(SleepingMain.class.getName());
    String logs = "-Dyarn.app.container.log.dir=" + folder + "/node1/logs/container_1";
    Process container = SleepingMain.begun(logs, SleepingMain.class.getName());

    daemon.getOutputStream().close();
    assertThat(container.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aDaemonGetsItsArguments() throws Exception {
    daemon =
        SleepingMain.java(
                DaemonMain.class.getName(), folder.toString(), Arguments.class.getName(), "a", "b")
            .start();

    assertThat(daemon.inputReader().readLine()).isEqualTo("[a, b]");
  }

  /** Takes its time when it is to end. */
  static final class Stubborn {
    private Stubborn() {}

    /** Sleeps, in vain. */
    public static void main(String[] args) throws InterruptedException {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE)));
      SleepingMain.main(args);
    }
  }

  /** Prints what it is given. */
  static final class Arguments {
    private Arguments() {}

    /** Prints. */
    public static void main(String[] args) {
      System.out.println(List.of(args));
    }
  }
}
