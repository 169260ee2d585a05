package dev.graphite.wave.session;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.temporal.EarliestArrival;
import dev.graphite.algorithms.temporal.JourneyQuery;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.wave.BadBatchException;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A few batches on a small graph, one of them bad, and what there is after each. */
final class Story {
  static final Map<String, String> QUESTION = Map.of("algorithm", "eat", "source", "a");

  static final List<List<Change>> BATCHES =
      List.of(
          List.of(Change.addEdge("a", "d", 2, 5).withTravelTime(3).withId("x")),
          List.of(Change.changeEdge("x").withEnd(9).withCost(2.5), Change.addVertex("f", 0, 40)),
          List.of(Change.removeEdge("nowhere")),
          List.of(Change.removeVertex("a")),
          List.of(Change.addEdge("a", "b", 4, 8), Change.addEdge("b", "f", 6, 30)),
          List.of(Change.changeVertex("f", -3L, null)));

  private static final String MARK = "read so far";

  private Story() {}

  static TemporalGraph graph() {
    return GraphText.parse("vertex a,1,50", "a,b,1,4", "b,c,3,inf,2", "c,d,1,20");
  }

  static Wave.ProgramSource source() {
    return rank -> new EarliestArrival(JourneyQuery.from(rank.applyAsInt("a")));
  }

  /** What there is after each batch, by its number; 0 is before the first one. */
  static List<String> states() {
    Wave wave = Wave.on(graph(), source());
    List<String> states = new ArrayList<>(List.of(state(wave, Map.of())));
    for (List<Change> batch : BATCHES) {
      try {
        wave.apply(batch);
      } catch (BadBatchException refused) {
        // It leaves all as it was, but for its number and mark.
      }
      states.add(state(wave, Map.of(MARK, "batch " + wave.batches())));
    }
    return states;
  }

  static String state(WaveSession session) {
    return state(session.wave(), session.marks());
  }

  private static String state(Wave wave, Map<String, String> marks) {
    StringBuilder text = new StringBuilder("batch " + wave.batches() + " " + marks + ":");
    wave.forEachRow(
        row -> text.append(' ').append(wave.id((int) row[0])).append('@').append(row[1]));
    return text + "\n" + GraphText.print(wave.graph());
  }

  /** Applies a batch by its number, from 1. */
  static void apply(WaveSession session, int number) throws IOException {
    session.mark(MARK, "batch " + number);
    try {
      session.apply(BATCHES.get(number - 1));
    } catch (BadBatchException refused) {
      // It is recorded.
    }
  }

  static WaveSession open(Path folder) throws IOException {
    return WaveSession.open(folder, QUESTION, source());
  }

  /** A session with all batches that was not closed, or was. */
  static void write(Path folder, boolean closed) throws IOException {
    try (WaveSession session = WaveSession.create(folder, QUESTION, graph(), source())) {
      for (int number = 1; number <= BATCHES.size(); number++) {
        apply(session, number);
      }
    }
    if (!closed) {
      Files.write(folder.resolve("lock"), new byte[0]);
    }
  }

  /** The files of a folder. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  /** Makes a folder of files, in place of what is there. */
  static Path folder(Path folder, Map<String, byte[]> contents) throws IOException {
    Files.createDirectories(folder);
    for (String name : files(folder).keySet()) {
      Files.delete(folder.resolve(name));
    }
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }
}
