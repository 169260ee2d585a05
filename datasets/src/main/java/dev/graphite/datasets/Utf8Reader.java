package dev.graphite.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly: malformed bytes and NUL bytes, the marks of a binary file, are reported
 * with their line instead of being replaced. A byte order mark is passed over. Reads in blocks;
 * callers must ask for two characters or more at a time.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};
  private static final String WHAT_TO_DO =
      "; the file is not UTF-8 text, convert it or give another file";

  /** What is said of bytes that are no UTF-8. */
  static final String MALFORMED = "malformed UTF-8" + WHAT_TO_DO;

  /** What is said of a NUL byte. */
  static final String NUL = "a NUL byte" + WHAT_TO_DO;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private long newlines; // in all bytes fetched so far
  private boolean started;
  private boolean ended;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("a character may need room for 2, not " + length);
    }
    if (!started) {
      start();
    }
    CharBuffer decoded = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, decoded, ended);
      if (result.isError()) {
        throw new DamagedFileException(
            newlines - newlinesIn(bytes.position(), bytes.limit()) + 1, MALFORMED);
      }
      int count = length - decoded.remaining();
      if (count > 0) {
        return count;
      }
      if (ended) {
        return -1;
      }
      fetch();
    }
  }

  private void fetch() throws IOException {
    bytes.compact();
    byte[] array = bytes.array();
    int from = bytes.position();
    int count = in.read(array, from, array.length - from);
    ended = count < 0;
    bytes.position(from + Math.max(count, 0)).flip();
    for (int i = from; i < bytes.limit(); i++) {
      byte b = array[i];
      if (b == '\n') {
        newlines++;
      } else if (b == 0) {
        if (!started) {
          checkUtf16();
        }
        throw new DamagedFileException(newlines + 1, NUL);
      }
    }
  }

  private void start() throws IOException {
    while (bytes.limit() < BYTE_ORDER_MARK.length && !ended) {
      fetch();
    }
    checkUtf16();
    if (startsWith(BYTE_ORDER_MARK)) {
      bytes.position(BYTE_ORDER_MARK.length);
    }
    started = true;
  }

  private void checkUtf16() throws IOException {
    if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
      throw new DamagedFileException(1, "the file is UTF-16; save it as UTF-8");
    }
  }

  private boolean startsWith(int... prefix) {
    boolean same = bytes.limit() >= prefix.length;
    for (int i = 0; same && i < prefix.length; i++) {
      same = (bytes.get(i) & 0xff) == prefix[i];
    }
    return same;
  }

  private int newlinesIn(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (bytes.get(i) == '\n') {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
