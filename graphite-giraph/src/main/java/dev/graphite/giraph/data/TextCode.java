package dev.graphite.giraph.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.io.WritableUtils;

/** The written form of a text: its length in bytes and UTF-8. */
final class TextCode {
  private static final int CHUNK = 4096;

  private TextCode() {}

  /**
   * The bytes of a text.
   *
   * @throws IllegalArgumentException if it is not a text: a surrogate stands alone
   */
  static byte[] bytes(String text) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    try {
      ByteBuffer buffer = encoder.encode(java.nio.CharBuffer.wrap(text));
      return Arrays.copyOf(buffer.array(), buffer.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not a text: " + text, e);
    }
  }

  /** The text of bytes. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes a length, plus an offset that the owner chooses, and the bytes. */
  static void write(DataOutput out, byte[] bytes, int offset) throws IOException {
    WritableUtils.writeVInt(out, Math.addExact(bytes.length, offset));
    out.write(bytes);
  }

  /** Reads bytes that must be UTF-8. Allocates no more than about twice what there is. */
  static byte[] read(DataInput in, int length) throws IOException {
    if (length < 0) {
      throw new DamagedDataException("a text of " + length + " bytes");
    }
    byte[] bytes = readBytes(in, length);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new DamagedDataException("a text that is not UTF-8");
    }
    return bytes;
  }

  /** Reads so many bytes. Allocates no more than about twice what there is. */
  static byte[] readBytes(DataInput in, int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, CHUNK)];
    in.readFully(bytes);
    while (bytes.length < length) {
      int done = bytes.length;
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * done));
      in.readFully(bytes, done, bytes.length - done);
    }
    return bytes;
  }
}
