package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScattererTest {
  private static final int VERTICES = 5;
  private static final int TICKS = 60;

  /** Notes every call, and sends on its number. */
  private static final class Noting extends Hops {
    private final List<String> calls = new ArrayList<>();

    private Noting(View view) {
      super(Selection.MIN_LONG, view);
    }

    @Override
    public void scatter(ScatterContext edge) {
      assertThat(edge.source()).isZero();
      edge.send(edge.start(), edge.end(), calls.size());
      calls.add(
          call(
              edge.start(),
              edge.end(),
              edge.state() + "/" + edge.secondState(),
              view().simple() ? "" : "#" + edge.piece() + "+" + edge.travelTime()));
    }
  }

  private static String call(long from, long to, String state, String piece) {
    return "[" + from + ", " + Time.format(to) + ") " + state + piece;
  }

  /** Vertex 0 and its edges; some of the lives are long, so that searching by start is not all. */
  private static TemporalGraph hub(Random random, int edges, boolean pieces) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < VERTICES; i++) {
      builder.addVertex(i, 0, Time.OPEN);
    }
    int longest = 1 + random.nextInt(TICKS);
    for (int i = 0; i < edges; i++) {
      long from = random.nextInt(TICKS);
      long to = random.nextInt(100) == 0 ? Time.OPEN : from + 1 + random.nextInt(longest);
      long cut = from + random.nextInt(8);
      int target = random.nextInt(VERTICES);
      if (pieces && cut > from && cut < to) {
        builder.edge(0, target, from, cut).id("e" + i).travelTime(i % 4).add();
        from = cut;
      }
      builder.edge(0, target, from, to).id("e" + i).travelTime(i % 3).add();
    }
    return builder.build();
  }

  @Test
  void everyPieceOfStateMeetsEveryPieceOfAnEdgeOnce() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = hub(random, random.nextInt(120), seed % 2 == 0);
      View view =
          seed % 3 == 0
              ? new View(View.Direction.OUT, true, true)
              : seed % 3 == 1 ? View.OUT : View.BOTH;
      Noting program = new Noting(view);
      Scatterer scatterer =
          new Scatterer(program, program.view(), graph, new Partitions(VERTICES, 2));
      for (int turn = 0; turn < 3; turn++) {
        Messages[] sent = new Messages[3];
        Arrays.setAll(sent, i -> Messages.withTargets(1));
        scatterer.sendTo(sent);
        program.calls.clear();
        List<String> expected = new ArrayList<>();
        scatterer.pieces().clear();
        long tick = random.nextInt(TICKS);
        int pieces = random.nextInt(turn == 0 ? 3 : 30);
        for (int i = 0; i < pieces; i++) {
          // Pieces that touch differ.
          long from = tick + random.nextInt(2);
          tick = i == pieces - 1 && random.nextBoolean() ? Time.OPEN : from + 1 + random.nextInt(3);
          scatterer.pieces().add(from, tick, i % 3 == 0 ? 1 : 2, i % 3 == 1 ? 1 : 2, 0);
          String state = (i % 3 == 0 ? 1 : 2) + "/" + (i % 3 == 1 ? 1 : 2);
          expect(expected, graph, view, from, tick, state);
        }
        long before = scatterer.calls();
        scatterer.scatter(0);
        assertThat(withTargets(program.calls, sent))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(scatterer.calls() - before).isEqualTo(expected.size());
      }
    }
  }

  /** Calls, each of which sent its number to its target, with that target. */
  private static List<String> withTargets(List<String> calls, Messages[] sent) {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < sent.length; i++) {
      for (int m = 0; m < sent[i].size(); m++) {
        assertThat(sent[i].target(m) / 2).as("buffer").isEqualTo(i);
        seen.add(sent[i].target(m) + " " + calls.get((int) sent[i].value(m)));
      }
    }
    return seen;
  }

  private static void expect(
      List<String> expected, TemporalGraph graph, View view, long from, long to, String state) {
    Adjacency adjacency = graph.adjacency(view);
    EdgePieces pieces = graph.pieces();
    for (int slot = 0; slot < adjacency.firstSlot(1); slot++) {
      int target = adjacency.neighbour(slot);
      long start = Math.max(from, adjacency.start(slot));
      long end = Math.min(to, adjacency.end(slot));
      if (view.simple()) {
        if (start < end) {
          expected.add(target + " " + call(start, end, state, ""));
        }
        continue;
      }
      int edge = adjacency.edge(slot);
      for (int p = pieces.first(edge); p < pieces.first(edge + 1); p++) {
        boolean last = p + 1 == pieces.first(edge + 1);
        long pieceStart = pieces.areEdges() ? graph.edgeStart(edge) : pieces.start(p);
        long pieceEnd = last ? graph.edgeEnd(edge) : pieces.start(p + 1);
        if (Math.max(start, pieceStart) < Math.min(end, pieceEnd)) {
          expected.add(
              target
                  + " "
                  + call(
                      Math.max(start, pieceStart),
                      Math.min(end, pieceEnd),
                      state,
                      "#" + p + "+" + pieces.travelTime(p)));
        }
      }
    }
  }

  @Test
  void touchingPiecesOfEqualValuesAreOne() {
    TemporalGraph graph = Graphs.of(VERTICES, new long[] {0, 1, 0, Time.OPEN, 1});
    Noting program = new Noting(View.OUT);
    Scatterer scatterer =
        new Scatterer(program, program.view(), graph, new Partitions(VERTICES, 8));
    scatterer.sendTo(new Messages[] {Messages.withTargets(1)});
    scatterer.pieces().clear();
    scatterer.pieces().add(0, 3, 7, 8, 0);
    scatterer.pieces().add(3, 5, 7, 8, 0);
    scatterer.pieces().add(6, 8, 7, 8, 0);
    scatterer.pieces().add(8, 9, 7, 8, 1);
    scatterer.pieces().add(9, 10, 7, 9, 1);
    scatterer.pieces().add(10, 11, 6, 9, 1);
    scatterer.scatter(0);
    assertThat(program.calls)
        .containsExactly(
            "[0, 5) 7/8#0+1",
            "[6, 8) 7/8#0+1",
            "[8, 9) 7/8#0+1",
            "[9, 10) 7/9#0+1",
            "[10, 11) 6/9#0+1");
  }
}
