package dev.graphite.cli;

/**
 * How far changes have been read.
 *
 * @param rows rows that have been read, commits and bad ones counted
 * @param checksum of the lines of these rows
 */
record ChangePosition(long rows, long checksum) {
  /** As a text for a session. */
  String text() {
    return rows + " " + checksum;
  }

  /** What {@link #text} has made. */
  static ChangePosition of(String text) {
    int blank = text.indexOf(' ');
    return new ChangePosition(
        Long.parseLong(text.substring(0, blank)), Long.parseLong(text.substring(blank + 1)));
  }
}
