package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.PhasedProgram.Phase;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a program of phases is called with, and what is counted, in cases worked out by hand. */
class PhasedKernelTest {
  private static final long OPEN = Time.OPEN;

  private static EngineOptions threads(int threads) {
    return EngineOptions.defaults().withThreads(threads).withTimeoutMillis(30_000);
  }

  /** Turns of a token: in each phase the smallest open vertex becomes final and tells the next. */
  private static class Relay extends PhasedProgram {
    private final List<String> calls = new ArrayList<>();

    private Relay() {
      super(
          ValueType.LONG,
          ValueType.LONG,
          new Phase(View.OUT, Selection.MIN_LONG),
          new Phase(View.IN, Selection.MIN_LONG));
    }

    private void note(String call, ComputeContext vertex) {
      calls.add(
          "%s %d round %d [%d,%s) of %d"
              .formatted(
                  call,
                  vertex.vertex(),
                  vertex.round(),
                  vertex.start(),
                  Time.format(vertex.end()),
                  vertex.state()));
    }

    @Override
    public void start(ComputeContext vertex) {
      note("start", vertex);
      vertex.setState(vertex.start(), vertex.end(), -1L);
    }

    @Override
    public void begin(ComputeContext vertex) {
      note("begin", vertex);
      if (vertex.vertex() == vertex.round() - 1) {
        vertex.setState(vertex.start(), vertex.end(), vertex.round());
      }
    }

    @Override
    public void compute(ComputeContext vertex) {
      note("compute", vertex);
      vertex.setState(vertex.start(), vertex.end(), 10 * vertex.message());
    }

    @Override
    public boolean isFinal(long value, long second) {
      return value > 0;
    }

    @Override
    public boolean scatters(long value, long second) {
      return value < 10;
    }

    @Override
    public void scatter(ScatterContext edge) {
      edge.send(edge.start(), edge.end(), edge.state());
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("round", Column.Type.LONG);
    }
  }

  @Test
  void aSmallRunIsCountedAsByHand() {
    // Phase 1 goes along 0 -[2,5)-> 1. Phase 2 goes back from the rest of 1 along 2 -[0,3)-> 1 to
    // [0,2) of 2. Phase 3 goes along that edge from the rest of 2, to [2,3) of 1, which is final.
    TemporalGraph graph = Graphs.of(3, new long[] {0, 1, 2, 5, 1}, new long[] {2, 1, 0, 3, 1});
    Relay program = new Relay();
    List<String> steps = new ArrayList<>();
    EngineOptions options =
        threads(1).withListener((step, messages) -> steps.add(step + ": " + messages));
    IntervalResult result = new LocalEngine(options).run(program, graph);

    assertThat(program.calls)
        .containsExactly(
            "start 0 round 0 [0,inf) of 0",
            "start 1 round 0 [0,inf) of 0",
            "start 2 round 0 [0,inf) of 0",
            "begin 0 round 1 [0,inf) of -1",
            "begin 1 round 1 [0,inf) of -1",
            "begin 2 round 1 [0,inf) of -1",
            "compute 1 round 1 [2,5) of -1",
            "begin 1 round 2 [0,2) of -1",
            "begin 1 round 2 [5,inf) of -1",
            "begin 2 round 2 [0,inf) of -1",
            "compute 2 round 2 [0,2) of -1",
            "begin 2 round 3 [2,inf) of -1");
    assertThat(steps).containsExactly("0: 0", "1: 1", "2: 0", "3: 1", "4: 0", "5: 1", "6: 0");
    assertThat(result.rows())
        .containsExactly(
            new long[] {0, 0, OPEN, 1},
            new long[] {1, 0, 2, 2},
            new long[] {1, 2, 5, 10},
            new long[] {1, 5, OPEN, 2},
            new long[] {2, 0, 2, 20},
            new long[] {2, 2, OPEN, 3});
    RunStatistics counts = result.statistics();
    assertThat(counts.supersteps()).isEqualTo(7);
    assertThat(counts.computeCalls()).isEqualTo(12);
    assertThat(counts.scatterCalls()).isEqualTo(3);
    assertThat(counts.messages()).isEqualTo(3);
    assertThat(counts.warps()).as("not where all is final").isEqualTo(2);
  }

  @Test
  void messagesAreComputedWhereTheirTargetIsNotFinal() {
    // Phase 1 makes [1,4) of 2 final, and phase 2 sends from 1 back to [0,9) of 2.
    TemporalGraph graph = Graphs.of(3, new long[] {0, 2, 1, 4, 1}, new long[] {2, 1, 0, 9, 1});
    Relay program = new Relay();
    IntervalResult result = new LocalEngine(threads(1)).run(program, graph);

    assertThat(program.calls)
        .filteredOn(call -> call.startsWith("compute"))
        .containsExactly(
            "compute 2 round 1 [1,4) of -1",
            "compute 2 round 2 [0,1) of -1",
            "compute 2 round 2 [4,9) of -1");
    assertThat(result.rows())
        .containsExactly(
            new long[] {0, 0, OPEN, 1},
            new long[] {1, 0, OPEN, 2},
            new long[] {2, 0, 1, 20},
            new long[] {2, 1, 4, 10},
            new long[] {2, 4, 9, 20},
            new long[] {2, 9, OPEN, 3});
  }

  @Test
  void anEmptyGraphHasNoPhases() {
    IntervalResult result = new LocalEngine(threads(4)).run(new Relay(), Graphs.of(0));

    assertThat(result.rows()).isEmpty();
    assertThat(result.statistics().supersteps()).isEqualTo(1);
  }

  @Test
  void aProgramThatNeverEndsCanBeCancelled() {
    LocalEngine engine = new LocalEngine(threads(2).withTimeoutMillis(50));
    Relay endless =
        new Relay() {
          @Override
          public boolean isFinal(long value, long second) {
            return false;
          }

          @Override
          public void begin(ComputeContext vertex) {}
        };

    assertThatThrownBy(() -> engine.run(endless, Graphs.ring(3)))
        .isInstanceOf(RunCancelledException.class)
        .hasMessageContaining("50 ms");
  }

  @Test
  void whatIsNoFactOfTheProgramIsRefused() {
    Relay curious =
        new Relay() {
          @Override
          public void begin(ComputeContext vertex) {
            vertex.setState(vertex.start(), vertex.end(), vertex.degree());
          }
        };
    Relay scattering =
        new Relay() {
          @Override
          public Set<Fact> facts() {
            return Set.of(Fact.DEGREE);
          }

          @Override
          public void scatter(ScatterContext edge) {
            edge.send(edge.start(), edge.end(), edge.degree());
          }
        };
    Relay adding =
        new Relay() {
          @Override
          public void begin(ComputeContext vertex) {
            vertex.aggregate(0, 1L);
          }
        };

    assertThatThrownBy(() -> new LocalEngine(threads(1)).run(curious, Graphs.of(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("degree, which is not among its facts");
    assertThatThrownBy(() -> new LocalEngine(threads(1)).run(scattering, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only a program of rounds");
    assertThatThrownBy(() -> new LocalEngine(threads(1)).run(adding, Graphs.of(1)))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
