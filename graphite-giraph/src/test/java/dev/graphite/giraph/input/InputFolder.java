package dev.graphite.giraph.input;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.giraph.conf.GiraphConfiguration;
import org.apache.giraph.conf.ImmutableClassesGiraphConfiguration;
import org.apache.giraph.io.EdgeReader;
import org.apache.giraph.io.VertexReader;
import org.apache.giraph.worker.WorkerGlobalCommUsage;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;

/** Files of a test, and what the readers of a job make of them, without a job. */
final class InputFolder {
  private final Path folder;
  private final int splitBytes;
  private final InputCounts counts = new InputCounts();
  private int splits;

  InputFolder(Path folder, int splitBytes) {
    this.folder = folder;
    this.splitBytes = splitBytes;
  }

  /** Writes a file, compressed as its name says. */
  org.apache.hadoop.fs.Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  org.apache.hadoop.fs.Path file(String name, byte[] content) {
    Path path = folder.resolve(name);
    org.apache.hadoop.fs.Path result = new org.apache.hadoop.fs.Path(path.toUri());
    try {
      Files.createDirectories(path.getParent());
      CompressionCodec codec = new CompressionCodecFactory(new Configuration()).getCodec(result);
      OutputStream file = Files.newOutputStream(path);
      try (OutputStream out = codec == null ? file : codec.createOutputStream(file)) {
        out.write(content);
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** What a job is told of an input. */
  ImmutableClassesGiraphConfiguration<VertexKey, VertexState, EdgePiece> configured(
      GraphInput input) throws IOException {
    GiraphConfiguration configuration = new GiraphConfiguration(new Configuration());
    configuration.setLong("mapreduce.input.fileinputformat.split.maxsize", splitBytes);
    configuration.set(RejectedLines.KEY, folder.resolve("rejects").toUri().toString());
    configuration.setComputationClass(dev.graphite.giraph.TargetsComputation.class);
    input.configure(configuration);
    return new ImmutableClassesGiraphConfiguration<>(configuration);
  }

  private static TaskAttemptContext task(Configuration configuration) {
    TaskID task = new TaskID(new JobID("test", 1), TaskType.MAP, 3);
    return new TaskAttemptContextImpl(configuration, new TaskAttemptID(task, 0));
  }

  /** Takes what readers reduce. */
  private WorkerGlobalCommUsage sum() {
    InvocationHandler adder =
        (proxy, method, arguments) ->
            new InputCounts.Sum().reduce(counts, (InputCounts) arguments[1]);
    return (WorkerGlobalCommUsage)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {WorkerGlobalCommUsage.class}, adder);
  }

  /** Rows, rejected rows and self-contacts read so far. */
  List<Long> counts() {
    return List.of(counts.rows(), counts.rejected(), counts.selfContacts());
  }

  /** Number of parts read so far. */
  int splits() {
    return splits;
  }

  /** The lines of all files of rejected lines. */
  List<String> rejects() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("rejects"))) {
      for (Path file : files.filter(path -> path.toString().contains("/part-")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  /** The pieces of edges that workers read, each {@code src -> dst [start, end) ...}. */
  List<String> edges(GraphInput input) throws IOException, InterruptedException {
    var configuration = configured(input);
    TaskAttemptContext task = task(configuration);
    EdgeRowsFormat format = new EdgeRowsFormat();
    List<String> edges = new ArrayList<>();
    for (InputSplit split : format.getSplits(task, 1)) {
      splits++;
      EdgeReader<VertexKey, EdgePiece> reader = format.createEdgeReader(split, task);
      reader.initialize(split, task);
      reader.setWorkerGlobalCommUsage(sum());
      while (reader.nextEdge()) {
        edges.add(
            edge(
                reader.getCurrentSourceId().toString(),
                reader.getCurrentEdge().getTargetVertexId().toString(),
                reader.getCurrentEdge().getValue()));
      }
      reader.close();
    }
    return edges;
  }

  /** The vertices that workers read, each {@code id [start, end)}. */
  List<String> vertices(GraphInput input) throws IOException, InterruptedException {
    var configuration = configured(input);
    TaskAttemptContext task = task(configuration);
    VertexRowsFormat format = new VertexRowsFormat();
    List<String> vertices = new ArrayList<>();
    for (InputSplit split : format.getSplits(task, 1)) {
      splits++;
      VertexReader<VertexKey, VertexState, EdgePiece> reader =
          format.createVertexReader(split, task);
      reader.setConf(configuration);
      reader.initialize(split, task);
      reader.setWorkerGlobalCommUsage(sum());
      while (reader.nextVertex()) {
        VertexState state = reader.getCurrentVertex().getValue();
        vertices.add(reader.getCurrentVertex().getId() + " " + life(state.start(), state.end()));
      }
      reader.close();
    }
    return vertices;
  }

  static String edge(String source, String target, EdgePiece piece) {
    return edge(source, target, piece.start(), piece.end(), piece.travelTime(), piece.cost())
        + " "
        + piece.id();
  }

  private static String edge(
      String source, String target, long start, long end, long travelTime, double cost) {
    return source + " -> " + target + " " + life(start, end) + " " + travelTime + " " + cost;
  }

  private static String life(long start, long end) {
    return "[" + start + ", " + Time.format(end) + ")";
  }

  /** The pieces of the edges of a graph, in the same words. */
  static List<String> edges(TemporalGraph graph) {
    List<String> edges = new ArrayList<>();
    EdgePieces pieces = graph.pieces();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        for (int p = pieces.first(e); p < pieces.first(e + 1); p++) {
          long start = pieces.areEdges() ? graph.edgeStart(e) : pieces.start(p);
          long end = p + 1 < pieces.first(e + 1) ? pieces.start(p + 1) : graph.edgeEnd(e);
          edges.add(
              edge(
                      graph.ids().text(v),
                      graph.ids().text(graph.target(e)),
                      start,
                      end,
                      pieces.travelTime(p),
                      pieces.cost(p))
                  + " "
                  + graph.edgeIds().text(e));
        }
      }
    }
    return edges;
  }
}
