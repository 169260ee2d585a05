package dev.graphite.core.graph;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;

/**
 * Gives external ids consecutive numbers in order of appearance. Ids are integers as long as all of
 * them read {@code -?(0|[1-9][0-9]*)} within 64 bits; the first other id turns all into strings.
 * Not safe for threads.
 */
final class IdTable {
  // The pattern has one text per number once "-0" is read as 0, so integer ids read back as the
  // text they came from, and an id means the same vertex before and after the turn to strings.
  private final Long2IntOpenHashMap byNumber = new Long2IntOpenHashMap();
  private long[] numbers = new long[16];
  private Object2IntOpenHashMap<String> byText;
  private String[] texts;
  private int size;

  // Ids that come in ascending order are all new. They are hashed once another one comes.
  private boolean hashed;

  IdTable() {
    byNumber.defaultReturnValue(-1);
  }

  int size() {
    return size;
  }

  boolean isNumeric() {
    return byText == null;
  }

  /** The number of an id, new if it was not seen before. */
  int index(long id) {
    if (byText != null) {
      return textIndex(Long.toString(id));
    }
    if (!hashed && (size == 0 || id > numbers[size - 1])) {
      return append(id);
    }
    if (!hashed) {
      byNumber.ensureCapacity(size + 1);
      for (int i = 0; i < size; i++) {
        byNumber.put(numbers[i], i);
      }
      hashed = true;
    }
    int next = byNumber.putIfAbsent(id, size);
    return next >= 0 ? next : append(id);
  }

  private int append(long id) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, grow(size));
    }
    numbers[size] = id;
    return size++;
  }

  /** The number of an id, new if it was not seen before. */
  int index(String id) {
    if (byText == null) {
      if (VertexIds.isInteger(id)) {
        return index(Long.parseLong(id));
      }
      turnIntoTexts();
    }
    return textIndex(VertexIds.canonical(id));
  }

  String text(int index) {
    return byText == null ? Long.toString(numbers[index]) : texts[index];
  }

  /** The integer id with this number. */
  long number(int index) {
    return byText == null ? numbers[index] : Long.parseLong(texts[index]);
  }

  private int textIndex(String id) {
    int next = byText.putIfAbsent(id, size);
    if (next >= 0) {
      return next;
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, grow(size));
    }
    texts[size] = id;
    return size++;
  }

  private void turnIntoTexts() {
    byText = new Object2IntOpenHashMap<>(Math.max(16, size));
    byText.defaultReturnValue(-1);
    texts = new String[Math.max(16, numbers.length)];
    for (int i = 0; i < size; i++) {
      texts[i] = Long.toString(numbers[i]);
      byText.put(texts[i], i);
    }
    numbers = null;
    byNumber.clear();
    byNumber.trim();
  }

  private static int grow(int size) {
    return Math.max(16, (int) Math.min(Integer.MAX_VALUE - 8, size + (long) (size >> 1)));
  }
}
