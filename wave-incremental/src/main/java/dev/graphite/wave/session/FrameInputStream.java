package dev.graphite.wave.session;

import java.io.IOException;
import java.io.InputStream;

/** The bytes that {@link FrameOutputStream} has written. Not safe for threads. */
final class FrameInputStream extends InputStream {
  private final Frames frames;
  private byte[] bytes = new byte[0];
  private int at;
  private boolean ended;

  FrameInputStream(Frames frames) {
    this.frames = frames;
  }

  @Override
  public int read() throws IOException {
    while (at == bytes.length) {
      if (ended) {
        return -1;
      }
      bytes = frames.next();
      if (bytes == null) {
        throw new Decoder.MalformedException("the end is missing");
      }
      at = 0;
      ended = bytes.length == 0;
    }
    return bytes[at++] & 0xff;
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }
}
