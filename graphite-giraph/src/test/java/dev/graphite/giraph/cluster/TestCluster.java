package dev.graphite.giraph.cluster;

import dev.graphite.giraph.input.RejectedLines;
import dev.graphite.giraph.job.HadoopSettings;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A cluster that ends with this process. Its containers have the class path of the tests. */
final class TestCluster implements AutoCloseable {
  /** Made by the module in this folder, which the build profile of these tests adds. */
  static final Path JARS = Path.of("hadoop", "target", "lib");

  private final Cluster cluster;

  /** Starts one in a folder. */
  TestCluster(Path folder) throws InterruptedException {
    this(Cluster.start(new ClusterPlan(folder, JARS, 2, 6144), true));
  }

  /** One that runs. */
  TestCluster(Cluster cluster) {
    this.cluster = cluster;
  }

  /** The cluster. */
  Cluster cluster() {
    return cluster;
  }

  /** Its folder. */
  Path folder() {
    return cluster.configuration().getParent();
  }

  /** For jobs. */
  HadoopSettings settings() {
    String ours =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !isHadoopsOwn(Path.of(entry).getFileName().toString()))
            .collect(Collectors.joining(","));
    return HadoopSettings.defaults()
        .withFolder(cluster.configuration())
        .with(Map.of("yarn.application.classpath", ours + "," + JARS.toAbsolutePath() + "/*"));
  }

  /** Containers have these, and not in packages of their own. */
  private static boolean isHadoopsOwn(String file) {
    return file.startsWith("hadoop-client")
        || file.startsWith("slf4j")
        || file.contains("reload4j");
  }

  /** The processes of jobs. */
  List<ProcessHandle> containers() {
    return Containers.of(folder());
  }

  /** HDFS. */
  FileSystem files() throws IOException {
    Configuration configuration = new Configuration();
    configuration.addResource(
        new org.apache.hadoop.fs.Path(cluster.configuration().resolve("core-site.xml").toUri()));
    configuration.addResource(
        new org.apache.hadoop.fs.Path(cluster.configuration().resolve("hdfs-site.xml").toUri()));
    return FileSystem.get(configuration);
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
    for (FileStatus file : list(output)) {
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

  /** The lines of input that a job has left out, without where and why, sorted. */
  List<String> rejects(String output) throws IOException {
    String folder = output + "/" + RejectedLines.FOLDER;
    if (!exists(folder)) {
      return List.of();
    }
    return rows(folder).stream()
        .filter(row -> !(row + "\n").equals(RejectedLines.HEADER))
        .map(row -> row.substring(row.indexOf('"') + 1, row.length() - 1))
        .sorted()
        .toList();
  }

  /** What is in a folder of HDFS. */
  FileStatus[] list(String path) throws IOException {
    return files().listStatus(new org.apache.hadoop.fs.Path(path));
  }

  /** What runs have left of their checkpoints. */
  FileStatus[] checkpoints() throws IOException {
    String folder = "/user/" + System.getProperty("user.name") + "/_bsp/_checkpoints";
    return exists(folder) ? list(folder) : new FileStatus[0];
  }

  /** Whether there is such a file or folder on HDFS. */
  boolean exists(String path) throws IOException {
    return files().exists(new org.apache.hadoop.fs.Path(path));
  }

  /** What Hadoop's commands print, and their exit status in the last line. */
  List<String> command(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Arrays.asList(words));
    command.set(0, folder().resolve("bin").resolve(words[0]).toString());
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
