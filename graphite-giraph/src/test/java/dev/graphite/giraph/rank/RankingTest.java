package dev.graphite.giraph.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.VertexIds;
import dev.graphite.giraph.data.VertexKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.hadoop.io.Writable;
import org.junit.jupiter.api.Test;

/** Workers that are objects: ranks are places in the order of all ids. */
class RankingTest {
  private final List<Ranking> workers = new ArrayList<>();
  private final List<Set<String>> ids = new ArrayList<>();

  @Property
  void ranksAreThePlacesInOutputOrder(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int count,
      @ForAll @IntRange(min = 1, max = 9) int listLength,
      @ForAll boolean allIntegers)
      throws IOException {
    Random random = new Random(seed);
    workers.clear();
    ids.clear();
    for (int i = 0; i < count; i++) {
      workers.add(new Ranking(i, count, listLength));
      ids.add(new HashSet<>());
    }
    Set<String> all = new HashSet<>();
    for (int keys = random.nextInt(120); keys > 0; keys--) {
      String id = (random.nextBoolean() || allIntegers ? "" : "v") + (random.nextInt(400) - 200);
      int worker = random.nextInt(1 + random.nextInt(count)); // some have few or none
      if (all.add(id)) {
        ids.get(worker).add(id);
        workers.get(worker).add(new VertexKey(id));
      }
    }
    boolean integers = all.stream().allMatch(VertexIds::isInteger);
    List<String> sorted = new ArrayList<>(all);
    sorted.sort(integers ? Comparator.comparingLong(Long::parseLong) : VertexIds.CODE_POINT_ORDER);
    exchange(integers, random);
    for (int i = 0; i < count; i++) {
      for (String id : ids.get(i)) {
        assertThat(workers.get(i).rank(new VertexKey(id))).as(id).isEqualTo(sorted.indexOf(id));
      }
    }
  }

  /** What the workers of a job do, with lists that arrive in any order. */
  private void exchange(boolean integers, Random random) throws IOException {
    List<KeyList> samples = new ArrayList<>();
    for (Ranking worker : workers) {
      samples.add(copy(worker.samples(integers), new KeyList()));
    }
    List<List<KeyList>> slices = new ArrayList<>();
    List<List<RankList>> ranks = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      slices.add(new ArrayList<>());
      ranks.add(new ArrayList<>());
    }
    for (Ranking worker : workers) {
      Collections.shuffle(samples, random);
      List<List<KeyList>> sent = worker.slices(samples);
      for (int i = 0; i < workers.size(); i++) {
        for (KeyList list : sent.get(i)) {
          slices.get(i).add(copy(list, new KeyList()));
        }
      }
    }
    long first = 0;
    for (int i = 0; i < workers.size(); i++) {
      Collections.shuffle(slices.get(i), random);
      long count = workers.get(i).merge(slices.get(i));
      List<List<RankList>> sent = workers.get(i).ranks(first);
      first += count;
      for (int j = 0; j < workers.size(); j++) {
        for (RankList list : sent.get(j)) {
          ranks.get(j).add(copy(list, new RankList()));
        }
      }
    }
    for (int i = 0; i < workers.size(); i++) {
      Collections.shuffle(ranks.get(i), random);
      workers.get(i).take(ranks.get(i));
    }
  }

  /** As it arrives at another worker. */
  private static <W extends Writable> W copy(W sent, W arrived) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sent.write(new DataOutputStream(bytes));
    arrived.readFields(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return arrived;
  }

  @Test
  void sharesTheWorkAmongTheWorkers() {
    int count = 4;
    int keys = 20_000;
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      workers.add(new Ranking(i, count, 1000));
    }
    for (long key = 0; key < keys; key++) {
      workers.get(random.nextInt(count)).add(new VertexKey(key * key));
    }
    List<KeyList> samples = workers.stream().map(worker -> worker.samples(true)).toList();
    List<List<KeyList>> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slices.add(new ArrayList<>());
    }
    for (Ranking worker : workers) {
      List<List<KeyList>> sent = worker.slices(samples);
      for (int i = 0; i < count; i++) {
        slices.get(i).addAll(sent.get(i));
      }
    }
    for (int i = 0; i < count; i++) {
      assertThat(workers.get(i).merge(slices.get(i))).isBetween(4700L, 5300L);
    }
  }

  @Test
  void copiesKeysBecauseGiraphReusesThem() throws IOException {
    workers.add(new Ranking(0, 1, 10));
    VertexKey reused = new VertexKey();
    for (String id : List.of("b", "a")) {
      reused.set(id);
      workers.get(0).add(reused);
    }
    exchange(false, new Random(1));
    assertThat(workers.get(0).rank(new VertexKey("a"))).isZero();
    assertThat(workers.get(0).rank(new VertexKey("b"))).isEqualTo(1);
  }

  @Test
  void knowsNoRankOfAKeyThatWasNotAdded() throws IOException {
    workers.add(new Ranking(0, 1, 10));
    workers.get(0).add(new VertexKey("a"));
    exchange(false, new Random(1));
    assertThatThrownBy(() -> workers.get(0).rank(new VertexKey("b")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("b");
  }

  @Test
  void refusesMoreVerticesThanRanks() {
    Ranking worker = new Ranking(0, 1, 10);
    worker.add(new VertexKey(1));
    List<KeyList> samples = List.of(worker.samples(true));
    worker.merge(worker.slices(samples).get(0));
    assertThatThrownBy(() -> worker.ranks(1L << 31)).isInstanceOf(ArithmeticException.class);
  }
}
