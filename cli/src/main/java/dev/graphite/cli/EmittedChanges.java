package dev.graphite.cli;

import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.write.AtomicFile;
import dev.graphite.datasets.write.ChangedRowWriter;
import dev.graphite.wave.Wave;
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
  private final String mark;
  private final FileChannel channel;
  private final Members members;
  private final ChangedRowWriter writer;

  /**
   * Begins the file, in place of one that may be there, or goes on with what the session remembers
   * of it.
   */
  EmittedChanges(Path path, KeptWave kept) {
    this.path = path;
    this.kept = kept;
    Wave wave = kept.wave();
    try {
      String known = Files.exists(path) ? kept.marked(mark(path)) : null;
      channel =
          known == null
              ? FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE)
              : cutBack(path, Long.parseLong(known));
      mark = kept.isDurable() && Files.isRegularFile(path) ? mark(path) : null;
      boolean gzip = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      members = new Members(Channels.newOutputStream(channel), gzip);
      writer =
          new ChangedRowWriter(
              wave.columns(), wave.names(), new BufferedOutputStream(members, BUFFER_BYTES));
      if (known == null) {
        write(writer::begin);
        AtomicFile.forceFolder(path);
      }
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
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
