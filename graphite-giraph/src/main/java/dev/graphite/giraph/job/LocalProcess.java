package dev.graphite.giraph.job;

import dev.graphite.giraph.FailureNote;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.SuperstepTimes;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/**
 * Runs a job without a cluster in a process of its own: Giraph ends its process when a thread
 * fails. The process gets a file with the job's configuration, tells how it goes in lines on its
 * standard output, and ends when its standard input does, that is with this process at the latest.
 */
final class LocalProcess {
  private static final int LOG_LINES = 200;

  private final Path folder;
  private final List<Path> jars;
  private final JobListener listener;
  private volatile Process process;

  /**
   * Prepares.
   *
   * @param folder for everything that is only of use while the job runs
   * @param jars further jars for its class path
   */
  LocalProcess(Path folder, List<Path> jars, JobListener listener) {
    this.folder = folder;
    this.jars = jars;
    this.listener = listener;
  }

  /**
   * Runs a job.
   *
   * @throws JobFailedException if it fails
   * @throws InterruptedException if the thread is interrupted; the process has been ended then
   */
  JobReport run(Configuration configuration) throws IOException, InterruptedException {
    configuration.set("hadoop.tmp.dir", folder.resolve("hadoop").toString());
    Path file = folder.resolve("job.xml");
    try (OutputStream out = Files.newOutputStream(file)) {
      configuration.writeXml(out);
    }
    long began = System.nanoTime();
    process = new ProcessBuilder(command(file)).start();
    LocalLines lines = new LocalLines(listener);
    Deque<String> log = new ArrayDeque<>();
    Thread output = reader(process.getInputStream(), lines::accept);
    Thread errors = reader(process.getErrorStream(), line -> keep(log, line));
    try {
      process.waitFor();
      output.join();
      errors.join();
    } finally {
      kill();
    }
    if (!lines.isDone()) {
      throw new JobFailedException(failure(configuration, lines, log));
    }
    return JobReport.of(
        lines.id(),
        lines.counters(),
        SuperstepTimes.read(configuration),
        (System.nanoTime() - began) / 1_000_000);
  }

  private JobFailure failure(Configuration configuration, LocalLines lines, Deque<String> log)
      throws IOException {
    Optional<JobFailure> note = FailureNote.read(configuration);
    if (note.isPresent()) {
      return note.get();
    }
    return lines.failure() != null
        ? lines.failure()
        : FailureText.failure(
            List.copyOf(log), "the job's process ended with status " + process.exitValue());
  }

  /** Ends the process, if there is one, and sees it end: it might still write to its folder. */
  void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  private List<String> command(Path file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith("-X")) {
        command.add(argument); // memory and collector
      }
    }
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Dlog4j.configuration=" + HadoopSettings.LOG_ERRORS);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.add("-cp");
    command.add(classPath());
    command.add(LocalJobMain.class.getName());
    command.add(file.toString());
    return command;
  }

  /** That of this process and, where Hadoop has started it, of the job jar. */
  private String classPath() {
    List<String> places = new ArrayList<>();
    if (LocalProcess.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL place : loader.getURLs()) {
        try {
          places.add(Path.of(place.toURI()).toString());
        } catch (URISyntaxException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    places.add(System.getProperty("java.class.path"));
    jars.forEach(jar -> places.add(jar.toAbsolutePath().toString()));
    return String.join(File.pathSeparator, places);
  }

  private static void keep(Deque<String> log, String line) {
    log.add(line);
    if (log.size() > LOG_LINES) {
      log.remove();
    }
  }

  private static Thread reader(InputStream in, Consumer<String> lines) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines);
              } catch (IOException | UncheckedIOException e) {
                // The process has been ended.
              }
            },
            "graphite-local-job");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
