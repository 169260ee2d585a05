package dev.graphite.giraph.session;

import dev.graphite.datasets.BadInputException;
import dev.graphite.wave.session.SessionRefusedException;
import dev.graphite.wave.session.SessionRefusedException.Reason;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * The folder of a session on a Hadoop file system, locked.
 *
 * <p>{@code state-N} is the {@link SessionState} as it was written for the N-th time; that of the
 * greatest N counts, so that renaming a new one to its place makes it current in one step on every
 * file system. {@code version-N} is a folder with what a job has kept. Whatever a crash has left
 * beside the current state and its version is removed when the folder is locked again. The file
 * {@code lock} is there as long as a command has the folder; it says whose command. Not safe for
 * threads.
 */
final class SessionFolder implements Closeable {
  private static final String LOCK = "lock";
  private static final String STATE = "state-";
  private static final String PART = ".part";
  private static final String CHANGES = "changes";
  private static final String VERSION = "version-";
  private static final Pattern STATE_NAME = Pattern.compile(STATE + "[0-9]+");
  private static final Pattern OWN =
      Pattern.compile("lock|changes|state-[0-9]+(\\.part)?|version-[0-9]+");
  private static final int RELEASE_SECONDS = 5;

  private final FileSystem files;
  private final Path folder;
  private final Runnable hook = this::release;
  private long number;
  private SessionState state;
  private final boolean temporary;
  private boolean isMade;
  private boolean isLocked;

  private SessionFolder(FileSystem files, Path folder, boolean temporary) {
    this.files = files;
    this.folder = folder;
    this.temporary = temporary;
  }

  /**
   * Locks a folder, which is made if it is not there, and removes what a crash has left.
   *
   * @throws SessionRefusedException if it is in use, or holds other files, or is of a newer version
   * @throws BadInputException if its state is damaged
   */
  static SessionFolder lock(Path path, Configuration configuration) throws IOException {
    return lock(path, configuration, false);
  }

  /** Locks a new folder that goes with the lock. */
  static SessionFolder lockTemporary(Path path, Configuration configuration) throws IOException {
    return lock(path, configuration, true);
  }

  private static SessionFolder lock(Path path, Configuration configuration, boolean temporary)
      throws IOException {
    FileSystem files = path.getFileSystem(configuration);
    SessionFolder folder = new SessionFolder(files, files.makeQualified(path), temporary);
    folder.checkIsOurs();
    folder.isMade = !files.exists(folder.folder);
    if (!files.mkdirs(folder.folder)) {
      throw new IOException("the folder cannot be made");
    }
    folder.takeLock();
    boolean opened = false;
    try {
      folder.read();
      folder.removeLeftovers();
      opened = true;
      return folder;
    } finally {
      if (!opened) {
        folder.close();
      }
    }
  }

  private void checkIsOurs() throws IOException {
    if (files.exists(folder) && !files.getFileStatus(folder).isDirectory()) {
      throw refused(folder + " is not a folder");
    }
    for (String name : list()) {
      if (!OWN.matcher(name).matches()) {
        throw refused(folder + " is no session, and not empty: it holds " + name);
      }
    }
  }

  private static SessionRefusedException refused(String reason) {
    return new SessionRefusedException(Reason.OTHER_SESSION, reason);
  }

