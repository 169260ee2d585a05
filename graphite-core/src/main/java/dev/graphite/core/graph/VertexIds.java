package dev.graphite.core.graph;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The external ids of a graph's vertices, by rank. The rank of a vertex is its place in output
 * order: numeric if all ids are integers, else by code point. Ranks run from 0 to {@link #size} - 1
 * and are what the rest of Graphite calls a vertex. The id "-0" is the id 0. Immutable, safe for
 * threads.
 *
 * <p>Space: 8 bytes per integer id; look-up by id is a binary search.
 */
public final class VertexIds implements VertexNames {
  /** Compares strings by code point, not by UTF-16 unit. */
  public static final Comparator<String> CODE_POINT_ORDER = VertexIds::compareCodePoints;

  private final long[] numbers;
  private final String[] texts;

  private VertexIds(long[] numbers, String[] texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  /**
   * Ids that are all integers.
   *
   * @param sorted the ids in ascending order
   */
  static VertexIds ofNumbers(long[] sorted) {
    return new VertexIds(sorted, null);
  }

  /**
   * Ids of which at least one is not an integer.
   *
   * @param sorted the ids in code point order
   */
  static VertexIds ofTexts(String[] sorted) {
    return new VertexIds(null, sorted);
  }

  /** True if {@code text} reads {@code -?(0|[1-9][0-9]*)} within 64 bits. */
  public static boolean isInteger(CharSequence text) {
    int length = text.length();
    int first = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int digits = length - first;
    if (digits == 0 || digits > 19 || digits > 1 && text.charAt(first) == '0') {
      return false;
    }
    for (int i = first; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return digits < 19
        || CharSequence.compare(
                text.subSequence(first, length),
                first == 1 ? "9223372036854775808" : "9223372036854775807")
            <= 0;
  }

  /** The one text of an id: "-0" is another way to write 0, also where ids are strings. */
  public static String canonical(String id) {
    return id.equals("-0") ? "0" : id;
  }

  /** Number of vertices. */
  public int size() {
    return numbers != null ? numbers.length : texts.length;
  }

  @Override
  public boolean isNumeric() {
    return numbers != null;
  }

  @Override
  public String text(int rank) {
    return numbers != null ? Long.toString(numbers[rank]) : texts[rank];
  }

  @Override
  public long number(int rank) {
    if (numbers == null) {
      throw new IllegalStateException("the ids of this graph are not integers");
    }
    return numbers[rank];
  }

  /** The rank of the vertex with this id, or -1 if there is none. */
  public int rank(String id) {
    if (numbers == null) {
      return Math.max(-1, Arrays.binarySearch(texts, canonical(id), CODE_POINT_ORDER));
    }
    return isInteger(id) ? rank(Long.parseLong(id)) : -1;
  }

  /** The rank of the vertex with this id, or -1 if there is none. */
  public int rank(long id) {
    return Math.max(
        -1,
        numbers != null
            ? Arrays.binarySearch(numbers, id)
            : Arrays.binarySearch(texts, Long.toString(id), CODE_POINT_ORDER));
  }

  /**
   * The rank of the vertex with this id.
   *
   * @throws IllegalArgumentException naming the id if there is none
   */
  public int requireRank(String id) {
    int rank = rank(id);
    if (rank < 0) {
      throw new IllegalArgumentException("the graph has no vertex '" + id + "'");
    }
    return rank;
  }

  /**
   * The rank of the vertex with this id.
   *
   * @throws IllegalArgumentException naming the id if there is none
   */
  public int requireRank(long id) {
    int rank = rank(id);
    return rank >= 0 ? rank : requireRank(Long.toString(id));
  }

  /** Bytes of heap the ids take, strings counted by their characters. */
  public long memoryBytes() {
    return numbers != null ? 8L * numbers.length : memoryBytes(texts);
  }

  static long memoryBytes(String[] texts) {
    long bytes = 0;
    for (String text : texts) {
      bytes += 48 + text.length();
    }
    return bytes;
  }

  private static int compareCodePoints(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // A surrogate stands for a code point above all those that fit one char.
        boolean xHigh = Character.isSurrogate(x);
        boolean yHigh = Character.isSurrogate(y);
        return xHigh == yHigh ? Character.compare(x, y) : xHigh ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
