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
import java.util.ArrayList;
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

  /** The rows of a csv file without quotes, as cells by the names in the header. */
  static List<Map<String, String>> rows(String name) {
    List<String> lines = lines(name);
    String[] header = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * Rows {@code t i j} of contacts taken as instants {@code i, j, t}, the smaller person first;
   * repeated rows and self-contacts are left out.
   */
  static List<long[]> events(String contacts) {
    Set<List<Long>> seen = new HashSet<>();
    List<long[]> events = new ArrayList<>();
    for (String line : lines(contacts)) {
      String[] tij = line.strip().split("\\s+");
      long t = Long.parseLong(tij[0]);
      long i = Long.parseLong(tij[1]);
      long j = Long.parseLong(tij[2]);
      long[] event = {Math.min(i, j), Math.max(i, j), t};
      if (i != j && seen.add(List.of(event[0], event[1], t))) {
        events.add(event);
      }
    }
    return events;
  }

  /**
   * A column of the rows {@code source,target,...} of published answers, by source and target.
   *
   * @param name of the file
   * @param column header of the column
   */
  static Map<String, Map<String, Long>> answers(String name, String column) {
    Map<String, Map<String, Long>> answers = new HashMap<>();
    for (Map<String, String> row : rows(name)) {
      answers
          .computeIfAbsent(row.get("source"), source -> new HashMap<>())
          .put(row.get("target"), Long.parseLong(row.get(column)));
    }
    return answers;
  }
}
