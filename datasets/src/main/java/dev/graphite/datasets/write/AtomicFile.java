package dev.graphite.datasets.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears whole or not at all. It is written beside its place under a hidden name,
 * forced to disk by {@link #finish}, and put in its place by {@link #commit} in one step; a file
 * that was there stays as it is until then. Closed before that, or when the JVM ends in an orderly
 * way or by an interrupt, nothing is left.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.create(path)) {
 *   file.stream().write(bytes);
 *   file.finish();
 *   file.commit();
 * }
 * }</pre>
 *
 * <p>A name that ends in {@code .gz} is gzipped. A symbolic link is followed. What is there and not
 * a regular file (a device, a pipe) is written to directly. The thread that writes may be
 * interrupted, which makes the stream fail. Writing is for one thread.
 */
public final class AtomicFile implements Closeable {
  private static final AtomicLong COUNTER = new AtomicLong();
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  // The same as target where that is written to directly.
  private final Path part;
  private final FileChannel channel;
  private final OutputStream stream;
  private State state = State.WRITING;

  private enum State {
    WRITING,
    FINISHED,
    DONE,
    ABANDONED
  }

  private AtomicFile(Path target, Path part, FileChannel channel) throws IOException {
    this.target = target;
    this.part = part;
    this.channel = channel;
    OutputStream bytes = new ChannelBytes(channel);
    boolean gzip = target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    this.stream =
        new BufferedOutputStream(
            gzip ? new GZIPOutputStream(bytes, BUFFER_BYTES) : bytes, BUFFER_BYTES);
  }

  /**
   * Begins a file.
   *
   * @throws IOException if nothing can be written beside it
   */
  public static AtomicFile create(Path path) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(path.toString(), null, "is a directory");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      FileChannel device = FileChannel.open(target, StandardOpenOption.WRITE);
      return new AtomicFile(target, target, device);
    }
    while (true) {
      Path part = target.resolveSibling(partName());
      FileChannel channel;
      try {
        channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      AtomicFile file = new AtomicFile(target, part, channel);
      UnfinishedFiles.add(file);
      return file;
    }
  }

  private static String partName() {
    return ".graphite-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".part";
  }

  /** What the file gets. Buffered. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Ends the writing and forces everything to disk.
   *
   * @throws IOException if that fails; then close this
   */
  public void finish() throws IOException {
    stream.close();
    if (isPart()) {
      channel.force(true);
    }
    channel.close();
    state(State.FINISHED);
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException if that fails or the JVM is ending; then close this
   * @throws IllegalStateException if it was not finished
   */
  public synchronized void commit() throws IOException {
    if (state == State.ABANDONED) {
      throw new IOException("the program is ending");
    }
    if (state != State.FINISHED) {
      throw new IllegalStateException("the file is " + state + ", not finished");
    }
    if (isPart()) {
      move();
      forceFolder(target);
    }
    state = State.DONE;
    UnfinishedFiles.remove(this);
  }

  /** Removes what was written, unless it is in its place. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      abandon();
      UnfinishedFiles.remove(this);
    }
  }

  /** Removes what was written, unless it is in its place; nothing can be put there any more. */
  synchronized void abandon() throws IOException {
    if (state != State.DONE) {
      state = State.ABANDONED;
      if (isPart()) {
        Files.deleteIfExists(part);
      }
    }
  }

  private synchronized void state(State next) {
    if (state != State.ABANDONED) {
      state = next;
    }
  }

  private boolean isPart() {
    return !part.equals(target);
  }

  private void move() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forces the name of a file to disk, where the system can do that. */
  public static void forceFolder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    try (FileChannel folder = FileChannel.open(parent, StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder; there the rename itself is all there is.
      return;
    }
  }

  /** Bytes on their way to the channel, which outlives this stream. */
  private static final class ChannelBytes extends FilterOutputStream {
    ChannelBytes(FileChannel channel) {
      super(Channels.newOutputStream(channel));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
