package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.giraph.cluster.DaemonStatus;
import dev.graphite.giraph.cluster.DaemonStatus.State;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said about a cluster without one. */
class ClusterCommandTest {
  @TempDir private Path folder;

  private CommandRun run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of("cluster", command));
    words.addAll(List.of("--folder", folder.resolve("none").toString()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  @Test
  void thereIsNoStatusOfAClusterThatDoesNotRun() {
    CommandRun status = run("status");

    assertThat(status.status()).isEqualTo(ExitStatus.OTHER);
    assertThat(status.err()).startsWith("graphite: no cluster runs in ").contains("none");
    assertThat(status.out()).isEmpty();
  }

  @Test
  void stoppingAClusterThatDoesNotRunIsNoFault() {
    CommandRun stop = run("stop").done();

    assertThat(stop.err()).startsWith("graphite: no cluster ran in ");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aStartWithoutHadoopIsRefused() {
    CommandRun start = run("start");

    assertThat(start.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(start.err())
        .isEqualTo("graphite: --hadoop-jars is needed where ./graphite is not used\n");
    assertThat(run("start", "--hadoop-jars", folder.resolve("jars").toString()).err())
        .isEqualTo("graphite: no Hadoop in " + folder.resolve("jars") + "\n");
  }

  @Test
  void sizesThatCannotBeAreRefused() {
    String jars = folder.toString();

    assertThat(run("start", "--hadoop-jars", jars, "--nodes", "0").err())
        .isEqualTo("graphite: nodes must be 1 to 9, not 0\n");
    assertThat(run("start", "--hadoop-jars", jars, "--node-memory", "5").err())
        .isEqualTo("graphite: node-memory must be 1024 at least, not 5\n");
  }

  @Test
  void aDaemonThatDoesNotStartFailsTheCommandAndTheReasonIsShown() throws Exception {
    Path jars = Files.createDirectory(folder.resolve("jars")); // none in it

    CommandRun start = run("start", "--hadoop-jars", jars.toString());

    assertThat(start.status()).isEqualTo(ExitStatus.OTHER);
    assertThat(start.err()).contains("HDFS was not formatted").contains("NameNode");
  }

  @Test
  void aClusterCommandWithoutAVerbListsThem() {
    assertThat(CommandRun.of("cluster").err())
        .isEqualTo("graphite: no command; the commands are start, status, stop\n");
  }

  @Test
  void theTableShowsWhatIsDown() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClusterTable(
            List.of(
                new DaemonStatus("namenode", 17, "127.0.0.1:1", "http://127.0.0.1:2", State.UP),
                new DaemonStatus("datanode1", 1234567, "-", "http://127.0.0.1:3", State.DOWN)))
        .print(out);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "DAEMON           STATE   PROCESS  ADDRESS          WEB PAGE",
            "namenode         up      17       127.0.0.1:1      http://127.0.0.1:2",
            "datanode1        down    1234567  -                http://127.0.0.1:3");
  }
}
