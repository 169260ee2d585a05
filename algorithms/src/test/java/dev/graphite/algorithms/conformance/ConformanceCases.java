package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.laws.Law;
import dev.graphite.algorithms.laws.LawCase;
import dev.graphite.algorithms.laws.LawRun;
import dev.graphite.algorithms.oracle.Answers;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The cases of the conformance suite, put to an engine one after the other. What is asked depends
 * on the arguments alone, not on the answers: {@link Rehearsal} counts on it.
 *
 * @param engine who answers
 */
public record ConformanceCases(Engine engine) {
  /**
   * All kinds of cases of an algorithm, and all fixed cases.
   *
   * @param tiny domains of which every graph is tried
   * @param graphs how many random graphs; a quarter as many chains
   * @param lawGraphs random graphs per law
   */
  public void all(Algorithm algorithm, List<TinyGraphs> tiny, int graphs, int lawGraphs) {
    fixed();
    tiny.forEach(domain -> tinyGraphs(algorithm, domain));
    randomGraphs(algorithm, 0, graphs);
    chains(algorithm, graphs / 4);
    for (Law law : Law.values()) {
      if (law.holdsFor(algorithm)) {
        law(law, algorithm, lawGraphs);
      }
    }
  }

  /** The cases whose answers are written down, of all algorithms. */
  public void fixed() {
    Answers answers = this::answer;
    Stream.of(
            new PathCases(answers) {},
            new TemporalCountCases(answers) {},
            new SnapshotCases(answers) {})
        .forEach(
            cases ->
                ReflectionSupport.findMethods(
                        cases.getClass(),
                        method -> method.isAnnotationPresent(Test.class),
                        HierarchyTraversalMode.TOP_DOWN)
                    .forEach(method -> ReflectionSupport.invokeMethod(method, cases)));
  }

  List<long[]> answer(String name, TemporalGraph graph, Query query) {
    return engine.run(Algorithm.named(name).orElseThrow().program(query.parameters()), graph);
  }

  void tinyGraphs(Algorithm algorithm, TinyGraphs domain) {
    domain.forEach(
        rows -> {
          TemporalGraph graph = rows.build();
          for (Query query : tinyQueries(algorithm, graph.vertexCount())) {
            compare(algorithm, graph, query, domain.toString());
          }
        });
  }

  /** From or to every vertex, and once within bounds. */
  private static List<Query> tinyQueries(Algorithm algorithm, int vertices) {
    List<Query> queries = new ArrayList<>(List.of(Query.of(0)));
    if (algorithm.parameters().contains(Parameter.SOURCE)
        || algorithm.parameters().contains(Parameter.TARGET)) {
      for (int vertex = 1; vertex < vertices; vertex++) {
        queries.add(Query.of(vertex));
      }
    }
    if (algorithm.parameters().contains(Parameter.FROM)) {
      queries.add(Query.of(0).from(1).until(2));
    }
    return queries;
  }

  void randomGraphs(Algorithm algorithm, long fromSeed, long toSeed) {
    LongStream.range(fromSeed, toSeed)
        .mapToObj(RandomGraphs.ANY::graph)
        .forEach(random -> compare(algorithm, random));
  }

  void chains(Algorithm algorithm, int chains) {
    boolean back = algorithm.parameters().contains(Parameter.TARGET);
    Query query = Query.of(back ? ParallelChains.HOPS : 0);
    LongStream.range(0, chains)
        .mapToObj(ParallelChains::graph)
        .forEach(random -> compare(algorithm, random.graph(), query, random.toString()));
  }

  void law(Law law, Algorithm algorithm, int graphs) {
    LawCase.random(this::lawRun, algorithm, graphs).forEach(law::verify);
  }

  private LawRun lawRun(IntervalProgram program, TemporalGraph graph) {
    return new LawRun(graph, program.columns(), engine.run(program, graph), Optional.empty());
  }

  private void compare(Algorithm algorithm, RandomGraph random) {
    boolean bounded = algorithm.parameters().contains(Parameter.FROM);
    Query query = bounded ? random.query() : Query.of(random.query().vertex());
    compare(algorithm, random.graph(), query, random.toString());
  }

  private void compare(Algorithm algorithm, TemporalGraph graph, Query query, String origin) {
    String name = algorithm.commandName();
    IntervalProgram program = algorithm.program(query.parameters());
    List<long[]> expected;
    try {
      expected = Oracles.answer(name, graph, query);
    } catch (IllegalArgumentException refused) {
      assertThatThrownBy(() -> engine.run(program, graph))
          .as("%s%s, on%n%s", origin, query, GraphText.print(graph))
          .isInstanceOfAny(UnsuitableGraphException.class, UnsuitableQueryException.class);
      return;
    }
    Comparison.assertSame(origin + query, name, graph, expected, engine.run(program, graph));
  }
}
