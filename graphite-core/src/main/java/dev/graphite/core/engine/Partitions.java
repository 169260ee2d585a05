package dev.graphite.core.engine;

/**
 * Cuts the ranks of vertices into ranges of equal size. The cut depends on the number of vertices
 * alone, so that the order in which messages reach a vertex does not depend on threads.
 */
final class Partitions {
  // More would make writing to a buffer per partition scatter memory accesses.
  private static final int MOST_PARTITIONS = 64;

  private final int vertices;
  private final int shift;
  private final int count;

  /**
   * A cut.
   *
   * @param vertices number of vertices
   * @param wanted vertices per partition, rounded up to a power of two
   */
  Partitions(int vertices, int wanted) {
    this(vertices, wanted, MOST_PARTITIONS);
  }

  private Partitions(int vertices, int wanted, int most) {
    int bits = 32 - Integer.numberOfLeadingZeros(wanted - 1);
    while (vertices > 0 && (vertices - 1 >>> bits) + 1 > most) {
      bits++;
    }
    this.vertices = vertices;
    this.shift = bits;
    this.count = vertices == 0 ? 0 : (vertices - 1 >>> bits) + 1;
  }

  /** A cut into any number of partitions, for runs that send no messages from one to another. */
  static Partitions withoutLimit(int vertices, int wanted) {
    return new Partitions(vertices, wanted, Integer.MAX_VALUE);
  }

  int count() {
    return count;
  }

  /** A vertex v belongs to partition {@code v >>> shift()}. */
  int shift() {
    return shift;
  }

  int first(int partition) {
    return partition << shift;
  }

  int behind(int partition) {
    // Not the minimum of both, since the end of the last partition may pass 2^31.
    return partition + 1 == count ? vertices : partition + 1 << shift;
  }

  int size(int partition) {
    return behind(partition) - first(partition);
  }
}
