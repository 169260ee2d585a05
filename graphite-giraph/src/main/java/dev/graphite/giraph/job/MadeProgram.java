package dev.graphite.giraph.job;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.giraph.ProgramSource;
import dev.graphite.giraph.kept.KeptJob;
import dev.graphite.giraph.kept.NoAnswer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ReflectionUtils;

/**
 * The program of a {@link JobRequest}, which travels in the job's configuration: the name of its
 * maker, and a setting for each part of the query. Values are encoded, since Hadoop replaces what
 * looks like a variable in them.
 */
public final class MadeProgram implements ProgramSource {
  private static final String MAKER = "graphite.program.maker";
  private static final String QUERY = "graphite.query.";
  private static final String VERTEX = "graphite.vertex.";
  private static final String GRAPH = "graphite.graph";

  /** Writes a request's program into the configuration of its job. */
  static void set(Configuration configuration, JobRequest request) {
    configuration.setClass(ProgramSource.KEY, MadeProgram.class, ProgramSource.class);
    configuration.setClass(MAKER, request.maker(), ProgramMaker.class);
    configuration.set(GRAPH, encoded(request.input().graph()));
    request.query().forEach((name, value) -> configuration.set(QUERY + name, encoded(value)));
    request.vertices().forEach((name, id) -> configuration.set(VERTEX + name, encoded(id)));
  }

  @Override
  public List<String> vertices(Configuration configuration) {
    return List.copyOf(values(configuration, VERTEX).values());
  }

  /**
   * {@inheritDoc} One without an answer if a vertex has gone from what was kept.
   *
   * @throws UnsuitableQueryException if a vertex is not in the graph
   */
  @Override
  public IntervalProgram program(Configuration configuration, int[] ranks) {
    Map<String, Integer> byName = new TreeMap<>();
    for (Map.Entry<String, String> vertex : values(configuration, VERTEX).entrySet()) {
      int rank = ranks[byName.size()];
      if (rank < 0 && KeptJob.reads(configuration)) {
        return new NoAnswer(); // it was there once
      }
      if (rank < 0) {
        throw new UnsuitableQueryException(
            "--%s: %s has no vertex '%s'"
                .formatted(vertex.getKey(), decoded(configuration.get(GRAPH)), vertex.getValue()));
      }
      byName.put(vertex.getKey(), rank);
    }
    Class<? extends ProgramMaker> maker = configuration.getClass(MAKER, null, ProgramMaker.class);
    return ReflectionUtils.newInstance(maker, configuration)
        .program(values(configuration, QUERY), byName);
  }

  /** In the order of names, as everywhere else. */
  private static TreeMap<String, String> values(Configuration configuration, String prefix) {
    TreeMap<String, String> values = new TreeMap<>();
    configuration
        .getPropsWithPrefix(prefix)
        .forEach((name, value) -> values.put(name, decoded(value)));
    return values;
  }

  /** An empty value would be no value. */
  private static String encoded(String value) {
    return '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value.substring(1), StandardCharsets.UTF_8);
  }
}
