package dev.graphite.giraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import org.apache.hadoop.io.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedDataTest {
  private static final long LITTLE = 200_000;

  @ParameterizedTest
  @CsvSource({
    "data.VertexKey, 03 31 32, an integer that is written as a text",
    "data.VertexKey, 02 ff, not UTF-8",
    "data.VertexKey, fb, a text of",
    "data.IntervalMessage, 80 01, flags 128",
    "data.IntervalMessage, 28 01, a value of type 5",
    "data.IntervalMessage, 20 01 ff, -1 bytes of an object",
    "data.IntervalMessage, 20 01 01 00 00 07, do not have its checksum 0",
    "data.IntervalMessage, 03 01, flags 3",
    "data.IntervalMessage, 02 05 00, '[5, 5)'",
    "data.IntervalMessage, 02 05 f0, '[5, '",
    "data.IntervalMessage, 01 88 7f ff ff ff ff ff ff ff, is not an interval",
    "data.EdgePiece, 80 01 ff 00 00, a target of rank -1",
    "data.EdgePiece, 80 01 00 08 00, with flags 8",
    "data.EdgePiece, 09 01 ff, a travel time of -1",
    "data.EdgePiece, 11 01 bf f0 00 00 00 00 00 00, a cost of -1.0",
    "data.EdgePiece, 11 01 7f f8 00 00 00 00 00 00, a cost of NaN",
    "data.EdgePiece, 11 01 7f f0 00 00 00 00 00 00, a cost of Infinity",
    "data.VertexState, 8e 01 00 00 00 00, flags 256",
    "data.VertexState, 8e 10 00 00 00 00, flags 4096",
    "data.VertexState, 8e 02 00 00 00 00 ff, -1 bytes",
    "data.VertexState, 8e 04 00 00 00 00 8e 04 00 00 00 00, flags 1024",
    "data.VertexState, 8e 08 00 00 00 00 8e 02 00 00 00 00, flags 512",
    "data.VertexState, ff 00 00 00, flags -1",
    "data.VertexState, 28 00 00 00, a value of type 5",
    "data.VertexState, 20 00 00 01 01 01 00 00 07, do not have its checksum 0",
    "data.VertexState, 8f 80 00 00 00 00, 0 names",
    "data.VertexState, 8f 80 00 00 00 02 01 00 02 01 00 02, rank 1 after 1",
    "data.VertexState, 00 00 fe 00, rank -2",
    "data.VertexState, 00 00 00 ff, -1 pieces",
    "data.VertexState, 00 00 00 01 02, mark 2",
    "data.VertexState, 00 00 00 02 00 01 00, a piece of state at 0 after 0",
    "data.VertexState, 02 00 05 00 02 00 01 05, a piece of state at 5 after 0",
    "data.StepValues, 00 00, a function of 0 pieces",
    "data.StepValues, 03 00 05 01 00 02, a piece of a function at 5 after 5",
    "data.StepValues, 03 00 05 01 ff 02, a piece of a function at 4 after 5",
    "data.StepTotals, 01 00 00, a function of 0 pieces",
    "Stage, 00 01 ff ff, -1 aggregates",
    "Stage, 00 01 ff 00 03, 3 repairs",
    "kept.KeyHashes, ff ff ff fe, -2 hashes",
    "kept.KeptVertex, 05 00 05, a life from 5 to 5",
    "kept.KeptVertex, 05 01 ff, -1 edges",
    "kept.KeptVertex, 05 01 00 01 10 05 ff 00 10 06 ff 00, whose origins are not its own",
    "kept.KeptVertex, 05 01 00 01 10 05 ff 00 00 05 ff 00, whose origins are not its own",
    "kept.KeptChanges, ff, -1 changes",
    "kept.KeptChanges, 00 01 00 01 05 05, a life from 5 to 5",
    "rank.KeyCount, ff ff ff ff 00 00 00 00 00 00 00 01, 1 keys of worker -1",
    "rank.KeyCount, 00 00 00 01 ff ff ff ff ff ff ff ff, -1 keys of worker 1",
    "rank.KeyList, 00 00 ff, -1 keys from 0 on of worker 0",
    "rank.KeyList, ff 00 00, of worker -1",
    "rank.RankList, 00 ff, -1 ranks of number 0",
    "rank.RankList, 00 02 05 00, a rank 0 above 5",
    "rank.NameList, ff, -1 names",
    "rank.NameList, 01 ff, a name of rank -1",
    "constraint.EdgeIdPart, ff ff ff ff, -1 bytes of ids of edges"
  })
  void refusesBytesThatNobodyWrites(String kind, String hex, String reason) throws Exception {
    Writable into =
        (Writable)
            Class.forName("dev.graphite.giraph." + kind).getDeclaredConstructor().newInstance();
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThatThrownBy(() -> Bytes.read(bytes, into))
        .isInstanceOf(DamagedDataException.class)
        .hasMessageContaining(reason);
  }

  /** A text of two gigabytes and a state of two milliards of pieces, of which few are there. */
  @ParameterizedTest
  @CsvSource({
    "data.VertexKey, 8c 7f ff ff ff 61",
    "data.VertexState, 00 00 00 8c 7f ff ff ff 00 00 01",
    "data.VertexState, 20 00 00 8c 7f ff ff ff 00 00 01",
    "data.IntervalMessage, 20 01 8c 7f ff ff ff 00 00 07",
    "data.StepValues, 8c 7f ff ff ff 00 01",
    "Stage, 00 01 ff 8c 7f ff ff ff 01 00",
    "rank.KeyList, 00 00 8c 7f ff ff ff 00 01",
    "kept.KeyHashes, 7f ff ff ff 00 00 00 01",
    "kept.KeptVertex, 05 01 8c 7f ff ff ff 00 01",
    "kept.KeptChanges, 8c 7f ff ff ff 00 01 00",
    "data.VertexState, 8e 02 00 00 00 00 8c 7f ff ff ff 01",
    "rank.RankList, 00 8c 7f ff ff ff 05",
    "rank.NameList, 8c 7f ff ff ff 05 00 01",
    "constraint.EdgeIdPart, 7f ff ff ff 01"
  })
  void believesNoLength(String kind, String hex) throws Exception {
    Writable into =
        (Writable)
            Class.forName("dev.graphite.giraph." + kind).getDeclaredConstructor().newInstance();
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertThat(isCut(bytes, into)).isTrue(); // which loads classes
    long before = threads.getCurrentThreadAllocatedBytes();
    boolean refused = isCut(bytes, into);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
    assertThat(refused).isTrue();
  }

  private static boolean isCut(byte[] bytes, Writable into) throws IOException {
    try {
      Bytes.read(bytes, into);
      return false;
    } catch (EOFException e) {
      return true;
    }
  }

  @Test
  void readsATextThatIsLongerThanAChunk() throws IOException {
    VertexKey written = new VertexKey("x".repeat(100_000));
    VertexKey read = new VertexKey();
    Bytes.read(Bytes.of(written), read);
    assertThat(read).isEqualTo(written);
  }
}
