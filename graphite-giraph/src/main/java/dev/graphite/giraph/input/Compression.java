package dev.graphite.giraph.input;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** Tells damaged data from a file system that fails. */
final class Compression {
  private Compression() {}

  /**
   * What is said of compressed data whose reading failed so, or null if the failure is another:
   * decompressors throw the plain class, file systems classes of their own.
   */
  static String damage(IOException failure) {
    boolean isDamage =
        failure instanceof EOFException
            || failure instanceof ZipException
            || failure.getClass() == IOException.class;
    return isDamage
        ? "the compressed data are damaged or end too early ("
            + failure.getMessage()
            + "); fetch the file again"
        : null;
  }
}
