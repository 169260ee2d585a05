package dev.graphite.wave.session;

import dev.graphite.core.graph.TemporalGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a session was after a batch.
 *
 * @param header whose batches are those that the graph holds
 * @param question what was asked, by name
 * @param marks what was to be remembered, by name
 * @param start first tick of the lives of vertices that changes only mention
 * @param graph the graph
 */
record SnapshotFile(
    FileHeader header,
    Map<String, String> question,
    Map<String, String> marks,
    long start,
    TemporalGraph graph) {
  void writeTo(OutputStream file) throws IOException {
    FrameOutputStream frames = new FrameOutputStream(file, header);
    Encoder out = new Encoder(frames);
    out.texts(question);
    out.texts(marks);
    out.number(start);
    GraphCodec.write(out, graph);
    frames.close();
  }

  /**
   * Reads a snapshot.
   *
   * @param asked is told what was asked, before the graph is read
   */
  static SnapshotFile read(Path path, Consumer<Map<String, String>> asked) throws IOException {
    try (Frames frames = Frames.open(path)) {
      FileHeader header = frames.header(FileHeader.Kind.SNAPSHOT);
      try {
        Decoder in = new Decoder(new FrameInputStream(frames));
        Map<String, String> question = in.texts();
        asked.accept(question);
        SnapshotFile read =
            new SnapshotFile(header, question, in.texts(), in.number(), GraphCodec.read(in));
        if (!in.isAtEnd() || frames.offset() != frames.size() || frames.lacksEnd()) {
          throw new Decoder.MalformedException("there is more than there should be");
        }
        return read;
      } catch (SessionRefusedException e) {
        throw e;
      } catch (Decoder.MalformedException | RuntimeException e) {
        throw DamagedSessionException.at(
            path, frames.offset(), "it makes no sense: " + e.getMessage());
      }
    }
  }
}
