package dev.graphite.wave.session;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes numbers and texts in few bytes; {@link Decoder} reads them. Not safe for threads. */
final class Encoder {
  private final OutputStream out;

  Encoder(OutputStream out) {
    this.out = out;
  }

  /** Eight bits. */
  void octet(int value) throws IOException {
    out.write(value);
  }

  /** 64 bits without a sign: seven of them a byte, the lowest first, all but the last above 127. */
  void count(long value) throws IOException {
    long rest = value;
    while (rest >>> 7 != 0) {
      out.write((int) rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** 64 bits with a sign: 0, -1, 1, -2, .. are the counts 0, 1, 2, 3, .. */
  void number(long value) throws IOException {
    count(value << 1 ^ value >> 63);
  }

  /** The eight bytes of a floating point number, the highest first. */
  void decimal(double value) throws IOException {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (bits >>> shift));
    }
  }

  /** The number of UTF-16 units, and each as a count. */
  void text(String value) throws IOException {
    count(value.length());
    for (int i = 0; i < value.length(); i++) {
      count(value.charAt(i));
    }
  }

  /** Texts by name. */
  void texts(Map<String, String> values) throws IOException {
    count(values.size());
    for (Map.Entry<String, String> entry : values.entrySet()) {
      text(entry.getKey());
      text(entry.getValue());
    }
  }

  /** A value of a property, its type first. */
  void value(Object value) throws IOException {
    if (value instanceof Long number) {
      octet(0);
      number(number);
    } else if (value instanceof Double decimal) {
      octet(1);
      decimal(decimal);
    } else {
      octet(2);
      text((String) value);
    }
  }
}
