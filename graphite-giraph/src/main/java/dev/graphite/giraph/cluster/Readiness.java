package dev.graphite.giraph.cluster;

import java.util.List;
import java.util.regex.Pattern;

/** What a daemon's web page has to say before a cluster can be used. */
final class Readiness {
  private final int port;
  private final String page;
  private final List<Pattern> patterns;
  private boolean reached;

  /**
   * Waits for texts on a page.
   *
   * @param port the daemon's
   * @param page from the slash on
   * @param patterns regular expressions, all of which have to be found
   */
  Readiness(int port, String page, List<String> patterns) {
    this.port = port;
    this.page = page;
    this.patterns = patterns.stream().map(Pattern::compile).toList();
  }

  /** True if the page says so now, or has said so before. */
  boolean isReached() {
    if (!reached) {
      String text = WebPage.text(port, page);
      reached = patterns.stream().allMatch(pattern -> pattern.matcher(text).find());
    }
    return reached;
  }
}
