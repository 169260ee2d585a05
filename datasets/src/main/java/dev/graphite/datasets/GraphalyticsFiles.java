package dev.graphite.datasets;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The files of a graph in {@link GraphFormat#GRAPHALYTICS}, found beside the one that is named.
 *
 * @param edges rows {@code src dst [weight]}
 * @param vertices an id a line
 * @param properties says whether the graph is directed; null if there is none
 */
record GraphalyticsFiles(Path edges, Path vertices, Path properties) {
  private static final String GZIP = ".gz";

  /**
   * Finds them.
   *
   * @param graph the edges file, or the vertices file by its name
   * @param vertices the vertices file, or null for that beside the edges file
   * @throws DamagedFileException if the other file is not there
   */
  static GraphalyticsFiles of(Path graph, Path vertices) throws DamagedFileException {
    String name = TextFile.plainName(graph);
    if (name.endsWith(".v")) {
      if (vertices != null) {
        throw new DamagedFileException(
            0, "is a vertices file by its name; name the edges file as the graph");
      }
      return new GraphalyticsFiles(beside(graph, ".e", "edges"), graph, properties(graph));
    }
    if (name.endsWith(".e")) {
      Path found = vertices == null ? beside(graph, ".v", "vertices") : vertices;
      return new GraphalyticsFiles(graph, found, properties(graph));
    }
    if (vertices == null) {
      throw new DamagedFileException(
          0, "does not end in .e, so its vertices cannot be found; say where with --vertices FILE");
    }
    return new GraphalyticsFiles(graph, vertices, null);
  }

  private static Path beside(Path path, String ending, String what) throws DamagedFileException {
    String plain = stem(path) + ending;
    boolean gzip = TextFile.fileName(path).endsWith(GZIP);
    for (String name : new String[] {gzip ? plain + GZIP : plain, gzip ? plain : plain + GZIP}) {
      Path candidate = path.resolveSibling(name);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    throw new DamagedFileException(
        0, "there is no " + plain + " or " + plain + GZIP + " with the " + what + " beside it");
  }

  private static Path properties(Path path) {
    Path properties = path.resolveSibling(stem(path) + ".properties");
    return Files.exists(properties) ? properties : null;
  }

  /** The name without {@code .e} or {@code .v} and {@code .gz}. */
  private static String stem(Path path) {
    String name = path.getFileName().toString();
    int gzip = TextFile.fileName(path).endsWith(GZIP) ? GZIP.length() : 0;
    return name.substring(0, name.length() - gzip - 2);
  }

  /**
   * True if the properties say that the graph is not directed.
   *
   * @throws DamagedFileException if they say something else than true or false, or say it of a
   *     graph with another name
   */
  boolean areUndirected() throws IOException {
    if (properties == null) {
      return false;
    }
    Properties pairs = new Properties();
    try (Reader in = TextFile.open(properties)) {
      pairs.load(in);
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(0, "is not a properties file: " + e.getMessage(), e);
    }
    String key = "graph." + stem(edges) + ".directed";
    if (!pairs.containsKey(key)) {
      refuseDirectionOfAnother(pairs, key);
    }
    String directed = pairs.getProperty(key, "true").strip();
    if (!directed.equals("true") && !directed.equals("false")) {
      throw new DamagedFileException(
          0, key + " is '" + Numbers.shown(directed) + "', not true or false");
    }
    return directed.equals("false");
  }

  private static void refuseDirectionOfAnother(Properties pairs, String key)
      throws DamagedFileException {
    for (String other : new TreeSet<>(pairs.stringPropertyNames())) {
      if (other.startsWith("graph.") && other.endsWith(".directed")) {
        throw new DamagedFileException(
            0, "says " + Numbers.shown(other) + " and not " + key + ", so it is of another graph");
      }
    }
  }
}
