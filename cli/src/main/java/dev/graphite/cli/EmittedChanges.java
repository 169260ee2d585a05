package dev.graphite.cli;

import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.write.AtomicFile;
import dev.graphite.datasets.write.ChangedRowWriter;
import dev.graphite.wave.WaveUpdate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * The file that gets what each batch changes in the answer, as soon as it has. With a session the
 * file is forced to disk after each batch, and its length remembered, so that it can be cut back to
 * the batches that were acknowledged. A gzipped file has a member per batch.
 */
final class EmittedChanges implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;
  private final KeptWave kept;
  private final FileChannel channel;
  private final String mark;
  private final Members members;
  private final ChangedRowWriter writer;

  private EmittedChanges(Path path, KeptWave kept, FileChannel channel) throws IOException {
    this.path = path;
    this.kept = kept;
    this.channel = channel;
    mark = isMarked(path, kept) ? mark(path) : null;
    boolean gzip = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    members = new Members(Channels.newOutputStream(channel), gzip);
    writer =
        new ChangedRowWriter(
            kept.wave().columns(),
            kept.wave().names(),
            new BufferedOutputStream(members, BUFFER_BYTES));
  }

  /**
   * Begins the file, in place of one that may be there, or goes on with what the session remembers
   * of it.
   *
   * @throws BadInputException if the file is not what the session has written
   */
  static EmittedChanges open(Path path, KeptWave kept) {
    try {
      String text = isMarked(path, kept) ? kept.marked(mark(path)) : null;
      Mark known = text == null ? null : Mark.of(text);
      if (known != null) {
        checkIsOurs(path, known, kept);
      }
      FileChannel channel =
          known == null ? begin(path) : FileChannel.open(path, StandardOpenOption.WRITE);
      boolean opened = false;
      try {
        EmittedChanges emitted = new EmittedChanges(path, kept, channel);
        if (known == null) {
          emitted.write(kept.lastKept(), emitted.writer::begin);
          AtomicFile.forceFolder(path);
        } else {
          channel.truncate(known.bytes()).position(known.bytes());
        }
        opened = true;
        return emitted;
      } finally {
        if (!opened) {
          channel.close();
        }
      }
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
  }

  /** True if a session remembers how long the file is; what is sent to a pipe is gone. */
  private static boolean isMarked(Path path, KeptWave kept) {
    return kept.isDurable() && Files.isRegularFile(path);
  }

  private static FileChannel begin(Path path) throws IOException {
    return FileChannel.open(
        path,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  /**
   * What a session remembers of a file.
   *
   * @param bytes its length
   * @param batch the last batch of the wave that was kept; the file has all since it was begun
   */
  private record Mark(long bytes, long batch) {
    static Mark of(String text) {
      String[] numbers = text.split(" ");
      return new Mark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    String text() {
      return bytes + " " + batch;
    }
  }

  private static String mark(Path path) throws IOException {
    return "emitted to " + path.toRealPath();
  }

  private static void checkIsOurs(Path path, Mark known, KeptWave kept) throws IOException {
    if (known.batch() != kept.lastKept()) {
      throw refused(
          path + " ends with batch " + known.batch() + ", and the session with " + kept.lastKept());
    }
    long size = Files.size(path);
    if (size < known.bytes()) {
      throw refused(
          path + " has " + size + " bytes where the session has written " + known.bytes());
    }
  }

  private static BadInputException refused(String reason) {
    return new BadInputException(reason + "; name another file for --emit-changes", null);
  }

  /** Writes what a batch has changed and passes it on to the system. */
  void write(WaveUpdate update) {
    write(update.batch(), () -> writer.write(update.batch(), update.gone(), update.come()));
  }

  private void write(long batch, Runnable rows) {
    try {
      rows.run();
      writer.flush();
      members.endMember();
      if (mark != null) {
        channel.force(false);
        kept.mark(mark, new Mark(channel.position(), batch).text());
      }
    } catch (UncheckedIOException e) {
      throw new OutputException(path.toString(), e.getCause());
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
  }

  /** Bytes as they are, or gzipped in members that are each whole. */
  private static final class Members extends OutputStream {
    private final OutputStream file;
    private final boolean gzip;
    private GZIPOutputStream member;

    Members(OutputStream file, boolean gzip) {
      this.file = file;
      this.gzip = gzip;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (gzip && member == null) {
        member = new GZIPOutputStream(file, BUFFER_BYTES);
      }
      (gzip ? member : file).write(bytes, from, length);
    }

    void endMember() throws IOException {
      if (member != null) {
        member.finish();
        member = null;
      }
    }
  }
}
