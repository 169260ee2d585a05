package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.UserProgram;
import dev.graphite.algorithms.snapshot.PageRank;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.Selection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tasks of a job make the program that the command line names. */
class QueryMakerTest {
  private static final Map<Parameter, String> BOUNDS =
      Map.of(Parameter.SOURCE, "a", Parameter.FROM, "-7", Parameter.UNTIL, "9223372036854775805");

  @Test
  void valuesComeBackFromTheirTexts() {
    Query query = new Query(BOUNDS, Map.of("source", "another", "x", ""));
    Query again = Query.of(query.settings());
    assertThat(again).isEqualTo(query);
    Parameters parameters = again.parameters(3, -1);
    assertThat(parameters.source()).isEqualTo(3);
    assertThat(parameters.target()).isEqualTo(-1);
    assertThat(parameters.from()).isEqualTo(-7);
    assertThat(parameters.until()).isEqualTo(9223372036854775805L);
    assertThat(parameters.others().text("source", null)).isEqualTo("another");
    assertThat(parameters.others().text("x", null)).isEmpty();
  }

  @Test
  void iterationsAndDampingReachTheProgram() {
    Query query = new Query(Map.of(Parameter.ITERATIONS, "3", Parameter.DAMPING, "0.1"), Map.of());
    IntervalProgram program = made(Algorithm.PAGERANK, query, Map.of());
    assertThat(program).usingRecursiveComparison().isEqualTo(new PageRank(3, 0.1));
  }

  @Test
  void eachAlgorithmIsMadeFromItsName() {
    for (Algorithm algorithm : Algorithm.values()) {
      Parameters parameters = Parameters.defaults().withSource(1).withTarget(2);
      assertThat(made(algorithm, new Query(Map.of(), Map.of()), Map.of("source", 1, "target", 2)))
          .as(algorithm.commandName())
          .hasSameClassAs(algorithm.program(parameters));
    }
  }

  @Test
  void aProgramOfTheUsersIsMadeFromItsClass() {
    UserProgram own = UserProgram.of(Own.class);
    Query query = new Query(Map.of(), Map.of("least", "5"));
    Own made = (Own) new QueryMaker().program(QueryMaker.settings(own, query), Map.of("source", 4));
    assertThat(made.least).isEqualTo(5);
    assertThat(made.source).isEqualTo(4);
  }

  @Test
  void whatAProgramRefusesIsWrongUsageInTheWordsOfALocalRun() {
    UserProgram own = UserProgram.of(Own.class);
    Map<String, String> settings =
        QueryMaker.settings(own, new Query(Map.of(), Map.of("least", "many")));
    assertThatThrownBy(() -> new QueryMaker().program(settings, Map.of("source", 4)))
        .isInstanceOf(UnsuitableQueryException.class)
        .hasMessage(Own.class.getName() + ": least must be a 64-bit integer, not 'many'");
  }

  private static IntervalProgram made(
      Algorithm algorithm, Query query, Map<String, Integer> ranks) {
    return new QueryMaker().program(QueryMaker.settings(algorithm, query), ranks);
  }

  /** Keeps what it was made with. */
  public static final class Own extends SelectiveProgram {
    private final long least;
    private final int source;

    /** Reads two parameters. */
    public Own(Parameters parameters) {
      super(ValueType.LONG, Selection.MIN_LONG);
      least = parameters.others().integer("least", 0);
      source = parameters.requireSource();
    }

    @Override
    public void start(VertexContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("nothing", Column.Type.LONG);
    }
  }
}
