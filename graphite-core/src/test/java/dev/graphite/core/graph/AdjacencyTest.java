package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.View.Direction;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Every view of seeded random graphs against the definition, tick by tick. */
class AdjacencyTest {
  /** An edge seen from one of its ends. Ticks are places on the scale; open is past the last. */
  private record Link(int owner, int other, int start, int end) {}

  /** The places of ticks on each scale; the last is only an end. */
  private static final long[][] SCALES = {
    {-3, -2, -1, 0, 1, 2, 3, 4},
    {0, 1000, 2000, 3000, 4_000_000_000L, 4_294_967_294L, 4_294_967_295L, 4_294_967_296L},
    {Time.MIN_TICK, Time.MIN_TICK + 1, -1, 0, 1L << 40, 1L << 62, Time.MAX_TICK, Time.BEYOND},
    {Time.MIN_TICK, -(1L << 62), -1, 0, 1, 1L << 62, Time.MAX_TICK - 1, Time.MAX_TICK},
  };

  private static final int PLACES = 8;
  private static final int OPEN = PLACES;

  private final List<Link> rows = new ArrayList<>();
  private long[] scale;

  private static List<View> allViews() {
    List<View> views = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      for (boolean simple : new boolean[] {false, true}) {
        for (boolean loops : new boolean[] {false, true}) {
          views.add(new View(direction, simple, loops));
        }
      }
    }
    return views;
  }

  private TemporalGraph randomGraph(int seed, boolean undirected) {
    Random random = new Random(seed);
    scale = SCALES[seed % SCALES.length];
    int vertices = 1 + random.nextInt(5);
    rows.clear();
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(undirected);
    for (int vertex = 0; vertex < vertices; vertex++) {
      builder.addVertex(vertex, scale[0], Time.OPEN);
    }
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(PLACES - 1);
      int end = random.nextInt(4) == 0 ? OPEN : start + 1 + random.nextInt(PLACES - 1 - start);
      Link row = new Link(random.nextInt(vertices), random.nextInt(vertices), start, end);
      rows.add(row);
      builder.addEdge(row.owner, row.other, scale[start], time(end));
    }
    return builder.build();
  }

  private long time(int place) {
    return place == OPEN ? Time.OPEN : scale[place];
  }

  /** The links of a view by definition, one per edge and end that leads on. */
  private List<Link> links(View view, boolean undirected) {
    List<Link> links = new ArrayList<>();
    for (Link row : rows) {
      if (row.owner == row.other && !view.loops()) {
        continue;
      }
      Link back = new Link(row.other, row.owner, row.start, row.end);
      if (undirected || view.direction() != Direction.IN) {
        links.add(row);
      }
      if (undirected || view.direction() != Direction.OUT) {
        links.add(back);
      }
    }
    return links;
  }

  private static Set<String> triples(List<Link> links) {
    Set<String> triples = new TreeSet<>();
    for (Link link : links) {
      for (int place = link.start;
          place <= PLACES && (place < link.end || link.end == OPEN);
          place++) {
        triples.add(link.owner + " " + link.other + " " + place);
      }
    }
    return triples;
  }

  /** The slots as links, checking their order. */
  private List<Link> slots(TemporalGraph graph, Adjacency adjacency, String where) {
    List<Link> slots = new ArrayList<>();
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      for (int slot = adjacency.firstSlot(vertex); slot < adjacency.firstSlot(vertex + 1); slot++) {
        assertThat(
                slot == adjacency.firstSlot(vertex)
                    || adjacency.start(slot - 1) <= adjacency.start(slot))
            .as(where + ": slot " + slot + " is in order")
            .isTrue();
        slots.add(
            new Link(
                vertex,
                adjacency.neighbour(slot),
                place(adjacency.start(slot)),
                place(adjacency.end(slot))));
      }
    }
    assertThat(adjacency.firstSlot(graph.vertexCount())).isEqualTo(adjacency.slotCount());
    return slots;
  }

  private int place(long time) {
    for (int place = 0; place < PLACES; place++) {
      if (scale[place] == time) {
        return place;
      }
    }
    assertThat(time).isEqualTo(Time.OPEN);
    return OPEN;
  }

  @Test
  void withoutLoopsTheViewThatLeavesThemOutIsTheGraphsOwn() {
    View straight = new View(Direction.OUT, false, false);
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge(1, 2, 0, 5).add();
    TemporalGraph graph = builder.build();
    long bytes = graph.memoryBytes();
    assertThat(graph.adjacency(straight)).isSameAs(graph.adjacency(View.OUT));
    assertThat(graph.memoryBytes()).isEqualTo(bytes);
  }

  @Test
  void traitsAreThoseOfAllEdges() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.addVertex(1, 0, 9);
    assertThat(builder.build().leastTravelTime()).isEqualTo(Long.MAX_VALUE);
    builder = new TemporalGraphBuilder();
    builder.edge("a", "b", 0, 5).travelTime(7).add();
    builder.edge("b", "c", 0, 5).travelTime(3).add();
    assertThat(builder.build().leastTravelTime()).isEqualTo(3);
    assertThat(builder.build().hasIntegerIds()).isFalse();
  }

  @Test
  void everyViewHoldsTheTicksOfItsDefinition() {
    for (int seed = 0; seed < 200; seed++) {
      for (boolean undirected : new boolean[] {false, true}) {
        TemporalGraph graph = randomGraph(seed, undirected);
        for (View view : allViews()) {
          String where = "seed " + seed + (undirected ? " undirected " : " ") + view;
          Adjacency adjacency = graph.adjacency(view);
          List<Link> slots = slots(graph, adjacency, where);
          List<Link> links = links(view, undirected);
          assertThat(triples(slots)).as(where).isEqualTo(triples(links));
          if (view.simple() && view.direction() == Direction.EACH_WAY && !undirected) {
            assertThat(slots)
                .as(where)
                .containsExactlyInAnyOrderElementsOf(bothWays(graph, view.loops()));
          } else if (view.simple()) {
            assertMerged(slots, where);
          } else {
            assertThat(slots).as(where).containsExactlyInAnyOrderElementsOf(links);
            assertEdgesFit(graph, adjacency, slots, view, where);
          }
          assertBoundsHideNothing(graph, adjacency, where);
        }
      }
    }
  }

  /** The neighbours of the simple graph along its edges, and each of them the other way. */
  private List<Link> bothWays(TemporalGraph graph, boolean loops) {
    View oneWay = new View(Direction.OUT, true, loops);
    List<Link> links = new ArrayList<>(slots(graph, graph.adjacency(oneWay), "one way"));
    for (Link link : List.copyOf(links)) {
      links.add(new Link(link.other, link.owner, link.start, link.end));
    }
    return links;
  }

  private static void assertMerged(List<Link> slots, String where) {
    for (Link a : slots) {
      for (Link b : slots) {
        if (a != b && a.owner == b.owner && a.other == b.other) {
          boolean apart = a.end != OPEN && a.end < b.start || b.end != OPEN && b.end < a.start;
          assertThat(apart).as(where + ": " + a + " and " + b + " are apart").isTrue();
        }
      }
    }
  }

  /** Each slot leads through an edge with its life between its two ends, each edge once per end. */
  private void assertEdgesFit(
      TemporalGraph graph, Adjacency adjacency, List<Link> slots, View view, String where) {
    int[] uses = new int[graph.edgeCount()];
    int slot = 0;
    for (Link link : slots) {
      int edge = adjacency.edge(slot++);
      uses[edge]++;
      int source = 0;
      while (graph.firstEdge(source + 1) <= edge) {
        source++;
      }
      boolean forward = source == link.owner && graph.target(edge) == link.other;
      boolean backward = source == link.other && graph.target(edge) == link.owner;
      boolean wanted =
          graph.isUndirected() || view.direction() == Direction.OUT
              ? forward
              : view.direction() == Direction.IN ? backward : forward || backward;
      assertThat(wanted).as(where + ": edge " + edge + " joins " + link).isTrue();
      assertThat(place(graph.edgeStart(edge))).as(where).isEqualTo(link.start);
      assertThat(place(graph.edgeEnd(edge))).as(where).isEqualTo(link.end);
    }
    boolean bothEnds = view.direction() == Direction.BOTH || view.direction() == Direction.EACH_WAY;
    int most = bothEnds && !graph.isUndirected() ? 2 : 1;
    for (int edge = 0; edge < uses.length; edge++) {
      assertThat(uses[edge]).as(where + ": uses of edge " + edge).isIn(0, most);
    }
  }

  private void assertBoundsHideNothing(TemporalGraph graph, Adjacency adjacency, String where) {
    Set<Long> ticks = new TreeSet<>(List.of(Long.MIN_VALUE, Time.MIN_TICK, Time.BEYOND, Time.OPEN));
    for (long tick : scale) {
      ticks.add(tick - 1);
      ticks.add(tick);
      ticks.add(tick + 1);
    }
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      int first = adjacency.firstSlot(vertex);
      int end = adjacency.firstSlot(vertex + 1);
      for (long tick : ticks) {
        int alive = adjacency.firstSlotAlive(vertex, tick);
        int started = adjacency.lastSlotStarted(vertex, tick);
        boolean fits = first <= alive && alive <= end && first <= started && started <= end;
        for (int slot = first; slot < end; slot++) {
          fits &= slot >= alive || adjacency.end(slot) <= tick;
          fits &= slot < started == adjacency.start(slot) < tick || tick == Time.OPEN;
        }
        if (!fits) {
          throw new AssertionError(
              where + ": vertex " + vertex + " tick " + tick + " slots " + alive + ", " + started);
        }
      }
      assertThat(adjacency.lastSlotStarted(vertex, Time.OPEN)).isEqualTo(end);
    }
  }

  @Test
  void slotsThatEndedLongAgoArePassedOver() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < 100; i++) {
      builder.addEdge(0, 1, i, i + 10);
    }
    Adjacency out = builder.build().adjacency(View.OUT);

    assertThat(out.firstSlotAlive(0, 50)).isEqualTo(41);
    assertThat(out.lastSlotStarted(0, 50)).isEqualTo(50);
    assertThat(out.firstSlotAlive(0, 109)).isEqualTo(100);
    assertThat(out.lastSlotStarted(0, 0)).isZero();
  }

  @Test
  void aLoopCountsAtBothItsEndsInTheMultigraphAndOnceInTheSimpleGraph() {
    for (boolean undirected : new boolean[] {false, true}) {
      TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(undirected);
      builder.addEdge(1, 1, 0, 5);
      TemporalGraph graph = builder.build();

      assertThat(graph.adjacency(View.BOTH).slotCount()).isEqualTo(2);
      assertThat(graph.adjacency(new View(Direction.BOTH, true, true)).slotCount()).isEqualTo(1);
      assertThat(graph.adjacency(new View(Direction.BOTH, true, false)).slotCount()).isZero();
    }
  }

  @Test
  void touchingLivesOfAPairAreOneInTheSimpleGraph() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.addEdge(1, 2, 5, 9);
    builder.addEdge(1, 2, 0, 5);
    builder.addEdge(2, 1, 8, 12);
    builder.addEdge(1, 2, 13, Time.OPEN);
    Adjacency both = builder.build().adjacency(new View(Direction.BOTH, true, false));

    assertThat(both.slotCount()).isEqualTo(4);
    assertThat(new long[] {both.start(0), both.end(0)}).containsExactly(0, 12);
    assertThat(new long[] {both.start(1), both.end(1)}).containsExactly(13, Time.OPEN);
  }

  @Test
  void viewsThatAreTheSameAreMadeOnce() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.addEdge(1, 2, 5, 9);
    TemporalGraph directed = builder.build();
    TemporalGraph undirected = builder.undirected(true).build();
    long before = undirected.memoryBytes();

    assertThat(directed.adjacency(View.IN)).isSameAs(directed.adjacency(View.IN));
    assertThat(undirected.adjacency(View.IN)).isSameAs(undirected.adjacency(View.OUT));
    assertThat(undirected.adjacency(View.BOTH)).isSameAs(undirected.adjacency(View.OUT));
    assertThat(undirected.memoryBytes()).isEqualTo(before);
    assertThat(undirected.adjacency(new View(Direction.IN, true, false)))
        .isSameAs(undirected.adjacency(new View(Direction.BOTH, true, false)));
  }

  @Test
  void threadsThatAskForAViewAtOnceGetTheSame() throws Exception {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      builder.addEdge(random.nextInt(500), random.nextInt(500), i, i + 1 + random.nextInt(9));
    }
    TemporalGraph graph = builder.build();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Set<Adjacency> made = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
      Callable<Adjacency> ask = () -> graph.adjacency(View.IN);
      for (Future<Adjacency> answer : threads.invokeAll(Collections.nCopies(16, ask))) {
        made.add(answer.get());
      }
      assertThat(made).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }
}
