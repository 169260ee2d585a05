package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Published data and answers, where the environment variable GRAPHITE_DATA names the folder. */
final class PublishedData {
  private PublishedData() {}

  /** The file with this name; the test is skipped if there is no folder. */
  static Path file(String name) {
    String folder = System.getenv("GRAPHITE_DATA");
    assumeTrue(folder != null, "set GRAPHITE_DATA to test with published data and answers");
    Path file = Path.of(folder).resolve(name);
    assertThat(file).exists();
    return file;
  }

  static List<String> lines(String name) {
    Path file = file(name);
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of the rows of a csv file without quotes, its header left out. */
  static List<String[]> rows(String name) {
    return lines(name).stream().skip(1).map(row -> row.split(",", -1)).toList();
  }

  /**
   * Rows {@code t i j} of contacts written as events {@code i j t travel_time}: taken as instants,
   * repeated rows and self-contacts removed.
   */
  static void writeEvents(String contacts, long travelTime, Path events) throws IOException {
    Set<String> seen = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines(contacts)) {
      String[] tij = line.strip().split("\\s+");
      long i = Long.parseLong(tij[1]);
      long j = Long.parseLong(tij[2]);
      String event = Math.min(i, j) + " " + Math.max(i, j) + " " + tij[0];
      if (i != j && seen.add(event)) {
        text.append(event).append(' ').append(travelTime).append('\n');
      }
    }
    Files.writeString(events, text);
  }

  /**
   * A column of the rows {@code source,target,...} of published answers, by source and target.
   *
   * @param name of the file
   * @param column header of the column
   */
  static Map<String, Map<String, Long>> answers(String name, String column) {
    int index = List.of(lines(name).get(0).split(",")).indexOf(column);
    Map<String, Map<String, Long>> answers = new HashMap<>();
    for (String[] cells : rows(name)) {
      answers
          .computeIfAbsent(cells[0], source -> new HashMap<>())
          .put(cells[1], Long.parseLong(cells[index]));
    }
    return answers;
  }
}
