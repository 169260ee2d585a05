package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the engine refuses when a program breaks the contract, in words that say what to mend. */
@Timeout(60)
class BrokenContractTest {
  private static final LocalEngine ENGINE =
      new LocalEngine(EngineOptions.defaults().withThreads(2).withVerticesPerPartition(1));

  private static final List<Selection> FOLDS_OF_NUMBERS =
      List.of(
          Selection.MIN_LONG,
          Selection.MAX_LONG,
          Selection.MIN_DOUBLE,
          Selection.MIN_PAIR_UNREAD,
          Selection.MAX_CONSTANT_OR_LAG);

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
    assertThatThrownBy(() -> ENGINE.run(new Names(Selection.ANY), Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has values of type OBJECT and no objectValues() of its own");
    assertThat(new Hops().objectsOrNull()).isNull();
  }

  /** The smaller handle is that of the object which came first, in whatever run. */
  @ParameterizedTest
  @FieldSource("FOLDS_OF_NUMBERS")
  void objectsAreNotFoldedByTheirHandles(Selection numbers) {
    assertThatThrownBy(() -> new Names(numbers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("objects are in no order of their own");
    assertThatThrownBy(() -> new NameRounds(numbers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("objects are in no order of their own");
    assertThatThrownBy(() -> new NamePhases(Selection.ANY, numbers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("objects are in no order of their own");
  }

  @Test
  void objectsAreNotAddedUp() {
    assertThatThrownBy(() -> new NamePhases(AllMessages.GROUP, Sum.LONGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("objects cannot be added up");
  }

  @Test
  void objectsAreFoldedInAnOrderOfTheirOwn() {
    Selection first = ObjectValues.of(String.class).first(Comparator.naturalOrder());
    assertThat(new Names(first).fold()).isSameAs(first);
    assertThat(new NameRounds(first).fold()).isSameAs(first);
    assertThat(new NamePhases(first, AllMessages.GROUP).phases()).hasSize(2);
  }

  /** Has objects and does not say which. */
  private static final class Names extends SelectiveProgram {
    private Names(Selection fold) {
      super(ValueType.OBJECT, fold);
    }

    @Override
    public void start(VertexContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("name", ObjectValues.of(String.class));
    }
  }

  /** The same in rounds. */
  private static final class NameRounds extends RoundProgram {
    private NameRounds(Fold fold) {
      super(ValueType.OBJECT, fold, View.OUT, 1);
    }

    @Override
    public void start(ComputeContext vertex) {}

    @Override
    public void compute(ComputeContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("name", ObjectValues.of(String.class));
    }
  }

  /** The same in phases, with messages of objects alone. */
  private static final class NamePhases extends PhasedProgram {
    private NamePhases(Fold first, Fold second) {
      super(
          ValueType.LONG,
          ValueType.OBJECT,
          new Phase(View.OUT, first),
          new Phase(View.OUT, second));
    }

    @Override
    public boolean isFinal(long value, long second) {
      return true;
    }

    @Override
    public void begin(ComputeContext vertex) {}

    @Override
    public void start(ComputeContext vertex) {}

    @Override
    public void compute(ComputeContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("number", Column.Type.LONG);
    }
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
