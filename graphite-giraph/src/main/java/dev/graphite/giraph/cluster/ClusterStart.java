package dev.graphite.giraph.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Starts the daemons of one cluster. */
final class ClusterStart {
  private static final long PATIENCE_SECONDS = 300;
  private static final long POLL_MILLIS = 200;
  private static final int LAST_LINES = 8;
  private static final Path NOTHING = Path.of("/dev/null");

  /** Once they were collected as garbage their standard input would end, and they with it. */
  private static final List<Process> TIED = new CopyOnWriteArrayList<>();

  private final ClusterPlan plan;
  private final ClusterFolder folder;
  private final boolean tied;
  private final List<Daemon> daemons = new ArrayList<>();
  private final Iterator<Integer> ports;
  private final Map<String, String> values = new HashMap<>();

  /**
   * A start.
   *
   * @param plan what is to be
   * @param tied true if the daemons are to end with this process
   */
  ClusterStart(ClusterPlan plan, boolean tied) {
    this.plan = plan;
    this.tied = tied;
    folder = new ClusterFolder(plan.folder());
    int fixed = 7;
    ports = FreePorts.find(fixed + 2 * plan.nodes()).iterator();
  }

  /** Starts all, and returns when they work together. */
  void run() throws InterruptedException {
    int nameNode = ports.next();
    int nameNodeWeb = ports.next();
    int resourceManager = ports.next();
    int resourceManagerWeb = ports.next();
    values.put("NAMENODE", Integer.toString(nameNode));
    values.put("NAMENODE_WEB", Integer.toString(nameNodeWeb));
    values.put("RESOURCE_MANAGER", Integer.toString(resourceManager));
    values.put("RESOURCE_MANAGER_WEB", Integer.toString(resourceManagerWeb));
    for (String port : List.of("SCHEDULER", "TRACKER", "ADMIN")) {
      values.put(port, Integer.toString(ports.next()));
    }
    values.put("FOLDER", plan.folder().toString());
    values.put("JARS", plan.jars().toString());
    values.put("NODES", Integer.toString(plan.nodes()));
    values.put("NODE_MEMORY", Integer.toString(plan.nodeMemoryMegabytes()));
    values.put("USER", System.getProperty("user.name"));
    values.put("JAVA_HOME", System.getProperty("java.home"));
    folder.write(values);
    if (!folder.isFormatted()) {
      format();
    }
    launch(Role.NAME_NODE, 0, nameNode, nameNodeWeb);
    launch(Role.RESOURCE_MANAGER, 0, resourceManager, resourceManagerWeb);
    for (int node = 1; node <= plan.nodes(); node++) {
      launch(Role.DATA_NODE, node, 0, ports.next());
      launch(Role.NODE_MANAGER, node, 0, ports.next());
    }
    await(nameNodeWeb, resourceManagerWeb);
  }

  private void format() throws InterruptedException {
    String name = "format";
    List<String> command = java(Role.NAME_NODE.daemon(0), 0);
    command.addAll(List.of(Role.NAME_NODE.mainClass(), "-format", "-nonInteractive"));
    Process process = start(name, command, Redirect.from(NOTHING.toFile()));
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    if (!folder.isFormatted()) {
      throw failure("HDFS was not formatted", name);
    }
  }

  private void launch(Role role, int node, int port, int webPort) {
    String name = role.daemon(node);
    List<String> command = java("node" + node, webPort);
    if (tied) {
      command.addAll(List.of(DaemonMain.class.getName(), plan.folder().toString()));
    } else {
      command.add(0, "nohup");
    }
    command.add(role.mainClass());
    Process process = start(name, command, tied ? Redirect.PIPE : Redirect.from(NOTHING.toFile()));
    if (tied) {
      TIED.add(process);
    }
    daemons.add(
        new Daemon(name, process.pid(), Daemon.startMillis(process.toHandle()), port, webPort));
    folder.setDaemons(daemons);
  }

  /** The command line up to the class path. */
  private List<String> java(String node, int webPort) {
    String classPath =
        String.join(
            File.pathSeparator,
            folder.configuration().toString(),
            folder.web().toString(),
            plan.jars() + "/*",
            ourClasses());
    return new ArrayList<>(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            Daemon.MARK + plan.folder(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Dgraphite.node=" + node,
            "-Dgraphite.web=" + webPort,
            "-Dgraphite.log.level=INFO",
            "-Dhadoop.log.dir=" + plan.folder().resolve("logs"),
            "-cp",
            classPath));
  }

  private static String ourClasses() {
    try {
      return Path.of(ClusterStart.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new ClusterException("cannot find the classes of Graphite", e);
    }
  }

  private Process start(String name, List<String> command, Redirect input) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(plan.folder().toFile());
    builder.redirectInput(input).redirectErrorStream(true);
    builder.redirectOutput(folder.log(name).toFile());
    // Containers are started with the Java of their node manager.
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ClusterException("cannot start " + name, e);
    }
  }

  private void await(int nameNodeWeb, int resourceManagerWeb) throws InterruptedException {
    Readiness storage =
        new Readiness(
            nameNodeWeb,
            "/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState",
            List.of(
                "\"FSState\"\\s*:\\s*\"Operational\"",
                "\"NumLiveDataNodes\"\\s*:\\s*" + plan.nodes() + "\\D"));
    Readiness nodes =
        new Readiness(
            resourceManagerWeb,
            "/ws/v1/cluster/metrics",
            List.of("\"activeNodes\"\\s*:\\s*" + plan.nodes() + "\\D"));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!storage.isReached() || !nodes.isReached() || !allAnswer()) {
      for (Daemon daemon : daemons) {
        if (daemon.process(plan.folder()).isEmpty()) {
          throw failure("the " + daemon.name() + " has ended", daemon.name());
        }
      }
      if (System.nanoTime() > end) {
        throw failure(
            "the daemons do not work together after " + PATIENCE_SECONDS + " s",
            (storage.isReached() ? Role.RESOURCE_MANAGER : Role.NAME_NODE).daemon(0));
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private boolean allAnswer() {
    return daemons.stream().allMatch(Daemon::answers);
  }

  private ClusterException failure(String what, String daemon) {
    Path log = folder.log(daemon);
    String last;
    try {
      List<String> lines = Files.readAllLines(log);
      last = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      last = "";
    }
    return new ClusterException(what + ", see " + log + "\n" + last);
  }
}
