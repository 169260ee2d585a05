package dev.graphite.giraph.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * The folder of a cluster: {@code conf} and {@code bin} are for users, {@code logs} has a file for
 * each daemon, {@code namenode} and {@code node1}, ... keep data, {@code daemons} says what runs.
 *
 * @param path the folder
 */
record ClusterFolder(Path path) {
  private static final List<String> CONFIGURATION =
      List.of(
          "core-site.xml",
          "hdfs-site.xml",
          "yarn-site.xml",
          "mapred-site.xml",
          "capacity-scheduler.xml",
          "log4j.properties");
  private static final List<String> FRONTS = List.of("hadoop", "hdfs", "yarn");

  /** Hadoop's name node does not start without these, and its jar has them not. */
  private static final List<String> WEB_FOLDERS = List.of("hdfs", "datanode");

  Path configuration() {
    return path.resolve("conf");
  }

  /** Where the empty folders of web pages are. */
  Path web() {
    return path.resolve("web");
  }

  Path log(String daemon) {
    return path.resolve("logs").resolve(daemon + ".log");
  }

  /** True once HDFS has been formatted. */
  boolean isFormatted() {
    return Files.exists(path.resolve("namenode/current/VERSION"));
  }

  private Path state() {
    return path.resolve("daemons");
  }

  /** The daemons that were started and not stopped, whether they still run or not. */
  List<Daemon> daemons() {
    try {
      return Files.exists(state())
          ? Files.readAllLines(state()).stream().map(Daemon::parse).toList()
          : List.of();
    } catch (IOException e) {
      throw new ClusterException("cannot read " + state(), e);
    }
  }

  /** Notes which daemons there are. */
  void setDaemons(List<Daemon> daemons) {
    try {
      if (daemons.isEmpty()) {
        Files.deleteIfExists(state());
      } else {
        Files.write(state(), daemons.stream().map(Daemon::line).toList());
      }
    } catch (IOException e) {
      throw new ClusterException("cannot write " + state(), e);
    }
  }

  /** Something to do while nobody else starts or stops the cluster. */
  interface Work<T, X extends Exception> {
    /** Does it. */
    T run() throws X;
  }

  /**
   * Does something while nobody else starts or stops the cluster.
   *
   * @throws ClusterException if somebody does so already
   */
  <T, X extends Exception> T locked(Work<T, X> work) throws X {
    try {
      Files.createDirectories(path);
      try (FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (tryLock(channel) == null) {
          throw new ClusterException("the cluster in " + path + " is being started or stopped");
        }
        return work.run();
      }
    } catch (IOException e) {
      throw new ClusterException("cannot lock " + path, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Writes configuration and commands.
   *
   * @param values what stands between at signs in the templates
   */
  void write(Map<String, String> values) {
    try {
      for (String page : WEB_FOLDERS) {
        Files.createDirectories(web().resolve("webapps").resolve(page));
      }
      Files.createDirectories(path.resolve("logs"));
      Files.createDirectories(configuration());
      for (String file : CONFIGURATION) {
        Files.writeString(configuration().resolve(file), filled(file, values));
      }
      Path commands = Files.createDirectories(path.resolve("bin"));
      for (String front : FRONTS) {
        Path file = Files.writeString(commands.resolve(front), filled("front.sh", values));
        if (!file.toFile().setExecutable(true)) {
          throw new ClusterException("cannot make " + file + " executable");
        }
      }
    } catch (IOException e) {
      throw new ClusterException("cannot write to " + path, e);
    }
  }

  private static String filled(String template, Map<String, String> values) throws IOException {
    String text;
    try (InputStream in = ClusterFolder.class.getResourceAsStream(template)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace('@' + value.getKey() + '@', value.getValue());
    }
    return text;
  }
}
