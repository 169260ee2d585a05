package dev.graphite.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  private final List<String> taken = new ArrayList<>();

  private Rows rows(List<Column> columns) {
    return new Rows(columns, cells -> taken.add(Arrays.toString(cells)));
  }

  private static List<Column> pieces(Column.Type type) {
    return Column.ofPieces("value", type);
  }

  @Test
  void columnsBeginWithTheVertex() {
    assertThat(Column.ofPieces("value", Column.Type.LONG))
        .containsExactly(
            new Column("vertex", Column.Type.VERTEX),
            new Column("start", Column.Type.TICK),
            new Column("end", Column.Type.END),
            new Column("value", Column.Type.LONG));
    assertThat(Column.ofPieces()).isEqualTo(pieces(Column.Type.LONG).subList(0, 3));
    assertThat(Column.ofVertices()).isEqualTo(Column.ofPieces().subList(0, 1));
  }

  @Test
  void neighbouringPiecesOfOneVertexAndValueBecomeOneRow() {
    Rows rows = rows(pieces(Column.Type.LONG));
    rows.addPiece(1, 0, 3, 7);
    rows.addPiece(1, 3, 5, 7);
    rows.addPiece(1, 5, 6, 8);
    rows.addPiece(1, 7, 9, 8);
    rows.addPiece(2, 9, 11, 8);
    rows.flush();
    rows.flush();
    assertThat(taken)
        .containsExactly("[1, 0, 5, 7]", "[1, 5, 6, 8]", "[1, 7, 9, 8]", "[2, 9, 11, 8]");
  }

  @Test
  void rowsHaveACellPerColumn() {
    Rows four = rows(pieces(Column.Type.LONG));
    Rows three = rows(Column.ofPieces());
    Rows none = rows(List.of());
    List<Runnable> wrong =
        List.of(
            () -> four.add(1, 2),
            () -> four.add(1, 2, 3),
            () -> four.addPiece(1, 2, 3),
            () -> three.add(1, 2),
            () -> three.addPiece(1, 2, 3, 4),
            () -> none.add(1, 2),
            () -> three.addPieces(1, new IntervalMap(), ValueType.DOUBLE),
            () -> none.addPieces(1, new IntervalMap(), ValueType.LONG));
    for (Runnable row : wrong) {
      assertThatThrownBy(row::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cells does not fit the columns [");
    }
    List.of(four, three, none).forEach(Rows::flush);
    assertThat(taken).isEmpty();
  }

  @Test
  void neighbouringPiecesWithoutAValueBecomeOneRow() {
    Rows rows = rows(Column.ofPieces());
    rows.addPiece(1, 0, 3);
    rows.addPiece(1, 3, 5);
    rows.addPiece(1, 6, 7);
    rows.addPiece(2, 7, Time.OPEN);
    rows.flush();
    assertThat(taken).containsExactly("[1, 0, 5]", "[1, 6, 7]", "[2, 7, " + Long.MAX_VALUE + "]");
  }

  @Test
  void onlyPiecesOfAStateThatHaveAValueAreRows() {
    IntervalMap state = new IntervalMap();
    state.set(2, 4, 5, 0);
    state.set(4, 6, 5, 1);
    Rows rows = rows(pieces(Column.Type.LONG));
    rows.addPieces(3, state, ValueType.LONG);
    rows.flush();
    assertThat(taken).containsExactly("[3, 2, 6, 5]");
  }

  @Test
  void aStateIsWrittenToAColumnOfItsTypeOnly() {
    IntervalMap state = new IntervalMap();
    Rows longs = rows(pieces(Column.Type.LONG));
    Rows doubles = rows(pieces(Column.Type.DOUBLE));
    assertThatThrownBy(() -> longs.addPieces(3, state, ValueType.DOUBLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is of type LONG, but the state of DOUBLE");
    assertThatThrownBy(() -> doubles.addPieces(3, state, ValueType.LONG_PAIR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is of type DOUBLE, but the state of LONG_PAIR");
    assertThatThrownBy(() -> longs.addPieces(3, state, ValueType.OBJECT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is of type LONG, but the state of OBJECT");
    Rows objects = rows(Column.ofPieces("value", ObjectValues.of(String.class)));
    assertThatThrownBy(() -> objects.addPieces(3, state, ValueType.LONG))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is of type OBJECT, but the state of LONG");
  }

  @Test
  void anAnswerThatNeedsATimePastTheLastTickIsAnError() {
    Rows rows = rows(pieces(Column.Type.LONG));
    rows.addPiece(0, 4, Time.BEYOND, Time.BEYOND);
    rows.flush();
    assertThat(taken).as("as an end or a number it is fine").hasSize(1);
    rows.addPiece(0, Time.BEYOND, Time.OPEN, 1);
    assertThatThrownBy(rows::flush)
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessageContaining("start");
  }

  @Test
  void anAnswerThatNeedsANumberPast64BitsIsAnError() {
    Rows rows = rows(pieces(Column.Type.LONG));
    rows.addPiece(0, 0, Time.OPEN, Long.MAX_VALUE);
    assertThatThrownBy(rows::flush)
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessage("value passes 64 bits");
  }

  @Test
  void anAnswerThatIsNoFiniteNumberIsAnError() {
    Rows rows = rows(pieces(Column.Type.DOUBLE));
    rows.addPiece(0, 0, 1, Double.doubleToRawLongBits(Double.MAX_VALUE));
    rows.addPiece(0, 1, 2, Double.doubleToRawLongBits(Double.POSITIVE_INFINITY));
    assertThatThrownBy(rows::flush)
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessageContaining("value");
  }

  @Test
  void plainRowsAreNeverMerged() {
    Rows rows = rows(Column.ofPieces());
    rows.add(1, 2, 3);
    rows.add(1, 3, 4);
    rows.flush();
    Rows pairs = rows(Column.ofVertices(new Column("value", Column.Type.LONG)));
    pairs.add(1, 2);
    pairs.add(1, 2);
    pairs.flush();
    assertThat(taken).containsExactly("[1, 2, 3]", "[1, 3, 4]", "[1, 2]", "[1, 2]");
  }
}
