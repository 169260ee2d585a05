package dev.graphite.giraph.job;

import dev.graphite.giraph.JobFailure;
import java.util.Map;

/**
 * What the process of a local job says on its standard output: a word, and values behind tabs. One
 * side writes with the static methods what the other accepts. Anything else is passed over.
 */
final class LocalLines {
  private static final String SUBMITTED = "submitted";
  private static final String SUPERSTEP = "superstep";
  private static final String COUNTER = "counter";
  private static final String FAILED = "failed";
  private static final String DONE = "done";
  private static final String TAB = "\t";
  private static final char LINE = '\f'; // stands for a line break within a text

  private final JobListener listener;
  private final JobCounters counters = new JobCounters();
  private String id;
  private JobFailure failure;
  private boolean done;

  LocalLines(JobListener listener) {
    this.listener = listener;
  }

  static String submitted(String id, String address) {
    return String.join(TAB, SUBMITTED, id, address);
  }

  static String superstep(long superstep, long messages) {
    return SUPERSTEP + TAB + superstep + TAB + messages;
  }

  static String failed(JobFailure failure) {
    return String.join(TAB, FAILED, failure.kind().name(), failure.text().replace('\n', LINE));
  }

  /** The lines for counters and the end. */
  static String done(JobCounters counters) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Map<String, Long>> group : counters.groups().entrySet()) {
      group
          .getValue()
          .forEach(
              (name, value) ->
                  lines
                      .append(String.join(TAB, COUNTER, group.getKey(), name, value.toString()))
                      .append('\n'));
    }
    return lines + DONE;
  }

  /** Takes a line. */
  void accept(String line) {
    String[] words = line.split(TAB);
    String kind = words[0] + " " + words.length;
    switch (kind) {
      case SUBMITTED + " 3" -> {
        id = words[1];
        listener.submitted(id, words[2]);
      }
      case SUPERSTEP + " 3" ->
          listener.superstep(Long.parseLong(words[1]), Long.parseLong(words[2]));
      case COUNTER + " 4" -> counters.put(words[1], words[2], Long.parseLong(words[3]));
      case FAILED + " 3" ->
          failure = new JobFailure(JobFailure.Kind.valueOf(words[1]), words[2].replace(LINE, '\n'));
      case DONE + " 1" -> done = true;
      default -> {} // not ours
    }
  }

  /** The job's id. */
  String id() {
    return id;
  }

  /** Its counters. */
  JobCounters counters() {
    return counters;
  }

  /** Why it failed, or null. */
  JobFailure failure() {
    return failure;
  }

  /** True if it came to its end. */
  boolean isDone() {
    return done;
  }
}
