package dev.graphite.giraph.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.hadoop.io.Writable;

/** Writes and reads Writables. */
final class Bytes {
  private Bytes() {}

  static byte[] of(Writable writable) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writable.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** Reads and answers the number of bytes that were not needed. */
  static int read(byte[] bytes, Writable into) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    into.readFields(new DataInputStream(in));
    return in.available();
  }
}
