package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Rows {@code t i j} of {@link GraphFormat#CONTACTS}. Rows are kept until the last one (28 bytes
 * each), sorted by pair and time, and merged where they touch or overlap, in O(n log n).
 */
final class ContactRows implements RowParser {
  private final TemporalGraphBuilder builder;
  private final LongUnaryOperator locationOfLine;
  private final long resolution;
  private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
  private final List<String> people = new ArrayList<>();
  private final IntArrayList first = new IntArrayList();
  private final IntArrayList second = new IntArrayList();
  private final LongArrayList ends = new LongArrayList();
  private final LongArrayList lines = new LongArrayList();
  private long selfContacts;

  ContactRows(TemporalGraphBuilder builder, LongUnaryOperator locationOfLine, long resolution) {
    this.builder = builder;
    this.locationOfLine = locationOfLine;
    this.resolution = resolution;
  }

  @Override
  public void take(Cells cells) {
    if (cells.count() < 3) {
      throw new BadRecordException(cells.counted() + ", not t i j");
    }
    long end = cells.tick(0, "t");
    if (end < Time.MIN_TICK + resolution) {
      throw new BadRecordException(
          "t " + end + " less the resolution " + resolution + " is before the first tick");
    }
    String i = cells.id(1, "i");
    String j = cells.id(2, "j");
    if (i.equals(j)) {
      selfContacts++;
      return;
    }
    int a = number(i);
    int b = number(j);
    first.add(Math.min(a, b));
    second.add(Math.max(a, b));
    ends.add(end);
    lines.add(cells.line());
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

  /** Rows dropped because both ends are one person. */
  long selfContacts() {
    return selfContacts;
  }
}
