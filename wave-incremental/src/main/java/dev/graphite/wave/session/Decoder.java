package dev.graphite.wave.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what {@link Encoder} has written. Memory grows with what is there, whatever lengths say.
 * Not safe for threads.
 */
final class Decoder {
  private static final int LAST_SHIFT = 63;

  private final InputStream in;

  /** The bytes are none that an encoder writes. */
  static final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  Decoder(InputStream in) {
    this.in = in;
  }

  int octet() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new MalformedException("it ends too early");
    }
    return value;
  }

  long count() throws IOException {
    long value = 0;
    for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
      int next = octet();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new MalformedException("a number has more than 64 bits");
  }

  /** A count that fits an int. */
  int size() throws IOException {
    long value = count();
    if (value != (int) value || value < 0) {
      throw new MalformedException("a count of " + Long.toUnsignedString(value) + " is too large");
    }
    return (int) value;
  }

  long number() throws IOException {
    long value = count();
    return value >>> 1 ^ -(value & 1);
  }

  double decimal() throws IOException {
    long bits = 0;
    for (int i = 0; i < Double.BYTES; i++) {
      bits = bits << 8 | octet();
    }
    return Double.longBitsToDouble(bits);
  }

  String text() throws IOException {
    int length = size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int unit = size();
      if (unit > Character.MAX_VALUE) {
        throw new MalformedException("a text has the unit " + unit);
      }
      text.append((char) unit);
    }
    return text.toString();
  }

  Map<String, String> texts() throws IOException {
    Map<String, String> values = new TreeMap<>();
    int size = size();
    for (int i = 0; i < size; i++) {
      values.put(text(), text());
    }
    return values;
  }

  Object value() throws IOException {
    int type = octet();
    return switch (type) {
      case 0 -> number();
      case 1 -> decimal();
      case 2 -> text();
      default -> throw new MalformedException("there is no type " + type);
    };
  }

  /** True if nothing is left. */
  boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }
}
