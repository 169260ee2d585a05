package dev.graphite.cli;

import dev.graphite.datasets.LoadedGraph;
import java.nio.file.Path;

/** Says what was left out of the input. */
final class InputWarnings {
  private InputWarnings() {}

  /**
   * Prints warnings about a graph, if there is reason to.
   *
   * @param rejects the file that has the rejected records, or null if none has
   */
  static void print(Console console, LoadedGraph loaded, Path rejects) {
    print(
        console,
        loaded.rejectedRows(),
        loaded.selfContacts(),
        rejects == null ? null : rejects.toString());
  }

  /**
   * Prints warnings, if there is reason to.
   *
   * @param rejects where the rejected records are, or null if they are nowhere
   */
  static void print(Console console, long rejectedRows, long selfContacts, String rejects) {
    if (rejectedRows > 0) {
      console.warn(
          "left out "
              + Text.count(rejectedRows, "bad record")
              + (rejects == null ? "" : ", see " + rejects));
    }
    if (selfContacts > 0) {
      console.warn("left out " + Text.count(selfContacts, "contact") + " of a person with itself");
    }
  }
}
