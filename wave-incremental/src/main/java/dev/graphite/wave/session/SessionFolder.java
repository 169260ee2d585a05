package dev.graphite.wave.session;

import dev.graphite.wave.session.SessionRefusedException.Reason;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The folder of a session, locked: the files {@code snapshot}, {@code log} and {@code lock}.
 *
 * <p>The lock belongs to this process until it ends or closes the folder. While a session is open
 * the file {@code lock} is empty. A session that is closed in an orderly way leaves the length of
 * its log there, 8 bytes and their CRC32C, so that a log which was cut later is not taken for one
 * that a crash has torn. Not safe for threads.
 */
final class SessionFolder implements Closeable {
  static final String SNAPSHOT = "snapshot";
  static final String LOG = "log";
  private static final String LOCK = "lock";
  private static final String PART = ".part";
  private static final Set<String> OWN = Set.of(LOG, LOCK, LOG + PART, SNAPSHOT + PART);

  private static final int MARK_BYTES = 12;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Steps steps;
  private final FileChannel lock;
  private final long closedAt;

  /** Is told of everything that is about to be done to files; tests stop there. */
  @FunctionalInterface
  interface Steps {
    /** Called before a step. */
    void before(String step) throws IOException;
  }

  /** What a file is to hold. */
  @FunctionalInterface
  interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private SessionFolder(Path folder, Steps steps, FileChannel lock, long closedAt) {
    this.folder = folder;
    this.steps = steps;
    this.lock = lock;
    this.closedAt = closedAt;
  }

  /**
   * Locks a folder, which is made if it is not there.
   *
   * @throws SessionRefusedException if it is locked, or holds files that are none of a session
   */
  static SessionFolder lock(Path folder, Steps steps) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectory(folder);
      forceEntries(folder.toAbsolutePath().getParent());
    }
    checkIsOurs(folder);
    Path file = folder.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      if (tryLock(channel) == null) {
        throw new SessionRefusedException(
            Reason.IN_USE, folder + " is in use: a session is open once at a time");
      }
      SessionFolder opened = new SessionFolder(folder, steps, channel, mark(channel, file));
      Files.deleteIfExists(folder.resolve(LOG + PART));
      Files.deleteIfExists(folder.resolve(SNAPSHOT + PART));
      locked = true;
      return opened;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void checkIsOurs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new SessionRefusedException(Reason.OTHER_SESSION, folder + " is not a folder");
    }
    if (Files.exists(folder.resolve(SNAPSHOT))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> others =
          files.map(file -> file.getFileName().toString()).filter(f -> !OWN.contains(f)).toList();
      if (!others.isEmpty()) {
        throw new SessionRefusedException(
            Reason.OTHER_SESSION,
            folder + " is no session, and not empty: it holds " + others.get(0));
      }
    }
  }

  /** The length of the log that an orderly end has left, or -1. */
  private static long mark(FileChannel channel, Path file) throws IOException {
    ByteBuffer mark = ByteBuffer.allocate(MARK_BYTES);
    while (mark.hasRemaining() && channel.read(mark, mark.position()) >= 0) {}
    boolean neverWritten = mark.position() < MARK_BYTES || mark.getLong(0) == 0;
    if (neverWritten) {
      return -1;
    }
    if (mark.getInt(Long.BYTES) != checksum(mark)) {
      throw DamagedSessionException.at(file, 0, "the mark of an orderly end is damaged");
    }
    return mark.getLong(0);
  }

  private static int checksum(ByteBuffer mark) {
    CRC32C crc = new CRC32C();
    crc.update(mark.array(), 0, Long.BYTES);
    return (int) crc.getValue();
  }

  /** A file in the folder. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** The length of the log when the session was last closed, or -1 if it was not. */
  long closedAt() {
    return closedAt;
  }

  /** Notes that the session is open. */
  void opened() throws IOException {
    steps.before("clear " + LOCK);
    lock.truncate(0);
    lock.force(true);
  }

  /** Notes that the session is closed. */
  void closed(long logBytes) throws IOException {
    ByteBuffer mark = ByteBuffer.allocate(MARK_BYTES).putLong(logBytes);
    mark.putInt(checksum(mark)).flip();
    steps.before("mark " + LOCK);
    while (mark.hasRemaining()) {
      lock.write(mark, mark.position());
    }
    lock.force(true);
  }

  /** Puts a file in the place of one that may be there, in one step that a crash cannot halve. */
  void replace(String name, Content content) throws IOException {
    Path part = folder.resolve(name + PART);
    steps.before("write " + part.getFileName());
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
      content.writeTo(out);
      out.flush();
      steps.before("force " + part.getFileName());
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    steps.before("rename " + part.getFileName());
    Files.move(
        part,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    steps.before("force folder");
    forceEntries(folder);
  }

  /** Forces the names of files to disk, not what they hold. */
  private static void forceEntries(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  /** Who is told of steps. */
  Steps steps() {
    return steps;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
