package dev.graphite.datasets.generate;

import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.datasets.NewFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Random graphs with the skewed degrees of social networks, and times.
 *
 * <p>Time: starts are uniform over the ticks {@code [0, ticks)}; see {@link Kind} for lives. Travel
 * times are 1, 2 or 3, uniformly.
 *
 * <p>The structure is R-MAT (D. Chakrabarti, Y. Zhan, C. Faloutsos, "R-MAT: A Recursive Model for
 * Graph Mining", SDM 2004) with the parameters of Graph500: a = 0.57, b = c = 0.19, without noise.
 * Ids are scrambled by a bijection of {@code [0, 2^scale)}, so hubs lie anywhere in the order of
 * ids. Parallel edges and self-loops occur, as in Graph500. Only vertices that have an edge are in
 * the graph, without a declared life.
 *
 * <p>Time O(edges * scale), space O(1). A generator is immutable and safe for threads; the same
 * parameters give the same rows in the same order, on every JDK.
 */
public final class RMatGenerator {
  /** Ticks by default: enough for time-respecting paths to be long. */
  public static final long PATH_TICKS = 1_000_000;

  /** Ticks for work on snapshots, where each tick costs. */
  public static final long SNAPSHOT_TICKS = 100;

  private static final int MAX_SCALE = 30;
  private static final long VERTICES_PER_MILLION_EDGES = 1 << 17;

  // Upper bounds of the quadrants a, a+b, a+b+c, as fractions of 2^63.
  private static final long QUADRANT_A = (long) (0.57 * 0x1.0p63);
  private static final long QUADRANT_B = (long) (0.76 * 0x1.0p63);
  private static final long QUADRANT_C = (long) (0.95 * 0x1.0p63);

  private final long edges;
  private final int scale;
  private final Kind kind;
  private final long ticks;
  private final long seed;

  /** What lives edges have. */
  public enum Kind {
    /** Edges live one tick. */
    INSTANTS,
    /**
     * Edges live 1 tick to 40 % of the ticks, uniformly: 20 % on average, and 17 % after those that
     * reach past the last tick have been cut there.
     */
    LONG
  }

  /** Takes one edge. */
  @FunctionalInterface
  private interface EdgeSink {
    void edge(long src, long dst, long start, long end, long travelTime) throws IOException;
  }

  /**
   * Creates a generator.
   *
   * @param kind what lives edges have
   * @param edges number of edges, at least 1
   * @param scale logarithm of the number of vertices to base 2, 1 to 30; see {@link #scaleFor}
   * @param ticks times run from 0 to here, at least 1
   * @param seed any number
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public RMatGenerator(Kind kind, long edges, int scale, long ticks, long seed) {
    this.kind = Objects.requireNonNull(kind, "kind");
    if (edges < 1) {
      throw new IllegalArgumentException("edges " + edges + " is not at least 1");
    }
    if (scale < 1 || scale > MAX_SCALE) {
      throw new IllegalArgumentException("scale " + scale + " is not in 1 to " + MAX_SCALE);
    }
    if (ticks < 1 || ticks > Long.MAX_VALUE / 4) {
      throw new IllegalArgumentException("ticks " + ticks + " is not in 1 to 2^61");
    }
    this.edges = edges;
    this.scale = scale;
    this.ticks = ticks;
    this.seed = seed;
  }

  /** A generator of default size: {@link #scaleFor} the edges, {@link #PATH_TICKS}. */
  public RMatGenerator(Kind kind, long edges, long seed) {
    this(kind, edges, scaleFor(edges), PATH_TICKS, seed);
  }

  /** The scale with 2^17 vertices per million edges, rounded up; 1 to 30. */
  public static int scaleFor(long edges) {
    long vertices =
        Math.max(2, (long) Math.ceil(edges * (double) VERTICES_PER_MILLION_EDGES / 1_000_000));
    return Math.min(MAX_SCALE, Long.SIZE - Long.numberOfLeadingZeros(vertices - 1));
  }

  /** Logarithm of the number of vertices to base 2. */
  public int scale() {
    return scale;
  }

  /** Adds the edges to a builder. */
  public void fill(TemporalGraphBuilder builder) {
    try {
      generate(
          (src, dst, start, end, travelTime) ->
              builder.edge(src, dst, start, end).travelTime(travelTime).add());
    } catch (IOException e) {
      throw new AssertionError("a builder writes no file", e);
    }
  }

  /**
   * Writes the edges as csv, {@code src,dst,start,end,travel_time}; gzipped if the name ends with
   * {@code .gz}. Nothing is left of the file if writing fails.
   *
   * @throws IOException if it cannot be written
   */
  public void writeCsv(Path path) throws IOException {
    NewFile.write(path, this::writeCsv);
  }

  /** Writes the edges as csv, {@code src,dst,start,end,travel_time}. */
  public void writeCsv(Writer out) throws IOException {
    out.write("src,dst,start,end,travel_time\n");
    StringBuilder line = new StringBuilder();
    generate(
        (src, dst, start, end, travelTime) -> {
          line.setLength(0);
          line.append(src).append(',').append(dst).append(',').append(start).append(',');
          line.append(end).append(',').append(travelTime).append('\n');
          out.append(line);
        });
  }

  private void generate(EdgeSink sink) throws IOException {
    SplitMix64 random = new SplitMix64(seed);
    Scramble scramble = new Scramble(scale, random);
    long longest = Math.max(1, ticks * 2 / 5);
    for (long i = 0; i < edges; i++) {
      long src = 0;
      long dst = 0;
      for (int bit = 0; bit < scale; bit++) {
        long r = random.nextLong() >>> 1;
        src = src << 1 | (r >= QUADRANT_B ? 1 : 0);
        dst = dst << 1 | (r >= QUADRANT_A && r < QUADRANT_B || r >= QUADRANT_C ? 1 : 0);
      }
      long start = random.below(ticks);
      long life = kind == Kind.INSTANTS ? 1 : 1 + random.below(longest);
      long end = Math.min(start + life, ticks);
      long travelTime = 1 + random.below(3);
      sink.edge(scramble.apply(src), scramble.apply(dst), start, end, travelTime);
    }
  }
}
