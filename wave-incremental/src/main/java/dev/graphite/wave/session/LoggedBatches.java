package dev.graphite.wave.session;

import dev.graphite.wave.Change;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The batches of a log in order, those that were refused without rows. What else the log says is
 * known when all have been read: marks, and where the log ends. Not safe for threads.
 */
final class LoggedBatches implements Iterator<List<Change>>, Closeable {
  private final Path file;
  private final Frames frames;
  private final FileHeader header;
  private final boolean mayBeTorn;
  private final Map<String, String> marks;
  private long last;
  private List<Change> next;
  private boolean ended;

  /**
   * Opens a log.
   *
   * @param mayBeTorn whether the session was open when its process ended
   * @param marks gets the marks
   */
  LoggedBatches(Path file, boolean mayBeTorn, Map<String, String> marks) throws IOException {
    this.file = file;
    this.frames = Frames.open(file);
    this.mayBeTorn = mayBeTorn;
    this.marks = marks;
    boolean opened = false;
    try {
      this.header = frames.header(FileHeader.Kind.LOG);
      opened = true;
    } finally {
      if (!opened) {
        frames.close();
      }
    }
    this.last = header.batches();
  }

  /** The first bytes. */
  FileHeader header() {
    return header;
  }

  /** Where the last batch ends. */
  long end() {
    return frames.offset();
  }

  /** Bytes of the file. */
  long size() {
    return frames.size();
  }

  @Override
  public boolean hasNext() {
    try {
      if (next == null && !ended) {
        read();
      }
      return next != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Change> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Change> batch = next;
    next = null;
    return batch;
  }

  /** Reads a batch, or finds the end. */
  private void read() throws IOException {
    long offset = frames.offset();
    byte[] frame;
    try {
      frame = frames.next();
    } catch (DamagedSessionException e) {
      if (!e.isTorn() || !mayBeTorn) {
        throw e;
      }
      frame = null;
    }
    if (frames.lacksEnd() && !mayBeTorn) {
      throw DamagedSessionException.at(file, offset, "the end of a frame is damaged");
    }
    if (frame == null) {
      ended = true;
      return;
    }
    try {
      Decoder in = new Decoder(new ByteArrayInputStream(frame));
      if (in.count() != last + 1) {
        throw new Decoder.MalformedException("it is not batch " + (last + 1));
      }
      boolean kept = in.octet() != 0;
      Map<String, String> with = in.texts();
      next = kept ? ChangeCodec.read(in) : List.of();
      if (!in.isAtEnd()) {
        throw new Decoder.MalformedException("there is more than there should be");
      }
      last++;
      marks.putAll(with);
    } catch (Decoder.MalformedException | RuntimeException e) {
      throw DamagedSessionException.at(file, offset, "it makes no sense: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }
}
