package dev.graphite.giraph.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.core.graph.GraphConstraintException;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.input.DoubleDeclarations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.io.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that are spread over vertices and workers against those of the builder of graphs. */
class ConstraintsTest {
  private static final int WORKERS = 3;

  private record Life(String id, long start, long end) {}

  private record Row(String source, String target, long start, long end, String id) {}

  private record Rows(List<Life> lives, List<Row> edges, boolean undirected) {
    /** The breaches that the builder sees. */
    List<String> local() {
      TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(undirected);
      lives.forEach(life -> builder.addVertex(life.id, life.start, life.end));
      for (Row row : edges) {
        TemporalGraphBuilder.EdgeRow edge =
            builder.edge(row.source, row.target, row.start, row.end);
        if (row.id != null) {
          edge.id(row.id);
        }
        edge.add();
      }
      GraphConstraintException refusal =
          catchThrowableOfType(GraphConstraintException.class, builder::build);
      return refusal == null
          ? List.of()
          : refusal.violations().stream().map(Object::toString).toList();
    }

    /** The first breach that workers see, or "none". */
    String distributed() {
      BadInputException refusal = catchThrowableOfType(BadInputException.class, this::check);
      return refusal == null ? "none" : refusal.getMessage();
    }

    private void check() {
      List<EdgeIds> workers = new ArrayList<>();
      List<List<Writable>> inboxes = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        workers.add(new EdgeIds(WORKERS));
        inboxes.add(new ArrayList<>());
      }
      Set<String> vertices = new TreeSet<>();
      lives.forEach(life -> vertices.add(life.id));
      edges.forEach(row -> vertices.addAll(List.of(row.source, row.target)));
      for (String vertex : vertices) {
        checkVertex(vertex, workers.get(Math.floorMod(vertex.hashCode(), WORKERS)));
      }
      workers.forEach(worker -> worker.send((part, to) -> inboxes.get(to).add(copy(part))));
      inboxes.forEach(EdgeIds::check);
    }

