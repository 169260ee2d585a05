package dev.graphite.giraph.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVerticesTest {
  @TempDir private java.nio.file.Path folder;

  private KeptVertex writtenAndRead(VertexState state, boolean withStates) throws IOException {
    Configuration configuration = new Configuration();
    java.nio.file.Path into = folder.resolve("kept-" + withStates);
    KeptJob.configure(configuration, null, null, new Path(into.toUri()));
    TaskAttemptContextImpl context = new TaskAttemptContextImpl(configuration, new TaskAttemptID());
    try (KeptVertices vertices = KeptVertices.of(context, withStates)) {
      vertices.write(new VertexKey("a"), state);
    }
    List<java.nio.file.Path> files;
    try (Stream<java.nio.file.Path> all = Files.list(into)) {
      files = all.filter(file -> KeptVertices.isFile(new Path(file.toUri()))).toList();
    }
    assertThat(files).hasSize(1);
    VertexKey key = new VertexKey();
    KeptVertex read = new KeptVertex();
    try (SequenceFile.Reader in =
        new SequenceFile.Reader(
            configuration, SequenceFile.Reader.file(new Path(files.get(0).toUri())))) {
      assertThat(in.next(key, read)).isTrue();
      assertThat(key).hasToString("a");
      assertThat(in.next(key)).isFalse();
    }
    return read;
  }

  private static VertexState state(ValueType type, long value) {
    VertexState state = new VertexState();
    state.reset(type);
    state.setLife(-9, -2, true);
    IntervalMap map = new IntervalMap();
    state.load(map);
    map.set(-5, -3, value, 0);
    map.settle();
    state.save(map);
    return state;
  }

  private static VertexState vertex() {
    KeptVertex graph = new KeptVertex();
    graph.reset(3, 10);
    graph.add(new VertexKey("b"), new EdgePiece());
    VertexState state = state(ValueType.LONG, 7);
    state.setKept(graph.body());
    state.setOrigins(state(ValueType.LONG, 99));
    return state;
  }

  @Test
  void aVertexIsKeptWithTheStateAndItsOrigins() throws IOException {
    KeptVertex read = writtenAndRead(vertex(), true);
    assertThat(List.of(read.start(), read.end())).containsExactly(3L, 10L);
    assertThat(read.edges()).isEqualTo(1);
    IntervalMap map = new IntervalMap();
    read.state().load(map);
    assertThat(map).hasToString("[-9, -5) -, [-5, -3) 7, [-3, -2) -");
    assertThat(read.state().kept()).isNull();
    read.origins().load(map);
    assertThat(map).hasToString("[-9, -5) -, [-5, -3) 99, [-3, -2) -");
  }

  /** What the job before has kept, and this one's program knows nothing of, is not passed on. */
  @Test
  void originsOfAnotherProgramAreNotKept() throws IOException {
    KeptVertex read = writtenAndRead(vertex(), false);
    assertThat(read.edges()).isEqualTo(1);
    assertThat(read.state()).isNull();
    assertThat(read.origins()).isNull();
  }
}
