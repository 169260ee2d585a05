package dev.graphite.wave.session;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Reads the frames of a file, one behind the other after its header, and checks each. A frame holds
 * some bytes:
 *
 * <pre>
 *   length of the bytes   4 bytes, the highest first
 *   checksum of these     4 bytes: CRC32C of the frame's offset in the file and of the length
 *   the bytes
 *   checksum of the bytes 4 bytes: CRC32C of the frame's offset and of the bytes
 *   end                   1 byte, {@link #END}
 * </pre>
 *
 * <p>The length has a checksum of its own, so that a frame which reaches beyond the file was cut
 * off and is not misread. No frame ends with 0: where a crash has left room that was never written,
 * the file does. Not safe for threads.
 */
final class Frames implements Closeable {
  /** Bytes of a frame besides those it holds. */
  static final int OVERHEAD = 13;

  private static final int HEAD = 8;
  static final byte END = 0x5a;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final InputStream in;
  private final long size;
  private long offset;
  private boolean lacksEnd;

  private Frames(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.size = channel.size();
    this.in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES);
  }

  /**
   * Reads a file from its start.
   *
   * @throws UnreadableSessionException if it cannot be opened
   */
  static Frames open(Path file) throws IOException {
    try {
      return new Frames(file, FileChannel.open(file));
    } catch (IOException e) {
      throw new UnreadableSessionException(file, e);
    }
  }

  /** So many bytes, or less at the end of the file. */
  private byte[] read(int count) throws IOException {
    try {
      return in.readNBytes(count);
    } catch (IOException e) {
      throw new UnreadableSessionException(file, e);
    }
  }

  /** A frame that is to be at an offset. */
  static byte[] frame(long offset, byte[] bytes, int length) {
    ByteBuffer frame = ByteBuffer.allocate(Math.addExact(length, OVERHEAD));
    frame.putInt(length).putInt(checksum(offset, frame.array(), 0, Integer.BYTES));
    frame.put(bytes, 0, length).putInt(checksum(offset, bytes, 0, length)).put(END);
    return frame.array();
  }

  private static int checksum(long offset, byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, offset));
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  /** Reads the header. */
  FileHeader header(FileHeader.Kind kind) throws IOException {
    byte[] bytes = read(FileHeader.BYTES);
    offset = bytes.length;
    return FileHeader.of(bytes, kind, file);
  }

  /** Where the next frame begins. */
  long offset() {
    return offset;
  }

  /** Bytes of the file. */
  long size() {
    return size;
  }

  /** True if the last frame is whole but for its end, which is 0: a crash may have done it. */
  boolean lacksEnd() {
    return lacksEnd;
  }

  /**
   * The bytes of the next frame, or null if there is none.
   *
   * @throws DamagedSessionException if it is not as it was written
   * @throws UnreadableSessionException if it cannot be read
   */
  byte[] next() throws IOException {
    long left = size - offset;
    if (left == 0) {
      return null;
    }
    if (left < HEAD) {
      throw DamagedSessionException.torn(file, offset, "the file is cut off");
    }
    byte[] head = read(HEAD);
    ByteBuffer numbers = ByteBuffer.wrap(head);
    int length = numbers.getInt();
    if (numbers.getInt() != checksum(offset, head, 0, Integer.BYTES)) {
      throw damaged("a length is damaged", areZeros());
    }
    if (length < 0 || length > left - OVERHEAD) {
      throw DamagedSessionException.torn(file, offset, "the file is cut off");
    }
    byte[] bytes = read(length);
    byte[] tail = read(OVERHEAD - HEAD);
    if (bytes.length < length || tail.length < OVERHEAD - HEAD) {
      throw damaged("the file became shorter while it was read", false);
    }
    byte end = tail[Integer.BYTES];
    boolean isLast = left == length + OVERHEAD;
    if (ByteBuffer.wrap(tail).getInt() != checksum(offset, bytes, 0, length)) {
      throw damaged("the bytes of a frame are damaged", end == 0 && isLast);
    }
    lacksEnd = end == 0 && isLast;
    if (end != END && !lacksEnd) {
      throw damaged("the end of a frame is damaged", false);
    }
    offset += length + OVERHEAD;
    return bytes;
  }

  private DamagedSessionException damaged(String reason, boolean torn) {
    return torn
        ? DamagedSessionException.torn(file, offset, reason)
        : DamagedSessionException.at(file, offset, reason);
  }

  /** True if there is nothing but zeros from here on. */
  private boolean areZeros() throws IOException {
    byte[] bytes;
    do {
      bytes = read(BUFFER_BYTES);
      if (!Arrays.equals(bytes, new byte[bytes.length])) {
        return false;
      }
    } while (bytes.length > 0);
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
