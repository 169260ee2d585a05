package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionsTest {
  private static final int MOST = Integer.MAX_VALUE;

  private static void assertCutsInOrder(int vertices, int wanted) {
    String where = vertices + " vertices, " + wanted + " wanted";
    Partitions partitions = new Partitions(vertices, wanted);
    assertThat(partitions.count()).as(where).isLessThanOrEqualTo(64);
    int next = 0;
    for (int i = 0; i < partitions.count(); i++) {
      assertThat(partitions.first(i)).as(where).isEqualTo(next);
      next = partitions.behind(i);
      assertThat(next).as(where).isGreaterThan(partitions.first(i));
      assertThat(partitions.size(i)).as(where).isEqualTo(next - partitions.first(i));
      assertThat(partitions.first(i) >>> partitions.shift()).as(where).isEqualTo(i);
      assertThat(next - 1 >>> partitions.shift()).as(where).isEqualTo(i);
    }
    assertThat(next).as(where).isEqualTo(vertices);
  }

  @Test
  void everyVertexIsInThePartitionThatItsShiftNames() {
    for (int vertices = 0; vertices < 300; vertices++) {
      for (int wanted : new int[] {1, 2, 3, 4, 7, 8, 64, 100, 1000, MOST}) {
        assertCutsInOrder(vertices, wanted);
      }
    }
  }

  @Test
  void theMostVerticesAreCutLikeFew() {
    for (int vertices : new int[] {MOST, MOST - 1, 1 << 30, (1 << 30) + 1, 63 << 25}) {
      for (int wanted : new int[] {1, 8192, 1 << 25, 1 << 26, 1 << 30, (1 << 30) + 1, MOST}) {
        assertCutsInOrder(vertices, wanted);
      }
    }
  }

  @Test
  void aPartitionHasTheWantedVerticesRoundedUpToAPowerOfTwo() {
    assertThat(new Partitions(1000, 100).size(0)).isEqualTo(128);
    assertThat(new Partitions(1000, 128).size(0)).isEqualTo(128);
    assertThat(new Partitions(50, 1).count()).isEqualTo(50);
    assertThat(new Partitions(65, 1).count()).isEqualTo(33);
    assertThat(new Partitions(0, 100).count()).isZero();
  }

  @Test
  void withoutLimitThereAreAsManyPartitionsAsItTakes() {
    Partitions partitions = Partitions.withoutLimit(1000, 2);
    assertThat(partitions.count()).isEqualTo(500);
    assertThat(partitions.first(499)).isEqualTo(998);
    assertThat(partitions.behind(499)).isEqualTo(1000);
    assertThat(Partitions.withoutLimit(MOST, 1).count()).isEqualTo(MOST);
  }
}
