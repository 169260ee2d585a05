package dev.graphite.cli;

import java.util.Collection;
import java.util.Optional;

/** Guesses what was meant by a word that is not known. */
final class Suggestions {
  private static final int LARGEST_DISTANCE = 2;

  private Suggestions() {}

  /** {@code ; did you mean X?}, or nothing if no candidate is near. */
  static String hint(String word, Collection<String> candidates) {
    return closest(word, candidates).map(found -> "; did you mean " + found + "?").orElse("");
  }

  /** The candidate that a few typing mistakes, or the end left off, turn into the word. */
  static Optional<String> closest(String word, Collection<String> candidates) {
    String best = null;
    int least = LARGEST_DISTANCE + 1;
    for (String candidate : candidates) {
      int distance = distance(word, candidate);
      if (distance < least && distance < Math.max(2, candidate.length() / 2)) {
        least = distance;
        best = candidate;
      }
    }
    if (best == null && word.length() > 2) {
      best = candidates.stream().filter(name -> name.startsWith(word)).findFirst().orElse(null);
    }
    return Optional.ofNullable(best);
  }

  /** Letters to insert, delete, replace or swap with the next one. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
