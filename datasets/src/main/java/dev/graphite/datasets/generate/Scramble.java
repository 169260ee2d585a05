package dev.graphite.datasets.generate;

/**
 * A random-looking bijection of {@code [0, 2^bits)}: multiplications by odd numbers and xor-shifts,
 * each of which can be undone modulo 2^bits. Immutable.
 */
final class Scramble {
  private static final int ROUNDS = 3;

  private final long mask;
  private final int shift;
  private final long[] factors = new long[ROUNDS];
  private final long[] summands = new long[ROUNDS];

  Scramble(int bits, SplitMix64 random) {
    mask = (1L << bits) - 1;
    shift = (bits + 1) / 2;
    for (int i = 0; i < ROUNDS; i++) {
      factors[i] = random.nextLong() | 1;
      summands[i] = random.nextLong();
    }
  }

  long apply(long value) {
    long x = value;
    for (int i = 0; i < ROUNDS; i++) {
      x = (x * factors[i] + summands[i]) & mask;
      x ^= x >>> shift;
    }
    return x;
  }
}
