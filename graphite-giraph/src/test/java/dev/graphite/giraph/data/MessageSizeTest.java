package dev.graphite.giraph.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.junit.jupiter.api.Test;

class MessageSizeTest {
  private final IntervalMessage message = new IntervalMessage();
  private final EdgePiece piece = new EdgePiece();

  @Test
  void anArrivalTakesItsTickAndOneByte() throws IOException {
    assertThat(arrival(100)).isEqualTo(2);
    assertThat(arrival(255)).isEqualTo(3);
    assertThat(arrival(65_000)).isEqualTo(4);
    assertThat(arrival(86_399)).as("the last second of a day").isEqualTo(5);
    assertThat(arrival(1_700_000_000)).as("a second of these years").isEqualTo(6);
    assertThat(arrival(1_700_000_000_000L)).as("a millisecond of these years").isEqualTo(8);
  }

  @Test
  void aCostTakesEightBytesMore() throws IOException {
    message.set(ValueType.DOUBLE, 7, Time.OPEN, Double.doubleToRawLongBits(1.5), 0);
    assertThat(size(message)).isEqualTo(10);
  }

  @Test
  void aTickTakesNoEnd() throws IOException {
    message.set(ValueType.LONG, 7, 8, 3, 0);
    assertThat(size(message)).isEqualTo(3);
    message.set(ValueType.LONG, 7, 9, 3, 0);
    assertThat(size(message)).isEqualTo(4);
  }

  @Test
  void anEdgeWithoutPropertiesTakesItsLifeAndOneByte() throws IOException {
    piece.set(40, 41, 1, 1);
    assertThat(size(piece)).isEqualTo(2);
    piece.set(40, 60, 2, 1);
    assertThat(size(piece)).isEqualTo(4);
  }

  @Test
  void aWalkTakesItsTicksItsOriginAndOneByte() throws IOException {
    WalkMessage walk = new WalkMessage();
    walk.setWalk(new VertexKey(7), 7, 40, Time.OPEN);
    assertThat(size(walk)).isEqualTo(5);
    walk.setWalk(new VertexKey(123_456_789), 1_000_000, 1_700_000_000, Time.OPEN);
    assertThat(size(walk)).as("one of a million, a second of these years").isEqualTo(16);
  }

  @Test
  void anEdgeTakesTheRankAndLifeOfItsTarget() throws IOException {
    piece.set(40, 41, 1, 1);
    piece.setTarget(1_000_000, 1_600_000_000, Time.OPEN);
    assertThat(size(piece)).isEqualTo(2 + 10);
  }

  private int arrival(long tick) throws IOException {
    message.set(ValueType.PRESENCE, tick, Time.OPEN, 0, 0);
    return size(message);
  }

  private static int size(Writable writable) throws IOException {
    return Bytes.of(writable).length;
  }
}
