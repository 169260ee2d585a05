package dev.graphite.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Reads lines in place: the current line is {@code buffer()[from() .. to()-1]}. Lines end with LF,
 * CRLF or CR and may be as long as an array. Faster than {@code BufferedReader.readLine} because no
 * string is made, and knows its line number.
 */
final class LineReader implements Closeable {
  private static final int BUFFER_CHARS = 1 << 16;

  private final Reader in;
  private char[] buffer = new char[BUFFER_CHARS];
  private int limit;
  private int from;
  private int to;
  private int next;
  private long line;
  private boolean skipLineFeed;
  private boolean ended;

  LineReader(Reader in) {
    this.in = in;
  }

  /** Moves to the next line; false if there is none. */
  boolean next() throws IOException {
    from = next;
    int at = from;
    while (true) {
      if (at == limit) {
        int shift = from;
        if (!fetch()) {
          to = limit;
          next = limit;
          if (from == to) {
            return false;
          }
          line++;
          return true;
        }
        at -= shift;
      }
      if (skipLineFeed) {
        skipLineFeed = false;
        if (buffer[at] == '\n') {
          from = ++at;
          continue;
        }
      }
      char[] chars = buffer;
      int stop = limit;
      while (at < stop && chars[at] != '\n' && chars[at] != '\r') {
        at++;
      }
      if (at < stop) {
        to = at;
        next = at + 1;
        skipLineFeed = chars[at] == '\r';
        line++;
        return true;
      }
    }
  }

  /** Moves to the next line that is neither blank nor a comment; false if there is none. */
  boolean nextData() throws IOException {
    while (next()) {
      if (!isComment(buffer, from, to) && !isBlank(buffer, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** True if a line begins as comments do. */
  static boolean isComment(char[] text, int from, int to) {
    return from < to && (text[from] == '#' || text[from] == '%');
  }

  /** True if a line is empty or white space. */
  static boolean isBlank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** Moves what is left of the buffer to its front and reads more; false at the end. */
  private boolean fetch() throws IOException {
    if (ended) {
      return false;
    }
    int rest = limit - from;
    System.arraycopy(buffer, from, buffer, 0, rest);
    from = 0;
    limit = rest;
    if (buffer.length - rest < buffer.length / 2) {
      if (buffer.length > Integer.MAX_VALUE / 2) {
        throw new DamagedFileException(line + 1, "the line is too long (over 2^30 characters)");
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, rest, buffer.length - rest);
    ended = count < 0;
    limit += Math.max(count, 0);
    return !ended;
  }

  char[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Number of the current line, from 1. */
  long line() {
    return line;
  }

  String text() {
    return new String(buffer, from, to - from);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
