package dev.graphite.cli;

import dev.graphite.datasets.LoadedGraph;

/** Reads the graph that a command works on, and says what was left out of it. */
final class GraphLoading {
  private GraphLoading() {}

  /** Begins the file for records that are left out, or none if none may be. */
  static OutputFile rejects(InputOptions input, OutputOptions output) {
    return OutputFile.open(input.skipsBadRecords() ? output.rejects(input.graph()) : null);
  }

  /**
   * Reads it.
   *
   * @param rejects what {@link #rejects} has begun; finished here
   */
  static LoadedGraph read(
      Console console,
      InputOptions input,
      OutputOptions output,
      OutputFile rejects,
      Progress progress) {
    progress.phase("reading", -1);
    RejectsFile rejected = rejects == null ? null : new RejectsFile(rejects);
    LoadedGraph loaded = input.read(rejected == null ? row -> {} : rejected);
    output.checkKeeps(loaded.files());
    progress.pause();
    if (rejected != null) {
      rejected.finish();
    }
    InputWarnings.print(console, loaded, rejects == null ? null : rejects.path());
    return loaded;
  }
}
