package dev.graphite.cli;

import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.algorithms.UserProgram;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options that say what to ask; which of them make sense depends on the algorithm. */
final class QueryOptions {
  @Option(names = "--source", paramLabel = "ID", description = "The vertex that paths leave.")
  private String source;

  @Option(names = "--target", paramLabel = "ID", description = "The vertex that paths lead to.")
  private String target;

  @Option(
      names = "--from",
      paramLabel = "T",
      converter = TickConverter.class,
      description = "Earliest departure (default: the start of the graph).")
  private Long from;

  @Option(
      names = "--until",
      paramLabel = "T",
      converter = TickConverter.class,
      description = "Latest arrival (default: no limit).")
  private Long until;

  @Option(names = "--iterations", paramLabel = "N", description = "Rounds (default: 10).")
  private Integer iterations;

  @Option(names = "--damping", paramLabel = "D", description = "Damping factor (default: 0.85).")
  private Double damping;

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "A parameter of a program given with --program; may be repeated.")
  private Map<String, String> others = new TreeMap<>();

  /**
   * Checks that the algorithm takes what is given and gets what it needs.
   *
   * @throws UsageException if not
   */
  void check(ProgramFactory algorithm) {
    Map<Parameter, Object> given = given();
    for (Parameter parameter : given.keySet()) {
      if (!algorithm.parameters().contains(parameter)) {
        throw new UsageException(
            algorithm.commandName()
                + " does not take --"
                + parameter.optionName()
                + takes(algorithm));
      }
    }
    for (Parameter parameter : algorithm.required()) {
      if (!given.containsKey(parameter)) {
        throw new UsageException(
            algorithm.commandName() + " needs --" + parameter.optionName() + " ID");
      }
    }
    if (!(algorithm instanceof UserProgram) && !others.isEmpty()) {
      throw new UsageException("--parameter is for programs given with --program");
    }
    Parameters parameters = anyTwo();
    program(algorithm, parameters);
    for (Parameter parameter : given.keySet()) {
      if (!parameters.others().isAsked(parameter)) {
        throw new UsageException(
            "%s does not take --%s; it reads %s"
                .formatted(
                    algorithm.commandName(), parameter.optionName(), parameters.others().asked()));
      }
    }
  }

  /**
   * The program that answers on a graph.
   *
   * @param file where the graph is from, for messages
   * @throws UsageException if a vertex is not in the graph, or the program refuses its parameters
   */
  IntervalProgram program(ProgramFactory algorithm, TemporalGraph graph, Path file) {
    return program(
        algorithm,
        parameters(
            rank(Parameter.SOURCE, source, graph.ids(), file),
            rank(Parameter.TARGET, target, graph.ids(), file)));
  }

  /**
   * The program for vertices whose ranks are told.
   *
   * @param rank tells the rank of a vertex that is named
   */
  IntervalProgram program(ProgramFactory algorithm, ToIntFunction<String> rank) {
    return program(
        algorithm,
        parameters(
            source == null ? -1 : rank.applyAsInt(source),
            target == null ? -1 : rank.applyAsInt(target)));
  }

  /**
   * The program for given parameters.
   *
   * @throws UsageException if it refuses them
   */
  static IntervalProgram program(ProgramFactory algorithm, Parameters parameters) {
    try {
      return algorithm.program(parameters);
    } catch (IllegalArgumentException e) {
      boolean own = algorithm instanceof UserProgram;
      String reason = e.getMessage() == null ? "refuses its parameters" : e.getMessage();
      throw new UsageException((own ? algorithm.commandName() + ": " : "--") + reason);
    }
  }

  /** What is given, by name. */
  Map<Parameter, Object> given() {
    Map<Parameter, Object> given = new EnumMap<>(Parameter.class);
    putIfGiven(given, Parameter.SOURCE, source);
    putIfGiven(given, Parameter.TARGET, target);
    putIfGiven(given, Parameter.FROM, from);
    putIfGiven(given, Parameter.UNTIL, until);
    putIfGiven(given, Parameter.ITERATIONS, iterations);
    putIfGiven(given, Parameter.DAMPING, damping);
    return given;
  }

  private Parameters parameters(int sourceRank, int targetRank) {
    return query().parameters(sourceRank, targetRank);
  }

  /** What is asked. */
  Query query() {
    Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
    given().forEach((parameter, value) -> texts.put(parameter, value.toString()));
    return new Query(texts, others);
  }

  /** The vertices that are named, by the names of their options. */
  Map<String, String> vertices() {
    Map<String, String> vertices = new TreeMap<>();
    given()
        .forEach(
            (parameter, value) -> {
              if (parameter == Parameter.SOURCE || parameter == Parameter.TARGET) {
                vertices.put(parameter.optionName(), value.toString());
              }
            });
    return vertices;
  }

  /** What a session is asked, by names that messages can use. */
  Map<String, String> question(ProgramFactory algorithm, InputOptions input) {
    Map<String, String> question = new TreeMap<>(query().settings());
    question.put("algorithm", algorithm.commandName());
    question.put("rows", input.undirected() ? "--undirected" : "as the file says");
    return question;
  }

  /** The columns of the answer. */
  List<Column> columns(ProgramFactory algorithm) {
    return program(algorithm, anyTwo()).columns();
  }

  /** Parameters before the graph has been read: any two vertices. */
  private Parameters anyTwo() {
    return parameters(source == null ? -1 : 0, target == null ? -1 : 1);
  }

  private static int rank(Parameter parameter, String id, VertexIds ids, Path file) {
    if (id == null) {
      return -1;
    }
    int rank = ids.rank(id);
    if (rank < 0) {
      String others =
          ids.size() == 0
              ? "it has no vertices"
              : "it has %s, from '%s' to '%s'"
                  .formatted(
                      Text.count(ids.size(), "vertex"), ids.text(0), ids.text(ids.size() - 1));
      throw new UsageException(
          "--%s: %s has no vertex '%s'; %s".formatted(parameter.optionName(), file, id, others));
    }
    return rank;
  }

  private static String takes(ProgramFactory algorithm) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      if (algorithm.parameters().contains(parameter)) {
        names.add("--" + parameter.optionName());
      }
    }
    return names.isEmpty()
        ? "; it takes no options of its own"
        : names.stream().collect(Collectors.joining(", ", "; it takes ", ""));
  }

  private static void putIfGiven(Map<Parameter, Object> given, Parameter parameter, Object value) {
    if (value != null) {
      given.put(parameter, value);
    }
  }
}
