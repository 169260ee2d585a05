package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The stores under a wave beside plain lists. */
class StoresTest {
  @Test
  void arcsOfAVertexStaySortedByStartWhateverComesAndGoes() {
    Random random = new Random(3);
    ArcLists lists = new ArcLists();
    List<List<long[]>> models = new ArrayList<>();
    lists.growTo(5);
    for (int v = 0; v < 5; v++) {
      models.add(new ArrayList<>());
    }
    for (int step = 0; step < 4000; step++) {
      int vertex = random.nextInt(5);
      List<long[]> model = models.get(vertex);
      if (random.nextInt(5) < 3 || model.isEmpty()) {
        long start = random.nextInt(50);
        long end = random.nextInt(40) == 0 ? Time.OPEN : start + 1 + random.nextInt(6);
        model.add(new long[] {step, start, end});
        lists.insert(vertex, step, start, end);
      } else {
        long[] arc = model.remove(random.nextInt(model.size()));
        lists.remove(vertex, (int) arc[0], arc[1]);
      }
      model.sort(Comparator.comparingLong(arc -> arc[1]));
      check(lists, vertex, model, random.nextInt(56));
    }
  }

  private static void check(ArcLists lists, int vertex, List<long[]> model, long tick) {
    List<Long> starts = new ArrayList<>();
    List<Long> slots = new ArrayList<>();
    for (int at = lists.first(vertex); at < lists.behind(vertex); at++) {
      starts.add(lists.start(at));
      slots.add((long) lists.slot(at));
    }
    assertThat(starts).isEqualTo(model.stream().map(arc -> arc[1]).toList());
    assertThat(slots).containsExactlyInAnyOrderElementsOf(model.stream().map(a -> a[0]).toList());
    long before = model.stream().filter(arc -> arc[1] < tick).count();
    assertThat(lists.firstFrom(vertex, tick) - lists.first(vertex)).isEqualTo((int) before);
    for (int at = lists.first(vertex); at < lists.firstAlive(vertex, tick); at++) {
      int slot = lists.slot(at);
      assertThat(model).noneMatch(arc -> arc[0] == slot && arc[2] > tick);
    }
  }

  @Test
  void statesAreStoredAndFoundAgain() {
    for (ValueType type : ValueType.values()) {
      Random random = new Random(11);
      PieceStore store = new PieceStore(type);
      store.growTo(6);
      long[][][] model = new long[6][0][];
      for (int step = 0; step < 3000; step++) {
        int vertex = random.nextInt(6);
        model[vertex] = randomPieces(random, type);
        store.begin();
        for (long[] piece : model[vertex]) {
          store.append(piece[0], piece[1], piece[2], piece[3]);
        }
        store.end(vertex);
        int any = random.nextInt(6);
        check(store, any, model[any], random.nextInt(40));
      }
    }
  }

  /** Pieces from tick 0 on of which neighbours differ; or none. */
  private static long[][] randomPieces(Random random, ValueType type) {
    long[][] pieces = new long[random.nextInt(9)][];
    long start = 0;
    for (int i = 0; i < pieces.length; i++) {
      long value = type.slots() > 0 ? random.nextInt(5) : 0;
      long second = type.slots() > 1 ? random.nextInt(5) : 0;
      pieces[i] = new long[] {start, Link.of(i, random.nextInt(4)), value, second};
      start += 1 + random.nextInt(5);
    }
    return pieces;
  }

  private static void check(PieceStore store, int vertex, long[][] model, long tick) {
    assertThat(store.count(vertex)).isEqualTo(model.length);
    int found = -1;
    for (int i = 0; i < model.length; i++) {
      int p = store.first(vertex) + i;
      long[] piece = {store.start(p), store.link(p), store.value(p), store.second(p)};
      assertThat(piece).isEqualTo(model[i]);
      found = model[i][0] <= tick ? i : found;
    }
    if (model.length > 0) {
      assertThat(store.find(vertex, tick) - store.first(vertex)).isEqualTo(found);
    }
  }

  @Test
  void piecesThatGoOnAreMadeOneAndAStateWithoutValuesIsNone() {
    PieceStore store = new PieceStore(ValueType.LONG);
    store.growTo(1);
    store.begin();
    store.append(0, Link.NONE, 0, 0);
    store.append(3, Link.of(7, 2), 5, 0);
    store.append(4, Link.of(7, 2), 5, 0);
    store.append(6, Link.of(7, 2), 6, 0);
    store.end(0);
    assertThat(store.count(0)).isEqualTo(3);
    assertThat(store.isPresent(store.first(0))).isFalse();
    assertThat(Link.arc(store.link(store.behind(0) - 1))).isEqualTo(7);
    assertThat(Link.level(store.link(store.behind(0) - 1))).isEqualTo(2);
    store.begin();
    store.append(0, Link.NONE, 0, 0);
    store.end(0);
    assertThat(store.count(0)).isZero();
  }

