package dev.graphite.giraph.session;

import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.kept.KeptChanges.Life;
import dev.graphite.giraph.kept.KeptVertex;
import dev.graphite.giraph.kept.KeptVertices;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.SequenceFile;

/**
 * Reads what changes are about from what a job has kept: all files once, some of them at a time,
 * and once more if edges were found whose ends no change names. Once per object.
 */
final class PartScan {
  private static final int THREADS = 4;

  private final List<Path> files = new ArrayList<>();
  private final Configuration configuration;

  /**
   * Prepares.
   *
   * @param folder with the files
   */
  PartScan(Path folder, Configuration configuration) throws IOException {
    this.configuration = configuration;
    FileSystem system = folder.getFileSystem(configuration);
    for (FileStatus file : system.listStatus(folder, KeptVertices::isFile)) {
      files.add(file.getPath());
    }
  }

  /**
   * Reads.
   *
   * @throws BadInputException if a file is damaged
   * @throws InterruptedException if the thread is interrupted
   */
  GraphPart read(ChangedNames names) throws IOException, InterruptedException {
    GraphPart all = new GraphPart(names);
    for (GraphPart part : ofFiles(file -> part(file, names))) {
      all.add(part);
    }
    Set<VertexKey> missing = all.missing();
    if (!missing.isEmpty()) {
      for (Map<VertexKey, Life> lives : ofFiles(file -> lives(file, missing))) {
        all.addLives(lives);
      }
    }
    return all;
  }

  /** What one of the threads does with a file. */
  @FunctionalInterface
  private interface OfFile<T> {
    T read(Path file) throws IOException;
  }

  /** What is found in each file. */
  private <T> List<T> ofFiles(OfFile<T> work) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      files.forEach(file -> calls.add(() -> checked(file, work)));
      List<T> found = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        found.add(future.get());
      }
      return found;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T checked(Path file, OfFile<T> work) throws IOException {
    try {
      return work.read(file);
    } catch (ChecksumException | DamagedDataException | EOFException e) {
      throw new BadInputException(file + ": is damaged: " + e.getMessage(), e);
    }
  }

  /** Somebody who takes one vertex after the other. */
  @FunctionalInterface
  private interface Taker {
    void take(VertexKey key, KeptVertex vertex);
  }

  private void forEach(Path file, Taker taker) throws IOException {
    VertexKey key = new VertexKey();
    KeptVertex vertex = new KeptVertex();
    try (SequenceFile.Reader reader =
        new SequenceFile.Reader(configuration, SequenceFile.Reader.file(file))) {
      while (reader.next(key, vertex)) {
        taker.take(key, vertex);
      }
    }
  }

  private static Life life(KeptVertex vertex) {
    return new Life(vertex.start(), vertex.end());
  }

  private GraphPart part(Path file, ChangedNames names) throws IOException {
    GraphPart part = new GraphPart(names);
    forEach(
        file,
        (key, vertex) -> {
          part.vertex(key, life(vertex));
          for (int i = 0; i < vertex.edges(); i++) {
            part.edge(key, vertex.target(i), vertex.piece(i));
          }
        });
    return part;
  }

  private Map<VertexKey, Life> lives(Path file, Set<VertexKey> wanted) throws IOException {
    Map<VertexKey, Life> lives = new HashMap<>();
    forEach(
        file,
        (key, vertex) -> {
          if (wanted.contains(key)) {
            lives.put(key.copy(), life(vertex));
          }
        });
    return lives;
  }
}
