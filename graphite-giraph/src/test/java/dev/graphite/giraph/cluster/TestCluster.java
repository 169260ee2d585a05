package dev.graphite.giraph.cluster;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A cluster that ends with this process. Its containers have the class path of the tests. */
final class TestCluster implements AutoCloseable {
  /** Made by the module in this folder, which the build profile of these tests adds. */
  static final Path JARS = Path.of("hadoop", "target", "lib");

  private final Path folder;
  private final Cluster cluster;

  /** Starts one in a folder. */
  TestCluster(Path folder) throws InterruptedException {
    this.folder = folder.toAbsolutePath();
    cluster = Cluster.start(new ClusterPlan(folder, JARS, 2, 6144), true);
  }

  /** The cluster. */
  Cluster cluster() {
    return cluster;
  }

  /** For clients. */
  Configuration configuration() {
    return configuration(cluster);
  }

  /** For clients of any cluster that runs. */
  static Configuration configuration(Cluster cluster) {
    Configuration configuration = new Configuration();
    for (String site : List.of("core", "hdfs", "yarn", "mapred")) {
      configuration.addResource(
          new org.apache.hadoop.fs.Path(
              cluster.configuration().resolve(site + "-site.xml").toUri()));
    }
    String ours =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !isHadoopsOwn(Path.of(entry).getFileName().toString()))
            .collect(Collectors.joining(","));
    String key = "mapreduce.application.classpath";
    configuration.set(key, ours + "," + configuration.get(key));
    return configuration;
  }

  /** Containers have these, and not in packages of their own. */
  private static boolean isHadoopsOwn(String file) {
    return file.startsWith("hadoop-client")
        || file.startsWith("slf4j")
        || file.contains("reload4j");
  }

  /** The processes of jobs. */
  List<ProcessHandle> containers() {
    return Containers.of(folder);
  }

  /** HDFS. */
  FileSystem files() throws IOException {
    return FileSystem.get(configuration());
  }

  /** Writes lines to a file of HDFS. */
  void write(String file, List<String> lines) throws IOException {
    try (OutputStream out = files().create(new org.apache.hadoop.fs.Path(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The lines of all part files in a folder of HDFS, sorted. */
  List<String> rows(String output) throws IOException {
    List<String> rows = new ArrayList<>();
    for (FileStatus file : files().listStatus(new org.apache.hadoop.fs.Path(output))) {
      if (file.getPath().getName().startsWith("part-")) {
        try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(files().open(file.getPath()), StandardCharsets.UTF_8))) {
          reader.lines().forEach(rows::add);
        }
      }
    }
    rows.sort(null);
    return rows;
  }

  /** What Hadoop's commands print, and their exit status in the last line. */
  List<String> command(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Arrays.asList(words));
    command.set(0, folder.resolve("bin").resolve(words[0]).toString());
    Path out = Files.createTempFile("command", ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int status = process.waitFor();
    List<String> lines = new ArrayList<>(Files.readAllLines(out));
    Files.delete(out);
    lines.add("status " + status);
    return lines;
  }

  @Override
  public void close() {
    cluster.stop();
  }
}
