package dev.graphite.wave.session;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.wave.BadBatchException;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import dev.graphite.wave.session.SessionRefusedException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A wave that outlives its process: a batch that has been applied survives a crash, of the process
 * as of the machine. The folder holds a snapshot of the graph and a log of the batches since.
 *
 * <pre>{@code
 * try (WaveSession session = WaveSession.open(folder, question, source)) {
 *   WaveUpdate update = session.apply(batch); // durable when it returns
 * }
 * }</pre>
 *
 * <p>A batch that is refused is recorded too, so that numbers stay. Opening reads snapshot and log
 * and runs the program once; the answer itself is not stored. What a crash has left of a batch that
 * was never acknowledged is cut off, if what is there of it is its beginning; any other damage is
 * an error that names the file and the offset. A loss of power during a batch of several pages may
 * leave such damage at the end of the log, if the disk wrote the pages in another order.
 *
 * <p>Cost of a batch: what {@link Wave#apply} costs, its rows in the log and a wait for the disk.
 * When the log has outgrown the snapshot, a new one is written before the next batch: O(E log E)
 * time, and memory for a copy of the graph.
 *
 * <p>After an {@link IOException}, or if a listener of the wave fails, the session can only be
 * closed; opened again it is as it was after the last batch whose {@link #apply} returned, or one
 * more. Not safe for threads. A folder can be open once at a time.
 */
public final class WaveSession implements Closeable {
  /** A log shorter than this is not folded, unless {@link #foldAfter} says so. */
  private static final long LEAST_FOLD_BYTES = 1 << 16;

  private final SessionFolder folder;
  private final Map<String, String> question;
  private final Wave wave;
  private final long number;
  private final Map<String, String> marks;
  private final Map<String, String> newMarks = new TreeMap<>();
  private final long cutOff;
  private BatchLog log;
  private long snapshotBytes;
  private long leastFoldBytes = LEAST_FOLD_BYTES;
  private long last;
  private boolean isSound = true;

  private WaveSession(
      SessionFolder folder,
      Map<String, String> question,
      Wave wave,
      long number,
      Map<String, String> marks,
      BatchLog log,
      long cutOff)
      throws IOException {
    this.folder = folder;
    this.question = question;
    this.wave = wave;
    this.number = number;
    this.marks = marks;
    this.log = log;
    this.cutOff = cutOff;
    this.last = wave.batches();
    if (log == null) {
      fold();
    }
    this.snapshotBytes = Files.size(folder.file(SessionFolder.SNAPSHOT));
  }

  /** True if there is a session in a folder. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(SessionFolder.SNAPSHOT));
  }

  /**
   * Begins a session with a run on a graph.
   *
   * @param folder where to keep it; made if it is not there
   * @param question what the program is and what it was given, in texts; {@link #open} has to be
   *     told the same
   * @param graph the graph as it is at first
   * @param source makes the program
   * @throws UnsuitableGraphException if the program refuses the graph; the folder is left empty but
   *     for its lock, and can be used again
   * @throws SessionRefusedException if the folder holds a session or other files, or is in use
   * @throws IOException if it cannot be written
   */
  public static WaveSession create(
      Path folder, Map<String, String> question, TemporalGraph graph, Wave.ProgramSource source)
      throws IOException {
    return create(folder, question, graph, source, step -> {});
  }

  static WaveSession create(
      Path path,
      Map<String, String> question,
      TemporalGraph graph,
      Wave.ProgramSource source,
      SessionFolder.Steps steps)
      throws IOException {
    SessionFolder folder = SessionFolder.lock(path, steps);
    try {
      checkIsNew(path, folder);
      Wave wave = Wave.on(graph, source);
      folder.opened();
      long number = new SecureRandom().nextLong();
      // The log is there before the snapshot: a snapshot without a log is damage.
      BatchLog.begin(folder, new FileHeader(FileHeader.Kind.LOG, number, 0)).close();
      return new WaveSession(
          folder, new TreeMap<>(question), wave, number, new TreeMap<>(), null, 0);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void checkIsNew(Path path, SessionFolder folder) throws IOException {
    if (exists(path)) {
      throw new SessionRefusedException(Reason.OTHER_SESSION, path + " holds a session already");
    }
    Path log = folder.file(SessionFolder.LOG);
    if (folder.closedAt() >= 0 || Files.exists(log) && Files.size(log) > FileHeader.BYTES) {
      throw DamagedSessionException.at(
          folder.file(SessionFolder.SNAPSHOT), 0, "the snapshot is missing");
    }
  }

  /**
   * Opens a session: the wave is as it was after the last batch whose {@link #apply} returned, or
   * one more, whose {@code apply} a crash has kept from returning. {@code wave().batches()} and
   * {@link #marks} tell.
   *
   * @param folder where it is
   * @param question what {@link #create} was told
   * @param source makes the program
   * @throws SessionRefusedException if it was made for something else, or is in use
   * @throws DamagedSessionException if a file is damaged
   * @throws UnreadableSessionException if a file cannot be read
   * @throws IOException if it cannot be written
   */
  public static WaveSession open(
      Path folder, Map<String, String> question, Wave.ProgramSource source) throws IOException {
    return open(folder, question, source, step -> {});
  }

  static WaveSession open(
      Path path, Map<String, String> question, Wave.ProgramSource source, SessionFolder.Steps steps)
      throws IOException {
    if (!exists(path)) {
      throw new SessionRefusedException(Reason.OTHER_SESSION, path + " is no session");
    }
    SessionFolder folder = SessionFolder.lock(path, steps);
    try {
      return open(path, folder, new TreeMap<>(question), source);
    } catch (UncheckedIOException e) {
      folder.close();
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static WaveSession open(
      Path path, SessionFolder folder, Map<String, String> question, Wave.ProgramSource source)
      throws IOException {
    Path file = folder.file(SessionFolder.LOG);
    SnapshotFile snapshot =
        SnapshotFile.read(
            folder.file(SessionFolder.SNAPSHOT),
            asked -> SessionQuestion.check(path.toString(), asked, question));
    if (Files.notExists(file)) {
      throw DamagedSessionException.at(file, 0, "the log is missing");
    }
    Map<String, String> marks = new TreeMap<>(snapshot.marks());
    boolean mayBeTorn = folder.closedAt() < 0;
    try (LoggedBatches batches = new LoggedBatches(file, mayBeTorn, marks)) {
      checkGoTogether(file, snapshot.header(), batches, folder.closedAt());
      boolean isFolded = batches.header().batches() < snapshot.header().batches();
      Wave wave = resume(file, snapshot, batches, isFolded, source);
      folder.opened();
      long number = snapshot.header().session();
      BatchLog log =
          isFolded
              ? BatchLog.begin(folder, sequel(snapshot.header()))
              : BatchLog.open(folder, batches.end());
      long cutOff = isFolded ? 0 : batches.size() - batches.end();
      return new WaveSession(folder, question, wave, number, marks, log, cutOff);
    }
  }

  private static FileHeader sequel(FileHeader snapshot) {
    return new FileHeader(FileHeader.Kind.LOG, snapshot.session(), snapshot.batches());
  }

  private static void checkGoTogether(
      Path file, FileHeader snapshot, LoggedBatches log, long closedAt) throws IOException {
    if (log.header().session() != snapshot.session()
        || log.header().batches() > snapshot.batches()) {
      throw DamagedSessionException.at(file, 0, "the log is of another snapshot");
    }
    if (closedAt >= 0 && closedAt != log.size()) {
      throw DamagedSessionException.at(
          file,
          Math.min(closedAt, log.size()),
          "the file has " + log.size() + " bytes; it had " + closedAt + " when it was closed");
    }
  }

  private static Wave resume(
      Path file,
      SnapshotFile snapshot,
      LoggedBatches batches,
      boolean isFolded,
      Wave.ProgramSource source)
      throws IOException {
    Iterator<List<Change>> since = isFolded ? Collections.emptyIterator() : batches;
    try {
      return Wave.resume(
          snapshot.graph(), snapshot.start(), snapshot.header().batches(), since, source);
    } catch (BadBatchException e) {
      throw DamagedSessionException.at(file, batches.end(), "a batch does not fit: " + e.reason());
    }
  }

  /** The wave, to be read and listened to. Batches are applied by the session alone. */
  public Wave wave() {
    return wave;
  }

  /** What is remembered with the last batch, by name; see {@link #mark}. */
  public Map<String, String> marks() {
    return Map.copyOf(marks);
  }

  /**
   * Bytes that were cut off the log when the session was opened: what a crash has left of a batch
   * that was not acknowledged.
   */
  public long cutOff() {
    return cutOff;
  }

  /** Sets how long a log has to be at least, in bytes, before it is folded into a new snapshot. */
  void foldAfter(long bytes) {
    leastFoldBytes = bytes;
  }

  /**
   * Has the next batch remember a text, say how far the input has been read; it becomes durable
   * with the batch, or not at all. A listener of the wave may call this for the batch at hand.
   */
  public void mark(String name, String text) {
    newMarks.put(name, text);
  }

  /**
   * Applies a batch. When this returns, the batch survives a crash; also one that is refused, as a
   * number.
   *
   * @return what it has changed in the answer
   * @throws BadBatchException if a row is bad; the graph is as before
   * @throws UnsuitableGraphException if the program refuses the graph; it is as before
   * @throws UnsuitableQueryException if the query has no finite answer; the graph is as before
   * @throws AnswerOutOfRangeException if the answer passes 64 bits; the graph is as before
   * @throws IOException if it cannot be written: then it is not acknowledged
   */
  public WaveUpdate apply(List<Change> batch) throws IOException {
    begin();
    WaveUpdate update;
    try {
      update = wave.apply(batch);
    } catch (BadBatchException
        | UnsuitableGraphException
        | UnsuitableQueryException
        | AnswerOutOfRangeException e) {
      record(null);
      throw e;
    }
    record(batch);
    return update;
  }

  /**
   * Counts a batch that was refused before it came here. When this returns, it survives a crash.
   *
   * @return its number
   * @throws IOException if it cannot be written
   */
  public long passOver() throws IOException {
    begin();
    wave.passOver();
    record(null);
    return wave.batches();
  }

  private void begin() throws IOException {
    if (!isSound || wave.batches() != last) {
      throw new IllegalStateException(
          "the session has failed, is closed or was passed by; open it again");
    }
    isSound = false;
    if (log.size() > Math.max(snapshotBytes, leastFoldBytes)) {
      fold();
    }
  }

  private void record(List<Change> rows) throws IOException {
    log.append(wave.batches(), newMarks, rows);
    marks.putAll(newMarks);
    newMarks.clear();
    last = wave.batches();
    isSound = true;
  }

  /** Writes a snapshot of what there is, then an empty log. A crash in between loses nothing. */
  private void fold() throws IOException {
    FileHeader header = new FileHeader(FileHeader.Kind.SNAPSHOT, number, wave.batches());
    SnapshotFile snapshot = new SnapshotFile(header, question, marks, wave.start(), wave.graph());
    folder.replace(SessionFolder.SNAPSHOT, snapshot::writeTo);
    snapshotBytes = Files.size(folder.file(SessionFolder.SNAPSHOT));
    if (log != null) {
      log.close();
    }
    log = BatchLog.begin(folder, sequel(header));
  }

  /** Closes the session; what was applied stays. */
  @Override
  public void close() throws IOException {
    try (folder;
        BatchLog last = log) {
      if (isSound) {
        isSound = false;
        folder.closed(last.size());
      }
    }
  }
}
