package dev.graphite.giraph.session;

import dev.graphite.datasets.BadInputException;
import dev.graphite.wave.session.SessionRefusedException;
import dev.graphite.wave.session.SessionRefusedException.Reason;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * What a session says about itself: which version of what was kept is the current one, how many
 * batches it has, and what is asked. In a file it is lines of a name and a value, the version of
 * the format first and a CRC32C of all before it last. Immutable.
 *
 * @param version number of the folder with what the last job kept
 * @param vertices number of vertices in it
 * @param batches number of batches, refused ones counted
 * @param start first tick of vertices that changes only mention; null until a first change asks
 * @param textIds true if ids are texts, and will be
 * @param undirected true if a row stands for an edge each way
 * @param question what is asked, by name
 * @param marks what the client remembers with the batches, by name
 */
record SessionState(
    long version,
    long vertices,
    long batches,
    Long start,
    boolean textIds,
    boolean undirected,
    Map<String, String> question,
    Map<String, String> marks) {
  private static final int FORMAT = 1;
  private static final String HEAD = "graphite-session ";
  private static final String CHECKSUM = "crc32c ";
  private static final String QUESTION = "question.";
  private static final String MARK = "mark.";

  SessionState {
    question = Map.copyOf(question);
    marks = Map.copyOf(marks);
  }

  byte[] toBytes() {
    StringBuilder text = new StringBuilder(HEAD + FORMAT + "\n");
    Map<String, String> fields = new TreeMap<>();
    fields.put("version", Long.toString(version));
    fields.put("vertices", Long.toString(vertices));
    fields.put("batches", Long.toString(batches));
    fields.put("text-ids", Boolean.toString(textIds));
    fields.put("undirected", Boolean.toString(undirected));
    if (start != null) {
      fields.put("start", start.toString());
    }
    question.forEach((name, value) -> fields.put(QUESTION + name, value));
    marks.forEach((name, value) -> fields.put(MARK + name, value));
    fields.forEach(
        (name, value) ->
            text.append(encoded(name)).append(' ').append(encoded(value)).append('\n'));
    return (text + CHECKSUM + checksum(text.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What {@link #toBytes} has made.
   *
   * @param place the file, for messages
   * @throws BadInputException if it is damaged
   * @throws SessionRefusedException if it is of another version
   */
  static SessionState of(byte[] bytes, String place) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int last = text.lastIndexOf(CHECKSUM);
    if (last < 0 || !text.substring(last).equals(CHECKSUM + checksum(text, last) + "\n")) {
      throw new BadInputException(place + ": is damaged, or is not of a session", null);
    }
    String[] lines = text.substring(0, last).split("\n");
    if (!lines[0].equals(HEAD + FORMAT)) {
      throw new SessionRefusedException(
          Reason.OTHER_SESSION,
          place + " has format '" + lines[0] + "'; this program reads '" + HEAD + FORMAT + "'");
    }
    Map<String, String> fields = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int blank = lines[i].indexOf(' ');
      fields.put(decoded(lines[i].substring(0, blank)), decoded(lines[i].substring(blank + 1)));
    }
    return new SessionState(
        Long.parseLong(fields.get("version")),
        Long.parseLong(fields.get("vertices")),
        Long.parseLong(fields.get("batches")),
        fields.containsKey("start") ? Long.valueOf(fields.get("start")) : null,
        Boolean.parseBoolean(fields.get("text-ids")),
        Boolean.parseBoolean(fields.get("undirected")),
        named(fields, QUESTION),
        named(fields, MARK));
  }

  /** The same, its start known now if it was not. */
  SessionState startingAt(long leastStart) {
    return new SessionState(
        version,
        vertices,
        batches,
        start == null ? Long.valueOf(leastStart) : start,
        textIds,
        undirected,
        question,
        marks);
  }

  /** The same with another version, which has so many vertices. */
  SessionState withVersion(long newVersion, long newVertices) {
    return new SessionState(
        newVersion, newVertices, batches, start, textIds, undirected, question, marks);
  }

  /** The same with another number of batches. */
  SessionState withBatches(long newBatches) {
    return new SessionState(
        version, vertices, newBatches, start, textIds, undirected, question, marks);
  }

  /** The same with further marks. */
  SessionState withMarks(Map<String, String> newMarks) {
    Map<String, String> all = new TreeMap<>(marks);
    all.putAll(newMarks);
    return new SessionState(version, vertices, batches, start, textIds, undirected, question, all);
  }

  private static Map<String, String> named(Map<String, String> fields, String prefix) {
    Map<String, String> named = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            named.put(name.substring(prefix.length()), value);
          }
        });
    return named;
  }

  private static String checksum(String text, int behind) {
    return checksum(text.substring(0, behind));
  }

  private static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
