package dev.graphite.cli;

import dev.graphite.datasets.LoadedGraph;
import java.nio.file.Path;

/** Says what was left out of the input. */
final class InputWarnings {
  private InputWarnings() {}

  /**
   * Prints warnings, if there is reason to.
   *
   * @param rejects the file that has the rejected records, or null if none has
   */
  static void print(Console console, LoadedGraph loaded, Path rejects) {
    if (loaded.rejectedRows() > 0) {
      console.warn(
          "left out "
              + Text.count(loaded.rejectedRows(), "bad record")
              + (rejects == null ? "" : ", see " + rejects));
    }
    if (loaded.selfContacts() > 0) {
      console.warn(
          "left out " + Text.count(loaded.selfContacts(), "contact") + " of a person with itself");
    }
  }
}