  @Test
  void anEditOfAnIntervalChangesThatAloneAndLeavesNoNeighboursAlike() {
    int life = 60;
    Random random = new Random(17);
    PieceStore store = new PieceStore(ValueType.LONG);
    store.growTo(2);
    StateEdit edit = new StateEdit(Selection.MIN_LONG);
    long[][] model = new long[life][]; // link and value of each tick, or null
    int mostPieces = 0;
    for (int step = 0; step < 20_000; step++) {
      int from = random.nextInt(life);
      int to = from + 1 + random.nextInt(step % 50 == 0 ? life - from : Math.min(4, life - from));
      edit.load(store, 1, 0, life, from, to);
      if (random.nextInt(3) == 0) {
        edit.remove(from, to);
        Arrays.fill(model, from, to, null);
      } else {
        long value = random.nextInt(6);
        long link = Link.of(random.nextInt(2), random.nextInt(2));
        edit.fold(from, to, value, 0, link);
        for (int t = from; t < to; t++) {
          if (model[t] == null || value < model[t][1]) {
            model[t] = new long[] {link, value};
          }
        }
      }
      edit.save(store, 1);
      checkTicks(store, 1, model);
      mostPieces = Math.max(mostPieces, store.count(1));
    }
    assertThat(mostPieces).isGreaterThan(12);
  }

  private static void checkTicks(PieceStore store, int vertex, long[][] model) {
    for (int t = 0; t < model.length; t++) {
      int p = store.count(vertex) == 0 ? -1 : store.find(vertex, t);
      boolean present = p >= 0 && store.isPresent(p);
      long[] held =
          present ? new long[] {Link.pending(store.link(p), false), store.value(p)} : null;
      assertThat(held).isEqualTo(model[t]);
    }
    for (int p = store.first(vertex) + 1; p < store.behind(vertex); p++) {
      boolean alike = store.link(p) == store.link(p - 1) && store.value(p) == store.value(p - 1);
      assertThat(alike).isFalse();
    }
  }

  @Test
  void labelsOfNumbersAreInTheirOrder() {
    checkLabels(GraphText.parse("5,-3,0,1", "100,7,0,1"), "9", "-10", "6", "101", "102", "-11");
  }

  @Test
  void labelsOfTextsAreInTheOrderOfCodePoints() {
    checkLabels(GraphText.parse("b,Z,0,1", "10,\uFF5E,0,1"), "a", "\uD83D\uDE00", "", "9", "zz");
  }

  private static void checkLabels(TemporalGraph graph, String... ids) {
    VertexLabels labels = new VertexLabels(graph.ids());
    for (String id : ids) {
      int index = labels.findOrAdd(id);
      assertThat(labels.find(id)).isEqualTo(index);
      assertThat(labels.findOrAdd(id)).isEqualTo(index);
      assertThat(labels.text(index)).isEqualTo(id);
      assertThat(labels.withLabel(labels.label(index))).isEqualTo(index);
    }
    for (int dealt = 0; dealt < 2; dealt++) {
      List<String> inOrder = new ArrayList<>();
      List<Integer> inOrderLabels = new ArrayList<>();
      labels.forEachInOrder(
          index -> {
            inOrder.add(labels.text(index));
            inOrderLabels.add(labels.label(index));
          });
      List<String> sorted = new ArrayList<>(Arrays.asList(ids));
      for (int rank = 0; rank < graph.vertexCount(); rank++) {
        sorted.add(graph.ids().text(rank));
      }
      sorted.sort(
          labels.isNumeric()
              ? Comparator.comparingLong(Long::parseLong)
              : VertexIds.CODE_POINT_ORDER);
      assertThat(inOrder).isEqualTo(sorted);
      assertThat(inOrderLabels).isSorted().doesNotHaveDuplicates().allMatch(label -> label >= 0);
      labels.deal();
    }
  }

  @Test
  void amongNumbersOnlyNumbersAreIds() {
    VertexLabels labels = new VertexLabels(GraphText.parse("5,3,0,1").ids());
    assertThat(labels.find("x")).isEqualTo(-1);
    assertThatThrownBy(() -> labels.findOrAdd("x"))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("'x'");
  }
}
