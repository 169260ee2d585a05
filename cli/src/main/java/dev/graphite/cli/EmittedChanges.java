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
      String known = isMarked(path, kept) ? kept.marked(mark(path)) : null;
      FileChannel channel = known == null ? begin(path) : cutBack(path, Long.parseLong(known));
      boolean opened = false;
      try {
        EmittedChanges emitted = new EmittedChanges(path, kept, channel);
        if (known == null) {
          emitted.write(emitted.writer::begin);
          AtomicFile.forceFolder(path);
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

  private static String mark(Path path) throws IOException {
    return "emitted to " + path.toRealPath();
  }

  private static FileChannel cutBack(Path path, long length) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new BadInputException(
          path
              + " has "
              + Files.size(path)
              + " bytes where the session has written "
              + length
              + "; name another file for --emit-changes",
          null);
    }
    return channel.truncate(length).position(length);
  }

  /** Writes what a batch has changed and passes it on to the system. */
  void write(WaveUpdate update) {
    write(() -> writer.write(update.batch(), update.gone(), update.come()));
  }

  private void write(Runnable rows) {
    try {
      rows.run();
      writer.flush();
      members.endMember();
      if (mark != null) {
        channel.force(false);
        kept.mark(mark, String.valueOf(channel.position()));
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
