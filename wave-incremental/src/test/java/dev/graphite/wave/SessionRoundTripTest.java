package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.wave.session.Folding;
import dev.graphite.wave.session.WaveSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session that is closed, left and opened at random is a wave that went on. */
class SessionRoundTripTest {
  private static final String RELABELLED = "relabelled";

  @TempDir private Path folder;
  private int folders;
  private int openings;

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void aSessionOpenedAgainIsAWaveThatNeverEnded(Algorithm algorithm) {
    play(algorithm, 0, 12);
    assertThat(openings).isGreaterThan(25);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void aSessionOpenedAgainIsAWaveThatNeverEndedOnManyMoreGraphs(Algorithm algorithm) {
    int graphs = Integer.getInteger("graphite.session.graphs", 30);
    play(algorithm, 12, 12 + graphs);
    assertThat(openings).isGreaterThan(2 * graphs);
  }

  private void play(Algorithm algorithm, long first, long behind) {
    LongStream.range(first, behind)
        .mapToObj(WaveTest.graphs(algorithm)::graph)
        .forEach(
            graph ->
                ChangeCase.random(graph, 8, 4)
                    .verify(
                        algorithm.commandName() + " seed " + graph.seed(),
                        changes -> play(algorithm, graph, changes)));
  }

  private String play(Algorithm algorithm, RandomGraph random, ChangeCase changes) {
    try {
      return new Play(algorithm, random, changes).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One sequence of batches. */
  private final class Play {
    private final Algorithm algorithm;
    private final ChangeCase changes;
    private final Wave.ProgramSource source;
    private final Random chance;
    private Wave wave;
    private WaveSession session;
    private Path place;

    Play(Algorithm algorithm, RandomGraph random, ChangeCase changes) {
      this.algorithm = algorithm;
      this.changes = changes;
      this.chance = new Random(random.seed());
      Query query = WaveTest.query(algorithm, random);
      String vertex = random.graph().ids().text(query.vertex());
      boolean asks = !algorithm.required().isEmpty();
      this.source =
          rank -> {
            Query ranked =
                new Query(
                    asks ? rank.applyAsInt(vertex) : 0,
                    query.from(),
                    query.until(),
                    query.iterations(),
                    query.damping());
            return algorithm.program(ranked.parameters());
          };
    }

    String run() throws IOException {
      place = folder.resolve("session" + folders++);
      try {
        wave = Wave.on(changes.graph(), source);
        wave.rows();
      } catch (UnsuitableGraphException
          | UnsuitableQueryException
          | AnswerOutOfRangeException
          | IllegalArgumentException refused) {
        return null;
      }
      session = WaveSession.create(place, Map.of(), changes.graph(), source);
      try {
        for (List<Change> batch : changes.batches()) {
          Folding.after(session, chance.nextInt(300));
          String wrong = openAgain();
          wrong = wrong == null ? apply(batch) : wrong;
          if (wrong != null) {
            return "batch " + wave.batches() + ": " + wrong;
          }
        }
        return null;
      } finally {
        session.close();
      }
    }

    /** Closes and opens the session, leaves it as a crash would, or does nothing. */
    private String openAgain() throws IOException {
      int kind = chance.nextInt(3);
      if (kind == 0) {
        return null;
      }
      openings++;
      if (kind == 1) {
        session.close();
      } else {
        Path left = folder.resolve("session" + folders++);
        copy(place, left);
        session.close();
        place = left;
      }
      session = WaveSession.open(place, Map.of(), source);
      return session.cutOff() == 0 ? difference() : "cut off " + session.cutOff();
    }

    private String apply(List<Change> batch) throws IOException {
      String expected = outcome(wave, () -> wave.apply(batch));
      String actual = outcome(session.wave(), () -> session.apply(batch));
      boolean exact =
          wave.columns().stream().noneMatch(column -> column.type() == Column.Type.DOUBLE)
              && !expected.equals(RELABELLED)
              && !actual.equals(RELABELLED);
      if (exact ? !actual.equals(expected) : actual.isEmpty() != expected.isEmpty()) {
        return "expected " + expected + ", was " + actual;
      }
      return difference();
    }

    private String difference() {
      TemporalGraph expected = wave.graph();
      TemporalGraph actual = session.wave().graph();
      List<String> differing = new ArrayList<>(GraphModel.describe(expected));
      differing.removeAll(GraphModel.describe(actual));
      boolean same =
          differing.isEmpty()
              && expected.edgeCount() == actual.edgeCount()
              && expected.vertexCount() == actual.vertexCount()
              && expected.isUndirected() == actual.isUndirected()
              && wave.names().isNumeric() == session.wave().names().isNumeric()
              && wave.start() == session.wave().start()
              && wave.batches() == session.wave().batches();
      if (!same) {
        return "the graph differs: " + differing;
      }
      return Comparison.difference(
              algorithm.commandName(),
              expected,
              ranked(wave, expected),
              ranked(session.wave(), actual))
          .orElse(null);
    }
  }

  /** Applies a batch. */
  private interface Application {
    /** What it has changed. */
    WaveUpdate apply() throws IOException;
  }

  /** What came of a batch, by ids; empty if it was refused. */
  private static String outcome(Wave wave, Application batch) throws IOException {
    try {
      WaveUpdate update = batch.apply();
      if (update.relabelled()) {
        return RELABELLED;
      }
      return update.batch() + " -" + named(wave, update.gone()) + " +" + named(wave, update.come());
    } catch (BadBatchException
        | UnsuitableGraphException
        | UnsuitableQueryException
        | AnswerOutOfRangeException refused) {
      return "";
    }
  }

  private static String named(Wave wave, List<long[]> rows) {
    StringBuilder text = new StringBuilder();
    for (long[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        boolean vertex = wave.columns().get(c).type() == Column.Type.VERTEX && row[c] >= 0;
        text.append(vertex ? wave.id((int) row[c]) : String.valueOf(row[c])).append(' ');
      }
      text.append(';');
    }
    return text.toString();
  }

  private static List<long[]> ranked(Wave wave, TemporalGraph graph) {
    List<long[]> rows = wave.rows();
    for (long[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        if (wave.columns().get(c).type() == Column.Type.VERTEX && row[c] >= 0) {
          row[c] = graph.ids().rank(wave.id((int) row[c]));
        }
      }
    }
    return rows;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
