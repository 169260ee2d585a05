package dev.graphite.cli;

import dev.graphite.datasets.write.GraphWriter;
import dev.graphite.wave.Wave;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a graph in a folder: written, and in their places after {@link #commit}. */
final class ExportedGraph implements AutoCloseable {
  private static final String EDGES = "edges.csv";
  private static final String VERTICES = "vertices.csv";

  private final List<OutputFile> files = new ArrayList<>();

  private ExportedGraph() {}

  /** Writes a part of a graph. */
  @FunctionalInterface
  private interface Part {
    /** Writes it. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Checks that no file that was read would be replaced.
   *
   * @param folder where files are to be; null for nowhere
   * @param inputs files, null for one that there is not
   * @throws UsageException if one would
   */
  static void checkKeeps(Path folder, List<Path> inputs) {
    if (folder != null) {
      for (Path input : inputs) {
        OutputOptions.checkReplaces("--export", folder.resolve(EDGES), input);
        OutputOptions.checkReplaces("--export", folder.resolve(VERTICES), input);
      }
    }
  }

  /**
   * Writes the graph of a wave.
   *
   * @param folder where to, made if it is not there; null for nowhere
   */
  static ExportedGraph of(Wave wave, Path folder) {
    ExportedGraph exported = new ExportedGraph();
    if (folder == null) {
      return exported;
    }
    boolean done = false;
    try {
      Files.createDirectories(folder);
      GraphWriter writer = new GraphWriter(wave.graph());
      exported.write(folder.resolve(EDGES), writer::writeEdges);
      exported.write(folder.resolve(VERTICES), writer::writeVertices);
      done = true;
      return exported;
    } catch (IOException e) {
      throw new OutputException(folder.toString(), e);
    } finally {
      if (!done) {
        exported.close();
      }
    }
  }

  private void write(Path path, Part part) throws IOException {
    OutputFile file = OutputFile.open(path);
    files.add(file);
    Writer out =
        new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8), 1 << 16);
    part.writeTo(out);
    out.flush();
    file.finish();
  }

  /** Puts the files in their places. */
  void commit() {
    OutputFile.commit(files.toArray(OutputFile[]::new));
  }

  @Override
  public void close() {
    files.forEach(OutputFile::close);
  }
}
