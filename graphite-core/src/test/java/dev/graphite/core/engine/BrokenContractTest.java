package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine refuses when a program breaks the contract, in words that say what to mend. */
@Timeout(60)
class BrokenContractTest {
  private static final LocalEngine ENGINE =
      new LocalEngine(EngineOptions.defaults().withThreads(2).withVerticesPerPartition(1));

  @Test
  void aProgramThatSetsAnEndMustNotPromiseToStayReached() {
    Journeys broken =
        new Journeys(View.OUT, 0, true) {
          @Override
          public void start(VertexContext vertex) {
            vertex.setState(0, 5);
          }
        };
    assertThatThrownBy(() -> ENGINE.run(broken, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("promises to stay reached");
  }

  @Test
  void aProgramThatSendsAnEndMustNotPromiseToStayReached() {
    Journeys broken =
        new Journeys(View.OUT, 0, true) {
          @Override
          public void scatter(ScatterContext edge) {
            edge.send(edge.start(), 100);
          }
        };
    assertThatThrownBy(() -> ENGINE.run(broken, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("promises to stay reached");
  }

  @Test
  void aProgramWhoseStatesHaveValuesMustNotPromiseToStayReached() {
    Hops broken =
        new Hops() {
          @Override
          public boolean staysReached() {
            return true;
          }
        };
    assertThatThrownBy(() -> ENGINE.run(broken, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("promises to stay reached");
  }

  @Test
  void aProgramOfObjectsHasToSayWhichOnes() {
    SelectiveProgram broken =
        new SelectiveProgram(ValueType.OBJECT, Selection.MIN_LONG) {
          @Override
          public void start(VertexContext vertex) {}

          @Override
          public void scatter(ScatterContext edge) {}

          @Override
          public List<Column> columns() {
            return Column.ofPieces("name", ObjectValues.of(String.class));
          }
        };
    assertThatThrownBy(() -> ENGINE.run(broken, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has values of type OBJECT and no objectValues() of its own");
    assertThat(new Hops().objectsOrNull()).isNull();
  }

  /** In place of the double 1.0, the bits of the long 1 would be the smallest of all doubles. */
  @Test
  void aLongIsNoDouble() {
    assertThatThrownBy(() -> ENGINE.run(new Costs(true, true), Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("states are doubles, and set to the long 1; write 1.0");
    assertThatThrownBy(() -> ENGINE.run(new Costs(false, true), Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("messages are doubles, and one is the long 2; write 2.0");
  }

  /** Sets or sends longs, though it is said to be of doubles. */
  private static final class Costs extends SelectiveProgram {
    private final boolean longStates;
    private final boolean longMessages;

    private Costs(boolean longStates, boolean longMessages) {
      super(ValueType.DOUBLE, Selection.MIN_DOUBLE);
      this.longStates = longStates;
      this.longMessages = longMessages;
    }

    @Override
    public void start(VertexContext vertex) {
      if (longStates) {
        vertex.setState(vertex.start(), vertex.end(), 1);
      } else {
        vertex.setState(vertex.start(), vertex.end(), 1.0);
      }
    }

    @Override
    public void scatter(ScatterContext edge) {
      if (longMessages) {
        edge.send(edge.start(), edge.end(), 2);
      }
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("cost", Column.Type.DOUBLE);
    }
  }

  @Test
  void aSimpleViewHasNoPropertiesOfEdges() {
    Hops asking =
        new Hops(Selection.MIN_LONG, new View(View.Direction.OUT, true, true)) {
          @Override
          public void scatter(ScatterContext edge) {
            edge.send(edge.arrival(), edge.end(), 1L);
          }
        };
    assertThatThrownBy(() -> ENGINE.run(asking, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("simple view");
  }

  @Test
  void aDegreeMustBeAmongTheFactsOfAProgram() {
    Hops asking =
        new Hops() {
          @Override
          public void scatter(ScatterContext edge) {
            edge.send(edge.start(), edge.end(), edge.degree());
          }
        };
    assertThatThrownBy(() -> ENGINE.run(asking, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("program of rounds with that fact");
  }
}
