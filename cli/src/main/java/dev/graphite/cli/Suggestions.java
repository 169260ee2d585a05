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

  /** Levenshtein distance: letters to insert, delete or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
