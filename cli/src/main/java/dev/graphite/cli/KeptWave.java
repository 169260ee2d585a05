package dev.graphite.cli;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.datasets.BadInputException;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import dev.graphite.wave.session.DamagedSessionException;
import dev.graphite.wave.session.UnreadableSessionException;
import dev.graphite.wave.session.WaveSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A wave, kept in memory alone or in a session on disk. Not safe for threads. */
final class KeptWave implements AutoCloseable {
  private static final String LAST_KEPT = "last batch kept";

  private final Wave wave;
  private final Path folder;
  private final WaveSession session;

  private KeptWave(Wave wave, Path folder, WaveSession session) {
    this.wave = wave;
    this.folder = folder;
    this.session = session;
  }

  /**
   * Begins with a run on a graph.
   *
   * @param folder where the session is to be, null for none
   * @param question what is asked, for the session
   */
  static KeptWave begin(
      Path folder, Map<String, String> question, TemporalGraph graph, Wave.ProgramSource source) {
    if (folder == null) {
      return new KeptWave(Wave.on(graph, source), null, null);
    }
    return of(folder, () -> WaveSession.create(folder, question, graph, source));
  }

  /**
   * Opens a session.
   *
   * @throws BadInputException if it is damaged or cannot be read
   */
  static KeptWave open(Path folder, Map<String, String> question, Wave.ProgramSource source) {
    return of(folder, () -> WaveSession.open(folder, question, source));
  }

  private static KeptWave of(Path folder, OnDisk<WaveSession> opening) {
    WaveSession session = onDisk(folder, opening);
    session.wave().addListener(update -> session.mark(LAST_KEPT, String.valueOf(update.batch())));
    return new KeptWave(session.wave(), folder, session);
  }

  /** Something that a session does. */
  @FunctionalInterface
  private interface OnDisk<T> {
    /** Does it. */
    T run() throws IOException;
  }

  private static <T> T onDisk(Path folder, OnDisk<T> work) {
    try {
      return work.run();
    } catch (DamagedSessionException e) {
      throw new BadInputException(e.getMessage(), e);
    } catch (UnreadableSessionException e) {
      String reason = OutputException.reason((IOException) e.getCause());
      throw new BadInputException(e.file() + ": cannot be read: " + reason, e);
    } catch (IOException e) {
      throw new OutputException(folder.toString(), e);
    }
  }

  /** The wave, for reading. */
  Wave wave() {
    return wave;
  }

  /** True if batches survive a crash. */
  boolean isDurable() {
    return session != null;
  }

  /** The number of the last batch that was not refused, 0 if there is none. */
  long lastKept() {
    String number = marked(LAST_KEPT);
    return number == null ? 0 : Long.parseLong(number);
  }

  /** What the session remembers under a name, or null. */
  String marked(String name) {
    return session == null ? null : session.marks().get(name);
  }

  /** Has the session remember a text with the next batch. */
  void mark(String name, String text) {
    if (session != null) {
      session.mark(name, text);
    }
  }

  /** Bytes that a crash has left of a batch that was not acknowledged. */
  long cutOff() {
    return session == null ? 0 : session.cutOff();
  }

  /** Applies a batch; in a session it is durable then, and so is that it was refused. */
  WaveUpdate apply(List<Change> batch) {
    return session == null ? wave.apply(batch) : onDisk(folder, () -> session.apply(batch));
  }

  /** Counts a batch that cannot be read. */
  void passOver() {
    if (session == null) {
      wave.passOver();
    } else {
      onDisk(folder, session::passOver);
    }
  }

  @Override
  public void close() {
    if (session != null) {
      onDisk(
          folder,
          () -> {
            session.close();
            return null;
          });
    }
  }
}
