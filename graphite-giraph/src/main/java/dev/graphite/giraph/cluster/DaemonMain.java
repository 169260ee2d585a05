package dev.graphite.giraph.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Main class of a daemon that must not outlive the process that started it: that one holds the
 * other end of standard input, which ends when it does, however it ends. The daemon is then shut
 * down as by a signal, and killed when that takes long.
 */
public final class DaemonMain {
  private static final long PATIENCE_SECONDS = 10;

  private DaemonMain() {}

  /**
   * Runs a daemon.
   *
   * @param args the cluster's folder, the class with the daemon's own main method, and what that is
   *     given
   */
  public static void main(String[] args) throws Throwable {
    Path folder = Path.of(args[0]);
    Thread watch = new Thread(() -> endWith(System.in, folder), "end-with-parent");
    watch.setDaemon(true);
    watch.start();
    String[] rest = new String[args.length - 2];
    System.arraycopy(args, 2, rest, 0, rest.length);
    try {
      Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void endWith(InputStream parent, Path folder) {
    try {
      while (parent.read() >= 0) {
        continue; // nothing is ever sent
      }
    } catch (IOException e) {
      System.err.println("The process that started this one cannot be heard any more: " + e);
    }
    Containers.kill(folder);
    new Thread(() -> System.exit(0), "end").start();
    try {
      TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
