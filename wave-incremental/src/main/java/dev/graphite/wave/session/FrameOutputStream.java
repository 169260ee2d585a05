package dev.graphite.wave.session;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Bytes that are written in frames of a fixed size, behind a header. A frame without bytes is the
 * end: without it the file is cut off. Not safe for threads.
 */
final class FrameOutputStream extends OutputStream {
  private static final int FRAME_BYTES = 1 << 16;

  private final OutputStream out;
  private final byte[] buffer = new byte[FRAME_BYTES];
  private int used;
  private long offset;

  FrameOutputStream(OutputStream out, FileHeader header) throws IOException {
    this.out = out;
    out.write(header.toBytes());
    offset = FileHeader.BYTES;
  }

  @Override
  public void write(int octet) throws IOException {
    buffer[used++] = (byte) octet;
    if (used == FRAME_BYTES) {
      writeFrame();
    }
  }

  private void writeFrame() throws IOException {
    byte[] frame = Frames.frame(offset, buffer, used);
    out.write(frame);
    offset += frame.length;
    used = 0;
  }

  /** Writes the end; what it is written to stays open. */
  @Override
  public void close() throws IOException {
    if (used > 0) {
      writeFrame();
    }
    writeFrame();
  }
}
