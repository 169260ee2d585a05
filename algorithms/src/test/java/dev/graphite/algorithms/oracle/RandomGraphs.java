package dev.graphite.algorithms.oracle;

import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes small random temporal graphs. The seed decides, within the knobs, everything: how many
 * vertices and edges, which lives are declared and which are open, parallel edges, self-loops,
 * edges of several pieces, travel times and costs, kinds of ids, direction, where on the axis of
 * time.
 *
 * @param mostVertices graphs have 1 to this many vertices
 * @param mostEdges graphs have 0 to this many edges
 * @param ticks data lie on this many ticks
 * @param leastTravelTime 0, or 1 for algorithms that refuse 0
 * @param mostTravelTime at least leastTravelTime
 * @param integerIds whether all ids must be integers
 * @param directed whether undirected graphs are left out
 */
public record RandomGraphs(
    int mostVertices,
    int mostEdges,
    int ticks,
    int leastTravelTime,
    int mostTravelTime,
    boolean integerIds,
    boolean directed) {
  /**
   * Up to 7 vertices, 20 edges, 10 ticks, travel times 0 to 3, all kinds of ids, both kinds of
   * edges.
   */
  public static final RandomGraphs ANY = new RandomGraphs(7, 20, 10, 0, 3, false, false);

  // Integers in an order that is not that of their text; strings whose order by code point is not
  // that of their UTF-16 units (the last two) nor that of a dictionary.
  private static final List<String> INTEGERS = List.of("10", "9", "-3", "2", "100", "0", "-20");
  private static final List<String> STRINGS =
      List.of("b", "a10", "a2", "Z", "7", "\uFF5E", "\uD83D\uDE00");

  // Some graphs lie where milliseconds since 1970 do, to find ticks that were cut to 32 bits.
  private static final long FAR = 1_500_000_000_000L;

  /** The same with travel times of at least 1. */
  public RandomGraphs withoutZeroTravelTimes() {
    return new RandomGraphs(
        mostVertices, mostEdges, ticks, 1, mostTravelTime, integerIds, directed);
  }

  /** The same with integer ids only. */
  public RandomGraphs withIntegerIds() {
    return new RandomGraphs(
        mostVertices, mostEdges, ticks, leastTravelTime, mostTravelTime, true, directed);
  }

  /** The same with directed graphs only. */
  public RandomGraphs withoutUndirected() {
    return new RandomGraphs(
        mostVertices, mostEdges, ticks, leastTravelTime, mostTravelTime, integerIds, true);
  }

  /** The same with other limits of size. */
  public RandomGraphs sized(int vertices, int edges, int domain) {
    return new RandomGraphs(
        vertices, edges, domain, leastTravelTime, mostTravelTime, integerIds, directed);
  }

  /** The graphs of the seeds 0 to {@code count - 1}. */
  public Stream<RandomGraph> graphs(int count) {
    return LongStream.range(0, count).mapToObj(this::graph);
  }

  /** The graph of a seed. */
  public RandomGraph graph(long seed) {
    String text = String.join("\n", new Draw(seed).lines()) + "\n";
    return new RandomGraph(seed, text, GraphText.parse(text));
  }

  /** One graph in the making. */
  private final class Draw {
    private final Random random;
    private final long low;
    private final int openShare;
    private final boolean fractionalCosts;
    private final String[] ids;
    private final boolean[] declared;
    private final long[] start;
    private final long[] end;

    Draw(long seed) {
      // Random's first numbers are alike for seeds that are.
      random = new Random(seed * 0x9E3779B97F4A7C15L);
      low = chance(8) ? FAR : -random.nextInt(ticks + 1);
      openShare = random.nextInt(4);
      fractionalCosts = random.nextBoolean();
      int vertices = 1 + random.nextInt(mostVertices);
      declared = new boolean[vertices];
      start = new long[vertices];
      end = new long[vertices];
      ids = ids(vertices);
      int declaredShare = random.nextInt(4);
      for (int v = 0; v < vertices; v++) {
        declared[v] = random.nextInt(3) < declaredShare;
        start[v] = declared[v] ? low + random.nextInt(Math.max(1, ticks / 2)) : low;
        end[v] = declared[v] ? endAfter(start[v], Time.OPEN) : Time.OPEN;
      }
    }

    private String[] ids(int vertices) {
      List<String> names = new ArrayList<>(integerIds || chance(2) ? INTEGERS : STRINGS);
      for (int v = names.size(); v < vertices; v++) {
        names.add(Integer.toString(v * 7));
      }
      Collections.shuffle(names, random);
      return names.subList(0, vertices).toArray(new String[0]);
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      int edges = random.nextInt(mostEdges + 1);
      int source = 0;
      int target = 0;
      for (int e = 0; e < edges; e++) {
        if (!chance(4)) { // else parallel to the one before
          source = random.nextInt(ids.length);
          target = chance(8) ? source : random.nextInt(ids.length);
        }
        addEdge(lines, e, source, target);
      }
      for (int v = 0; v < ids.length; v++) {
        if (declared[v] || lines.isEmpty()) {
          lines.add("vertex " + ids[v] + "," + start[v] + "," + Time.format(end[v]));
        }
      }
      Collections.shuffle(lines, random);
      if (!directed && chance(5)) {
        lines.add(0, "undirected");
      }
      return lines;
    }

    /** Adds the pieces of an edge, if the lives of its ends leave it room. */
    private void addEdge(List<String> lines, int edge, int source, int target) {
      long from = Math.max(start[source], start[target]);
      long most = Math.min(end[source], end[target]);
      from += chance(3) ? 0 : random.nextInt(ticks);
      if (from >= Math.min(most, low + ticks)) {
        return;
      }
      long to = endAfter(from, most);
      boolean inPieces = chance(3);
      String id = inPieces ? ",e" + edge : "";
      while (from < to) {
        long pieceEnd = inPieces && chance(2) ? Math.min(from + 1 + random.nextInt(4), to) : to;
        String life = from + "," + Time.format(pieceEnd);
        lines.add(ids[source] + "," + ids[target] + "," + life + "," + values() + id);
        from = pieceEnd;
      }
    }

    private String values() {
      int travelTime = leastTravelTime + random.nextInt(mostTravelTime - leastTravelTime + 1);
      return travelTime + "," + (fractionalCosts ? random.nextInt(30) / 10.0 : random.nextInt(5));
    }

    /**
     * An end after {@code from} and at most {@code most}; short lives are as likely as long ones.
     */
    private long endAfter(long from, long most) {
      if (most == Time.OPEN && random.nextInt(4) < openShare) {
        return Time.OPEN;
      }
      long length = 1 + random.nextInt(chance(2) ? 2 : ticks);
      return Math.min(from + length, most);
    }

    private boolean chance(int oneIn) {
      return random.nextInt(oneIn) == 0;
    }
  }
}
