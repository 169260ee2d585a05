package dev.graphite.datasets.generate;

/**
 * A pseudo-random sequence fixed by its seed, the same on every JDK.
 *
 * <p>SplitMix64 of G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number
 * Generators", OOPSLA 2014, figure 17. The JDK's own generators are not promised to keep how they
 * map bits to bounded numbers. Not safe for threads.
 */
final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in {@code [0, bound)}, to within bound / 2^64. */
  long below(long bound) {
    return Math.multiplyHigh(nextLong() >>> 1, bound << 1);
  }

  /** Uniform in {@code [0, 1)}, on a grid of 2^-53. */
  double unit() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
