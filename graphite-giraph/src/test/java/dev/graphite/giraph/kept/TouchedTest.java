package dev.graphite.giraph.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.io.Writable;
import org.junit.jupiter.api.Test;

class TouchedTest {
  private static final VertexKey A = new VertexKey("a");
  private static final VertexKey B = new VertexKey("b");
  private static final VertexKey C = new VertexKey("c");
  private static final VertexKey D = new VertexKey("d");

  @Test
  void allWorkersHearOfWhatAnyHasAddedAndOnce() {
    Touched touched = new Touched(2);
    Touched other = new Touched(2);
    touched.add(A);
    assertThat(touched.isMeant(A)).isFalse();
    List<List<Writable>> sent = send(touched);
    assertThat(sent).allSatisfy(messages -> assertThat(messages).hasSize(1));
    other.take(sent.get(1));
    assertThat(other.isMeant(A)).isTrue();
    assertThat(other.isMeant(B)).isFalse();
    assertThat(send(touched)).allSatisfy(messages -> assertThat(messages).isEmpty());
  }

  @Test
  void allAreMeantWhenAWorkerHasAddedTooMany() {
    Touched touched = new Touched(2);
    List.of(A, B, C).forEach(touched::add);
    Touched other = new Touched(2);
    other.take(send(touched).get(0));
    assertThat(other.isMeant(D)).isTrue();
  }

  @Test
  void allAreMeantWhenWorkersTogetherHaveAddedTooMany() {
    Touched touched = new Touched(2);
    for (VertexKey key : List.of(A, B)) {
      touched.add(key);
      touched.take(send(touched).get(0));
    }
    assertThat(touched.isMeant(D)).isFalse();
    touched.add(C);
    touched.take(send(touched).get(0));
    assertThat(touched.isMeant(D)).isTrue();
  }

  /** Both ends of an edge hear that it is gone, and both of one that has come are touched. */
  @Test
  void changesAreSeenFromBothEnds() {
    KeptChanges changes = new KeptChanges();
    changes.gone(A, B, new EdgePiece());
    changes.come(B, C, new EdgePiece());
    ChangedVertices seen = new ChangedVertices(changes);
    assertThat(seen.goneNeighbours(A)).containsExactly(B.hashCode());
    assertThat(seen.goneNeighbours(B)).containsExactly(A.hashCode());
    assertThat(seen.goneNeighbours(C)).isEmpty();
    assertThat(seen.isTouched(A)).isFalse();
    assertThat(seen.isTouched(B)).isTrue();
    assertThat(seen.isTouched(C)).isTrue();
    changes.lives(A, 0, 5);
    changes.added(D, 0, 5);
    seen = new ChangedVertices(changes);
    assertThat(seen.isTouched(A)).isTrue();
    assertThat(seen.isTouched(D)).isTrue();
    assertThat(changes.movesRanks()).isTrue();
  }

  /** What goes to each of two workers, written and read. */
  private static List<List<Writable>> send(Touched touched) {
    List<List<Writable>> sent = List.of(new ArrayList<>(), new ArrayList<>());
    touched.send(2, (message, worker) -> sent.get(worker).add(copy(message)));
    return sent;
  }

  private static Writable copy(Writable message) {
    KeyHashes read = new KeyHashes();
    DataInputBuffer in = new DataInputBuffer();
    try (DataOutputBuffer out = new DataOutputBuffer()) {
      message.write(out);
      in.reset(out.getData(), out.getLength());
      read.readFields(in);
      assertThat(in.available()).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return read;
  }
}
