package dev.graphite.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output as a stream that tells why it fails. */
final class StandardOutput extends FilterOutputStream {
  StandardOutput(OutputStream out) {
    super(out);
  }

  /** Prints a whole text. */
  static void print(Console console, String text) {
    try {
      console.out().write(text.getBytes(StandardCharsets.UTF_8));
      console.out().flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    out.write(bytes, offset, length);
  }

  /** The failure to report for one of this stream. */
  static RuntimeException failure(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed")
        ? new BrokenPipeException(cause)
        : new OutputException("standard output", cause);
  }
}
