package dev.graphite.giraph.session;

import dev.graphite.giraph.kept.KeptChanges;
import dev.graphite.wave.BadBatchException;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Batches that are applied to a session, in memory until {@link HadoopSession#apply}. Not safe for
 * threads.
 */
public final class SessionChanges {
  private final SessionState state;
  private final PartWave wave;

  /** No changes. */
  SessionChanges(SessionState state) {
    this.state = state;
    this.wave = null;
  }

  /**
   * Changes that are about a part of the graph.
   *
   * @param state of the session; its start is known
   */
  SessionChanges(SessionState state, GraphPart part, Wave.ProgramSource program) {
    this.state = state;
    this.wave = new PartWave(part, state, program);
  }

  /**
   * Applies a batch.
   *
   * @throws BadBatchException if a row is bad; the batch counts, and has changed nothing
   * @throws RuntimeException what the program throws that refuses the graph; so it is then
   */
  public void apply(List<Change> batch) {
    wave.apply(batch);
  }

  /** Counts a batch that was refused before it came here. */
  public void passOver() {
    wave.passOver();
  }

  /** Number of the last batch, refused ones counted. */
  public long batches() {
    return wave == null ? state.batches() : wave.batches();
  }

  /**
   * Writes what has changed.
   *
   * @return the file; null if nothing has changed
   */
  Path write(Path file, Configuration configuration) throws IOException {
    KeptChanges changes = new KeptChanges();
    if (wave != null) {
      wave.differences(changes);
    }
    if (changes.isEmpty()) {
      return null;
    }
    changes.write(file, configuration);
    return file;
  }

  /** The state of the session with all batches, of the version that it had. */
  SessionState state() {
    return state.withBatches(batches());
  }
}
