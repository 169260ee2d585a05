package dev.graphite.giraph.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.time.Time;
import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.kept.KeptChanges.Life;
import dev.graphite.giraph.kept.KeptVertex;
import dev.graphite.wave.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.SequenceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of graphs, read from the files that jobs keep. */
class PartScanTest {
  private static final Configuration CONFIGURATION = new Configuration(false);

  @TempDir private Path folder;

  /** A ring of edges r0 to r8 from vertex 1 to 2 to 3 and so on, in three files. */
  @BeforeEach
  void keepARing() throws IOException {
    for (int file = 0; file < 3; file++) {
      try (SequenceFile.Writer out =
          SequenceFile.createWriter(
              CONFIGURATION,
              SequenceFile.Writer.file(path("part-m-0000" + file)),
              SequenceFile.Writer.keyClass(VertexKey.class),
              SequenceFile.Writer.valueClass(KeptVertex.class))) {
        for (int vertex = file; vertex < 9; vertex += 3) {
          out.append(new VertexKey(vertex), kept(vertex));
        }
      }
    }
    Files.writeString(folder.resolve("_SUCCESS"), "no part");
  }

  private org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path("file:" + folder + "/" + name);
  }

  private static KeptVertex kept(int vertex) {
    KeptVertex kept = new KeptVertex();
    kept.reset(vertex - 4, vertex == 7 ? Time.OPEN : 100);
    EdgePiece piece = new EdgePiece();
    piece.set(10 + vertex, 20, 2 + vertex, 0.5);
    piece.setEdge("r" + vertex, false);
    kept.add(new VertexKey((vertex + 1) % 9), piece);
    return kept;
  }

  private GraphPart read(Change... changes) throws IOException, InterruptedException {
    ChangedNames names = new ChangedNames(List.of(List.of(changes)), List.of("5"), false);
    return new PartScan(path(""), CONFIGURATION).read(names);
  }

  @Test
  void endsThatNoChangeNamesAreFoundToo() throws Exception {
    GraphPart part = read(Change.removeEdge("r6"), Change.changeEdge("r2").withEnd(15));
    assertThat(part.edges())
        .extracting(edge -> edge.source() + " " + edge.target() + " " + edge.piece())
        .containsExactlyInAnyOrder("6 7 [16, 20) 8 0.5 r6", "2 3 [12, 20) 4 0.5 r2");
    assertThat(part.lives()).hasSize(5);
    assertThat(part.lives().get(new VertexKey(7))).isEqualTo(new Life(3, Time.OPEN));
    assertThat(part.lives().get(new VertexKey(5))).isEqualTo(new Life(1, 100));
    assertThat(part.missing()).isEmpty();
    assertThat(part.vertices()).isEqualTo(9);
    assertThat(part.leastStart()).isEqualTo(-4);
    assertThat(part.leastTravelTime()).isEqualTo(2);
  }

  @Test
  void aVertexThatGoesTakesItsEdgesAlong() throws Exception {
    GraphPart part = read(Change.removeVertex("0"));
    assertThat(part.edges())
        .extracting(edge -> edge.piece().id())
        .containsExactlyInAnyOrder("r0", "r8");
    assertThat(part.lives()).hasSize(4);
    assertThat(part.leastTravelTime()).isEqualTo(3);
  }

  @Test
  void damageIsBadInput() throws Exception {
    Path file = folder.resolve("part-m-00001");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      Files.write(file, damaged);
      assertThatThrownBy(() -> read(Change.removeVertex("0")))
          .as("byte " + i)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("part-m-00001: is damaged: ");
    }
    Files.write(file, whole);
    assertThat(read(Change.removeVertex("0")).vertices()).isEqualTo(9);
  }
}
