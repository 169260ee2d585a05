package dev.graphite.datasets;

import dev.graphite.core.graph.TemporalGraphBuilder;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Contacts of which those of one pair that touch or overlap become one edge. Rows are kept until
 * the last one (28 bytes each), sorted by pair and time, and merged, in O(n log n).
 */
final class MergedContacts extends ContactRows {
  private final TemporalGraphBuilder builder;
  private final LongUnaryOperator locationOfLine;
  private final long resolution;
  private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
  private final List<String> people = new ArrayList<>();
  private final IntArrayList first = new IntArrayList();
  private final IntArrayList second = new IntArrayList();
  private final LongArrayList ends = new LongArrayList();
  private final LongArrayList lines = new LongArrayList();

  MergedContacts(
      TemporalGraphBuilder builder,
      LongUnaryOperator locationOfLine,
      long resolution,
      Runnable selfContact) {
    super(resolution, selfContact);
    this.builder = builder;
    this.locationOfLine = locationOfLine;
    this.resolution = resolution;
  }

  @Override
  void take(String i, String j, long end, long line) {
    int a = number(i);
    int b = number(j);
    first.add(Math.min(a, b));
    second.add(Math.max(a, b));
    ends.add(end);
    lines.add(line);
  }

  private int number(String person) {
    int next = people.size();
    int known = numbers.getOrDefault(person, next);
    if (known == next) {
      numbers.put(person, next);
      people.add(person);
    }
    return known;
  }

  @Override
  public void finish() {
    int[] order = new int[ends.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    IntArrays.mergeSort(order, this::compare);
    for (int i = 0; i < order.length; ) {
      int begin = order[i];
      long end = ends.getLong(begin);
      int next = i + 1;
      while (next < order.length
          && isSamePair(order[next], begin)
          && ends.getLong(order[next]) - resolution <= end) {
        end = ends.getLong(order[next++]);
      }
      builder.at(locationOfLine.applyAsLong(lines.getLong(begin)));
      builder.addEdge(
          people.get(first.getInt(begin)),
          people.get(second.getInt(begin)),
          ends.getLong(begin) - resolution,
          end);
      i = next;
    }
  }

  private boolean isSamePair(int a, int b) {
    return first.getInt(a) == first.getInt(b) && second.getInt(a) == second.getInt(b);
  }

  private int compare(int a, int b) {
    int byFirst = Integer.compare(first.getInt(a), first.getInt(b));
    int bySecond = Integer.compare(second.getInt(a), second.getInt(b));
    return byFirst != 0
        ? byFirst
        : bySecond != 0 ? bySecond : Long.compare(ends.getLong(a), ends.getLong(b));
  }
}
