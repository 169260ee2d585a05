package dev.graphite.giraph.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ClusterFolderTest {
  @TempDir private Path path;

  private static Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (String name :
        List.of(
            "NAMENODE",
            "NAMENODE_WEB",
            "RESOURCE_MANAGER",
            "RESOURCE_MANAGER_WEB",
            "SCHEDULER",
            "TRACKER",
            "ADMIN",
            "FOLDER",
            "JARS",
            "NODES",
            "NODE_MEMORY",
            "USER",
            "JAVA_HOME")) {
      values.put(name, "value-of-" + name);
    }
    return values;
  }

  @Test
  void allPlacesOfTheTemplatesAreFilled() throws Exception {
    ClusterFolder folder = new ClusterFolder(path);
    folder.write(values());

    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        // A word in capitals between at signs; "$@" of shells is none.
        assertThat(text).as(file.toString()).doesNotContainPattern("@[A-Z_]+@");
        all.append(text);
      }
    }
    values().values().forEach(value -> assertThat(all).contains(value));
  }

  @Test
  void configurationIsXmlWithADefaultFileSystem() throws Exception {
    ClusterFolder folder = new ClusterFolder(path);
    folder.write(values());

    for (String name : List.of("core", "hdfs", "yarn", "mapred")) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(folder.configuration().resolve(name + "-site.xml").toFile());
      assertThat(document.getDocumentElement().getTagName()).isEqualTo("configuration");
    }
    assertThat(folder.configuration().resolve("core-site.xml"))
        .content()
        .contains("hdfs://127.0.0.1:value-of-NAMENODE<");
  }

  @Test
  void theCommandsRefuseWhatTheyDoNotKnow() throws Exception {
    ClusterFolder folder = new ClusterFolder(path);
    folder.write(values());

    Process process =
        new ProcessBuilder(path.resolve("bin/hdfs").toString(), "secondary")
            .redirectErrorStream(true)
            .start();

    assertThat(process.inputReader().readLine()).startsWith("hdfs: no command secondary here");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void daemonsAreRememberedAndForgotten() {
    ClusterFolder folder = new ClusterFolder(path);
    List<Daemon> daemons =
        List.of(
            new Daemon("namenode", 17, 1000, 21000, 22000), new Daemon("datanode1", 18, 0, 0, 23));

    assertThat(folder.daemons()).isEmpty();
    folder.setDaemons(daemons);
    assertThat(new ClusterFolder(path).daemons()).isEqualTo(daemons);
    folder.setDaemons(List.of());
    assertThat(folder.daemons()).isEmpty();
  }

  @Test
  void ofTwoThatStartOrStopAClusterOneIsRefused() throws IOException {
    ClusterFolder folder = new ClusterFolder(path);

    String done =
        folder.locked(
            () -> {
              assertThatExceptionOfType(ClusterException.class)
                  .isThrownBy(() -> new ClusterFolder(path).locked(() -> "two"))
                  .withMessageContaining("being started or stopped");
              return "one";
            });

    assertThat(done).isEqualTo("one");
    assertThat(folder.<String, IOException>locked(() -> "three")).isEqualTo("three");
  }
}
