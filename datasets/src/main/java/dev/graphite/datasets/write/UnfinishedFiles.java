package dev.graphite.datasets.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that are being written, removed when the JVM ends before they are done. Safe for threads.
 */
final class UnfinishedFiles {
  private static final List<AtomicFile> FILES = new ArrayList<>();
  private static boolean hooked;
  private static boolean ending;

  private UnfinishedFiles() {}

  /**
   * Remembers a file.
   *
   * @throws IOException if the JVM is ending; then the file is gone already
   */
  static void add(AtomicFile file) throws IOException {
    synchronized (FILES) {
      if (!ending && !hooked) {
        try {
          Runtime.getRuntime().addShutdownHook(new Thread(UnfinishedFiles::abandonAll));
          hooked = true;
        } catch (IllegalStateException e) {
          ending = true;
        }
      }
      if (!ending) {
        FILES.add(file);
        return;
      }
    }
    file.close();
    throw new IOException("the program is ending");
  }

  static void remove(AtomicFile file) {
    synchronized (FILES) {
      FILES.remove(file);
    }
  }

  private static void abandonAll() {
    List<AtomicFile> files;
    synchronized (FILES) {
      ending = true;
      files = List.copyOf(FILES);
    }
    for (AtomicFile file : files) {
      try {
        file.abandon();
      } catch (IOException e) {
        System.err.println("graphite: cannot remove an unfinished file: " + e.getMessage());
      }
    }
  }
}
