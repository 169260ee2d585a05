package dev.graphite.algorithms.objects;

import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ObjectValues;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The variants of something contagious that have come to a vertex.
 *
 * @param names what they are called
 * @param isFinal whether no more can come
 */
public record Variants(SortedSet<String> names, boolean isFinal) {
  /** What a vertex begins with that many edges lead away from: a variant of four, if any do. */
  static Variants ofDegree(int degree) {
    SortedSet<String> names = new TreeSet<>();
    if (degree > 0) {
      names.add("v" + degree % 4);
    }
    return new Variants(names, false);
  }

  static ObjectValues<Variants> values() {
    return ObjectValues.of(Variants.class, TreeSet.class);
  }

  /** These and all that others have. */
  Variants with(SortedSet<String> others) {
    SortedSet<String> all = new TreeSet<>(names);
    all.addAll(others);
    return new Variants(all, isFinal);
  }

  Variants asFinal() {
    return new Variants(names, true);
  }

  /** The state and all messages of a vertex together. */
  static Variants met(ComputeContext vertex, ObjectValues<Variants> values) {
    Variants all = values.get(vertex.state());
    for (int i = 0; i < vertex.messageCount(); i++) {
      all = all.with(values.get(vertex.message(i)).names());
    }
    return all;
  }

  /** What a row shows. */
  @Override
  public String toString() {
    return String.join("+", names);
  }
}
