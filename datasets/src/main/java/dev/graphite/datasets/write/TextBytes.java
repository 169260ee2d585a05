package dev.graphite.datasets.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way to a stream, as bytes: numbers are written without a string in between. Not safe
 * for threads.
 */
final class TextBytes {
  private static final int CAPACITY = 1 << 16;
  private static final int LONGEST_NUMBER = 20;

  private final OutputStream out;
  private final byte[] bytes = new byte[CAPACITY];
  private int size;

  TextBytes(OutputStream out) {
    this.out = out;
  }

  /** Adds one ASCII character. */
  void put(char ascii) {
    if (size == CAPACITY) {
      drain();
    }
    bytes[size++] = (byte) ascii;
  }

  /** Adds a number in decimal. */
  void number(long value) {
    if (size > CAPACITY - LONGEST_NUMBER) {
      drain();
    }
    // Digits come last first; a negative rest covers the least long too.
    long rest = value < 0 ? value : -value;
    int length = value < 0 ? 1 : 0;
    for (long r = rest; r <= -10; r /= 10) {
      length++;
    }
    int at = size + length;
    size = at + 1;
    while (rest <= -10) {
      long quotient = rest / 10;
      bytes[at--] = (byte) ('0' + quotient * 10 - rest);
      rest = quotient;
    }
    bytes[at] = (byte) ('0' - rest);
    if (value < 0) {
      bytes[at - 1] = '-';
    }
  }

  /** Adds ASCII text shorter than the buffer. */
  @SuppressWarnings("deprecation") // of all ways the only one without a copy; right for ASCII
  void ascii(String text) {
    int length = text.length();
    if (size > CAPACITY - length) {
      drain();
    }
    text.getBytes(0, length, bytes, size);
    size += length;
  }

  /** Adds any text. */
  void utf8(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  void bytes(byte[] more) {
    if (more.length > CAPACITY - size) {
      drain();
      if (more.length > CAPACITY) {
        write(more, more.length);
        return;
      }
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Passes everything on. */
  void flush() {
    drain();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void drain() {
    write(bytes, size);
    size = 0;
  }

  private void write(byte[] from, int length) {
    try {
      out.write(from, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
