package dev.graphite.giraph.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that does nothing until it is ended. */
final class SleepingMain {
  private static final int LONGEST_SECONDS = 120;

  private SleepingMain() {}

  /** Says that it has begun, and sleeps. */
  public static void main(String[] args) throws InterruptedException {
    System.out.println("begun " + String.join(" ", args));
    TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
  }

  /** A JVM with the class path of this one: options, class and its arguments. */
  static ProcessBuilder java(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-Xmx64m", "-cp", classes(DaemonMain.class, SleepingMain.class)));
    command.addAll(Arrays.asList(words));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Starts one and waits until it says that it has begun. */
  static Process begun(String... words) throws IOException {
    Process process = java(words).start();
    String line = process.inputReader().readLine();
    if (line == null || !line.startsWith("begun")) {
      process.destroyForcibly();
      throw new IOException("not begun: " + line);
    }
    return process;
  }

  private static String classes(Class<?>... classes) {
    return String.join(
        File.pathSeparator,
        Arrays.stream(classes)
            .map(one -> one.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toList());
  }
}