  private List<String> list() throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (FileStatus file : files.listStatus(folder)) {
        names.add(file.getPath().getName());
      }
    } catch (FileNotFoundException e) {
      // Then it holds nothing.
    }
    return names;
  }

  // The lock.

  private void takeLock() throws IOException {
    Path lock = new Path(folder, LOCK);
    String owner =
        "%s, process %d, since %s"
            .formatted(
                System.getProperty("user.name"),
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    try (OutputStream out = createNew(lock)) {
      isLocked = true;
      out.write(owner.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (isLocked || !files.exists(lock)) {
        release();
        throw e;
      }
      throw new SessionRefusedException(
          Reason.IN_USE,
          "%s is in use by %s; if that command has ended, remove %s"
              .formatted(folder, owner(lock), lock));
    }
    ShutdownHookManager.get()
        .addShutdownHook(
            hook, FileSystem.SHUTDOWN_HOOK_PRIORITY + 1, RELEASE_SECONDS, TimeUnit.SECONDS);
  }

  /** Creates a file in one step that fails if it is there. */
  private OutputStream createNew(Path file) throws IOException {
    // Hadoop's own way is two steps there.
    return files instanceof LocalFileSystem local
        ? Files.newOutputStream(
            local.pathToFile(file).toPath(),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)
        : files.create(file, false);
  }

  private String owner(Path lock) throws IOException {
    try (InputStream in = files.open(lock)) {
      String owner = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return owner.isEmpty() ? "another command" : owner;
    }
  }

  private void release() {
    if (isLocked) {
      isLocked = false;
      try {
        files.delete(temporary ? folder : new Path(folder, LOCK), temporary);
        if (isMade && state == null && list().isEmpty()) {
          files.delete(folder, false);
        }
      } catch (IOException e) {
        // The next command says how to remove it.
      }
    }
  }

  // The state.

  private void read() throws IOException {
    for (String name : list()) {
      if (STATE_NAME.matcher(name).matches()) {
        number = Math.max(number, Long.parseLong(name.substring(STATE.length())));
      }
    }
    if (number == 0) {
      checkWasNone();
      return;
    }
    Path file = stateFile(number);
    try (InputStream in = files.open(file)) {
      state = SessionState.of(in.readAllBytes(), file.toString());
    } catch (ChecksumException e) {
      throw new BadInputException(file + ": is damaged: " + e.getMessage(), e);
    }
    if (!files.exists(version(state.version()))) {
      throw new BadInputException(version(state.version()) + ": is missing", null);
    }
  }

  /** A crash before the first state can leave the first version alone. */
  private void checkWasNone() throws IOException {
    for (String name : list()) {
      if (name.startsWith(VERSION) && !name.equals(VERSION + 1)) {
        throw new BadInputException(
            "%s: is damaged: %s is there, but no state of the session".formatted(folder, name),
            null);
      }
    }
  }

  private Path stateFile(long of) {
    return new Path(folder, STATE + of);
  }

  private void removeLeftovers() throws IOException {
    for (String name : list()) {
      boolean isCurrent =
          name.equals(LOCK)
              || state != null
                  && (name.equals(STATE + number) || name.equals(VERSION + state.version()));
      if (!isCurrent && OWN.matcher(name).matches()) {
        files.delete(new Path(folder, name), true);
      }
    }
  }

  /** The state, or null if there is none yet. */
  SessionState state() {
    return state;
  }

  /** The folder of a version. */
  Path version(long of) {
    return new Path(folder, VERSION + of);
  }

  /** A file that is there while a job reads what has changed. */
  Path changesFile() {
    return new Path(folder, CHANGES);
  }

  /** Removes that file, if it can be; the next command does it otherwise. */
  void removeChanges() {
    try {
      files.delete(changesFile(), false);
    } catch (IOException e) {
      // It is passed over.
    }
  }

  /** The number of a version that is not there yet. */
  long nextVersion() {
    return state == null ? 1 : state.version() + 1;
  }

  /**
   * Makes another state the current one. When this returns it is as durable as the file system
   * makes files; if it throws, the one before is current.
   */
  void replace(SessionState next) throws IOException {
    if (!files.exists(version(next.version()))) {
      throw new IOException(version(next.version()) + " is missing");
    }
    Path part = new Path(folder, STATE + (number + 1) + PART);
    try (FSDataOutputStream out = files.create(part, true)) {
      out.write(next.toBytes());
      out.hsync();
    }
    if (!files.rename(part, stateFile(number + 1))) {
      throw new IOException("cannot rename " + part);
    }
    number++;
    state = next;
    try {
      removeLeftovers();
    } catch (IOException e) {
      // They are passed over, and go the next time.
    }
  }

  @Override
  public void close() {
    release();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
