package dev.graphite.wave.session;

import dev.graphite.wave.Change;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * The end of the log, to which batches are added, a frame each: its number, 1 if it was kept and 0
 * if not, the marks that came with it, and the rows if it was kept. Not safe for threads.
 */
final class BatchLog implements Closeable {
  private final FileChannel channel;
  private final SessionFolder.Steps steps;
  private long size;

  private BatchLog(FileChannel channel, SessionFolder.Steps steps, long size) {
    this.channel = channel;
    this.steps = steps;
    this.size = size;
  }

  /** Begins a log without batches. */
  static BatchLog begin(SessionFolder folder, FileHeader header) throws IOException {
    folder.replace(SessionFolder.LOG, out -> out.write(header.toBytes()));
    return open(folder, FileHeader.BYTES);
  }

  /**
   * Goes on with a log, after a crash mends it.
   *
   * @param size where its last whole batch ends; what is behind is cut off
   */
  static BatchLog open(SessionFolder folder, long size) throws IOException {
    Path file = folder.file(SessionFolder.LOG);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    folder.steps().before("mend log");
    channel.truncate(size);
    if (size > FileHeader.BYTES) {
      channel.write(ByteBuffer.wrap(new byte[] {Frames.END}), size - 1);
    }
    channel.force(true);
    return new BatchLog(channel, folder.steps(), size);
  }

  /** Bytes of the file. */
  long size() {
    return size;
  }

  /**
   * Adds a batch; afterwards it survives a crash.
   *
   * @param rows null if the batch was refused
   */
  void append(long number, Map<String, String> marks, List<Change> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Encoder out = new Encoder(bytes);
    out.count(number);
    out.octet(rows == null ? 0 : 1);
    out.texts(marks);
    if (rows != null) {
      ChangeCodec.write(out, rows);
    }
    byte[] frame = Frames.frame(size, bytes.toByteArray(), bytes.size());
    steps.before("append to log");
    ByteBuffer left = ByteBuffer.wrap(frame);
    while (left.hasRemaining()) {
      channel.write(left, size + left.position());
    }
    steps.before("force log");
    channel.force(false);
    size += frame.length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
