package dev.graphite.cli;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.algorithms.UserProgram;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.giraph.job.ProgramMaker;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes, in the tasks of a job, the program that the command line asks for. */
public final class QueryMaker implements ProgramMaker {
  private static final String ALGORITHM = "algorithm";
  private static final String PROGRAM = "program";

  /** What the tasks need to know. */
  static Map<String, String> settings(ProgramFactory factory, Query query) {
    Map<String, String> settings = new LinkedHashMap<>(query.settings());
    settings.put(factory instanceof UserProgram ? PROGRAM : ALGORITHM, factory.commandName());
    return settings;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsuitableQueryException if the program refuses its parameters
   */
  @Override
  public IntervalProgram program(Map<String, String> settings, Map<String, Integer> ranks) {
    int source = ranks.getOrDefault(Parameter.SOURCE.optionName(), -1);
    int target = ranks.getOrDefault(Parameter.TARGET.optionName(), -1);
    try {
      return QueryOptions.program(factory(settings), Query.of(settings).parameters(source, target));
    } catch (UsageException e) {
      throw new UnsuitableQueryException(e.getMessage());
    }
  }

  private static ProgramFactory factory(Map<String, String> settings) {
    String program = settings.get(PROGRAM);
    if (program == null) {
      return Algorithm.named(settings.get(ALGORITHM)).orElseThrow();
    }
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      return UserProgram.of(Class.forName(program, true, loader));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
