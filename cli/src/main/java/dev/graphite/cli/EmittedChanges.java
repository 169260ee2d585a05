package dev.graphite.cli;

import dev.graphite.datasets.write.ChangedRowWriter;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** The file that gets what each batch changes in the answer, as soon as it has. */
final class EmittedChanges implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;
  private final OutputStream stream;
  private final ChangedRowWriter writer;

  /** Begins the file, in place of one that may be there. */
  EmittedChanges(Path path, Wave wave) {
    this.path = path;
    try {
      OutputStream file = Files.newOutputStream(path);
      boolean gzip = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      stream =
          new BufferedOutputStream(
              gzip ? new GZIPOutputStream(file, BUFFER_BYTES, true) : file, BUFFER_BYTES);
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
    writer = new ChangedRowWriter(wave.columns(), wave.names(), stream);
    write(writer::begin);
  }

  /** Writes what a batch has changed and passes it on to the system. */
  void write(long batch, WaveUpdate update) {
    write(() -> writer.write(batch, update.gone(), update.come()));
  }

  private void write(Runnable rows) {
    try {
      rows.run();
      writer.flush();
    } catch (UncheckedIOException e) {
      throw new OutputException(path.toString(), e.getCause());
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
  }
}