    private void checkVertex(String vertex, EdgeIds ids) {
      VertexState state = new VertexState();
      for (Life life : lives) {
        if (life.id.equals(vertex)) {
          if (state.isDeclared()) {
            new DoubleDeclarations().combine(state, new VertexState());
          } else {
            state.setLife(life.start, life.end, true);
          }
        }
      }
      EdgeChecks checks = new EdgeChecks(ids, undirected);
      checks.begin(new VertexKey(vertex), state);
      for (Row row : edges) {
        EdgePiece piece = new EdgePiece();
        piece.set(row.start, row.end, 1, 1);
        for (boolean backwards : undirected ? new boolean[] {false, true} : new boolean[1]) {
          String from = backwards ? row.target : row.source;
          String to = backwards ? row.source : row.target;
          piece.setEdge(row.id, backwards);
          if (from.equals(vertex)) {
            checks.leaves(new VertexKey(to), piece);
          }
          if (to.equals(vertex)) {
            checks.arrives(new VertexKey(from), piece);
          }
        }
      }
      checks.end();
    }
  }

  private static Writable copy(Writable part) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      part.write(new DataOutputStream(bytes));
      EdgeIdPart copy = new EdgeIdPart();
      copy.readFields(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rows random(Random random) {
    List<Life> lives = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String id = "v" + random.nextInt(random.nextInt(8) == 0 ? 2 : 40);
      lives.add(new Life(id, random.nextInt(3), random.nextBoolean() ? Time.OPEN : 12));
    }
    List<Row> edges = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String source = "v" + random.nextInt(3);
      String target = "v" + random.nextInt(3);
      String id = random.nextBoolean() ? null : "e" + random.nextInt(3);
      long start = 1 + random.nextInt(6);
      for (int piece = random.nextInt(3); piece >= 0; piece--) {
        long end = start + 1 + random.nextInt(3);
        edges.add(new Row(source, target, start, end, id));
        start = end + (random.nextInt(9) == 0 ? random.nextInt(3) - 1 : 0);
      }
    }
    Collections.shuffle(edges, random);
    return new Rows(lives, edges, random.nextBoolean());
  }

  @Test
  void workersRefuseWhatTheBuilderRefusesAndNothingElse() {
    Set<String> kinds = new HashSet<>();
    int good = 0;
    for (int seed = 0; seed < 5000; seed++) {
      Rows rows = random(new Random(seed));
      List<String> local = rows.local();
      String distributed = rows.distributed();
      if (local.isEmpty()) {
        good++;
      } else {
        kinds.add(distributed.substring(0, 2));
      }
      assertThat(distributed.equals("none"))
          .as(seed + " " + rows + local)
          .isEqualTo(local.isEmpty());
    }
    assertThat(kinds).containsExactlyInAnyOrder("C1", "C2", "C3");
    assertThat(good).isBetween(500, 4500);
  }

  /** One breach is named alike, but for the row that came first, which nobody knows here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 0 9; a 0 8 |              | C1: vertex a is declared twice",
        "a 0 9        | a b 3 10 -   | C2: edge (a -> b) lives [3, 10), outside of vertex a [0, 9)",
        "a 2 inf      | b a 1 inf -  |"
            + " C2: edge (b -> a) lives [1, inf), outside of vertex a [2, inf)",
        "a 2 9        | b a 3 5 x; b a 5 10 x |"
            + " C2: edge x (b -> a) lives [3, 10), outside of vertex a [2, 9)",
        "             | a b 1 3 e; a b 2 4 e |"
            + " C3: edge e (a -> b) has two values during [2, 4) and [1, 3)",
        "             | a b 1 3 e; a b 4 5 e |"
            + " C1: edge e (a -> b) has no contiguous life: [4, 5) beside [1, 3)"
      })
  void aBreachIsNamedAsTheBuilderDoes(String lives, String edges, String message) {
    Rows rows = new Rows(lives(lives), edges(edges), false);

    assertThat(rows.local()).contains(message);
    assertThat(rows.distributed()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b 1 3 e; a c 3 4 e | (a -> b) | (a -> c)",
        "a b 1 3 e; c b 3 4 e | (a -> b) | (c -> b)",
        "a b 1 3 e; b a 3 4 e | (a -> b) | (b -> a)"
      })
  void rowsOfOneIdWithOtherEndsAreFoundWhereverTheyAre(String edges, String one, String other) {
    for (boolean undirected : new boolean[] {false, true}) {
      Rows rows = new Rows(List.of(), edges(edges), undirected);

      assertThat(rows.local()).hasSize(1);
      assertThat(rows.distributed())
          .isEqualTo("C1: edge e " + other + " joins other vertices than in another row, " + one);
    }
  }

  private static List<Life> lives(String text) {
    List<Life> lives = new ArrayList<>();
    for (String life : text == null ? new String[0] : text.split("; *")) {
      String[] cells = life.split(" ");
      lives.add(new Life(cells[0], Long.parseLong(cells[1]), Time.parseEnd(cells[2])));
    }
    return lives;
  }

  private static List<Row> edges(String text) {
    List<Row> edges = new ArrayList<>();
    for (String edge : text == null ? new String[0] : text.split("; *")) {
      String[] cells = edge.split(" ");
      String id = cells[4].equals("-") ? null : cells[4];
      long end = Time.parseEnd(cells[3]);
      edges.add(new Row(cells[0], cells[1], Long.parseLong(cells[2]), end, id));
    }
    return edges;
  }

  /** An id of -1 bytes, and one of two milliards of which none is there. */
  @ParameterizedTest
  @ValueSource(strings = {"00000001ff", "000000058c7fffffff"})
  void idsOfLengthsThatCannotBeAreRefused(String hex) throws IOException {
    EdgeIdPart part = new EdgeIdPart();
    part.readFields(new DataInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex))));
    assertThatIllegalStateException()
        .isThrownBy(() -> EdgeIds.check(List.of(part)))
        .withCauseInstanceOf(DamagedDataException.class)
        .havingCause()
        .withMessageContaining("bytes of an id");
  }

  @Test
  void manyIdsGoInPartsAndNoneIsLost() {
    EdgeIds ids = new EdgeIds(1);
    List<Writable> parts = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      ids.add("id " + i, new VertexKey(i), new VertexKey("target of " + i));
    }
    ids.add("id 77", new VertexKey(77), new VertexKey("another"));
    ids.send((part, to) -> parts.add(copy(part)));

    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(catchThrowableOfType(BadInputException.class, () -> EdgeIds.check(parts)))
        .hasMessage(
            "C1: edge id 77 (77 -> target of 77) joins other vertices than in another row,"
                + " (77 -> another)");
  }
}
