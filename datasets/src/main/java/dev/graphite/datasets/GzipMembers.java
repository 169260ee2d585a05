package dev.graphite.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Gzip data of one or more members, with damage told apart. The JDK ends quietly at bytes after a
 * member that are not another member; here they are an error, unless they are zeros (padding).
 */
final class GzipMembers extends GZIPInputStream {
  private static final int TRAILER_BYTES = 8;

  private GzipMembers(InputStream in, int bufferBytes) throws IOException {
    super(in, bufferBytes);
  }

  /** Opens gzip data. */
  static GzipMembers open(InputStream in, int bufferBytes) throws IOException {
    try {
      return new GzipMembers(in, bufferBytes);
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(target, offset, length);
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
    if (count < 0) {
      checkTail();
    }
    return count;
  }

  private static DamagedFileException damaged(IOException e) {
    return new DamagedFileException(
        0,
        e instanceof EOFException
            ? "the gzip data end too early; the file is truncated, fetch it again"
            : "the gzip data are damaged (" + e.getMessage() + "); fetch the file again",
        e);
  }

  private void checkTail() throws IOException {
    for (int i = len - inf.getRemaining() + TRAILER_BYTES; i < len; i++) {
      if (buf[i] != 0) {
        throw new DamagedFileException(
            0, "has other bytes after the gzip data; the file is damaged, fetch it again");
      }
    }
  }
}
