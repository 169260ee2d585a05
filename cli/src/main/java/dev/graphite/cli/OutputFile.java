package dev.graphite.cli;

import dev.graphite.datasets.write.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** An {@link AtomicFile} that fails with {@link OutputException}. */
final class OutputFile implements AutoCloseable {
  private final Path path;
  private final AtomicFile file;

  private OutputFile(Path path, AtomicFile file) {
    this.path = path;
    this.file = file;
  }

  /** Begins a file, or none if the path is null. */
  static OutputFile open(Path path) {
    try {
      return path == null ? null : new OutputFile(path, AtomicFile.create(path));
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
  }

  Path path() {
    return path;
  }

  OutputStream stream() {
    return file.stream();
  }

  /** Forces everything to disk. */
  void finish() {
    try {
      file.finish();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Puts files in their places, those that are not null; all of them have to be finished. */
  static void commit(OutputFile... files) {
    for (OutputFile one : files) {
      if (one != null) {
        try {
          one.file.commit();
        } catch (IOException e) {
          throw one.failure(e);
        }
      }
    }
  }

  OutputException failure(IOException cause) {
    return new OutputException(path.toString(), cause);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
