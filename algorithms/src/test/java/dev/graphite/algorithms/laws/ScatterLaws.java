package dev.graphite.algorithms.laws;

import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The laws by which engines may scatter only what changed, and stop: scattering an interval in
 * parts tells the target the same as scattering it whole, and no message beats the state that it
 * was scattered from.
 *
 * <p>Told the same means: the same value at every tick of the target's life. Which of two ways to
 * write a value that moves with time won a tick does not count, as both scatter the same from
 * there.
 */
public final class ScatterLaws {
  private final SelectiveProgram program;
  private final Selection selection;

  /** A piece of state meeting a piece of an edge. */
  public record Meeting(
      long start, long end, long state, long second, long travelTime, double cost) {
    Meeting over(long from, long to) {
      return new Meeting(from, to, state, second, travelTime, cost);
    }
  }

  private record Message(long from, long to, long value, long second) {}

  /** The laws for a program. */
  public ScatterLaws(SelectiveProgram program) {
    this.program = program;
    this.selection = program.fold();
  }

  /**
   * Fails if the meeting cut at a tick tells a target with this life something else than the whole.
   */
  public void assertPartsTellTheSame(Meeting meeting, long cut, long lifeStart, long lifeEnd) {
    List<Message> whole = scatter(meeting);
    List<Message> parts = new ArrayList<>(scatter(meeting.over(meeting.start, cut)));
    parts.addAll(scatter(meeting.over(cut, meeting.end)));
    IntervalMap fromWhole = told(whole, lifeStart, lifeEnd);
    IntervalMap fromParts = told(parts, lifeStart, lifeEnd);
    for (long tick : ticksThatMatter(whole, parts, fromWhole, fromParts)) {
      if (!Arrays.equals(valueAt(fromWhole, tick), valueAt(fromParts, tick))) {
        throw new AssertionError(
            program.getClass().getSimpleName()
                + " at tick "
                + tick
                + " of "
                + meeting
                + " cut at "
                + cut
                + ": whole "
                + fromWhole
                + ", in parts "
                + fromParts);
      }
    }
  }

  /** Fails if a message beats the state it was scattered from, at any tick from there on. */
  public void assertNothingGetsBetter(Meeting meeting) {
    for (Message message : scatter(meeting)) {
      if (message.from < meeting.start) {
        throw new AssertionError(message + " begins before " + meeting);
      }
      long tick = message.from;
      while (tick < Math.min(message.to, Time.BEYOND)) {
        if (selection.beats(tick, message.value, message.second, meeting.state, meeting.second)) {
          throw new AssertionError(message + " beats the state of " + meeting + " at " + tick);
        }
        tick = selection.turn(tick, message.value, message.second, meeting.state, meeting.second);
      }
    }
  }

  private List<Message> scatter(Meeting meeting) {
    Probe probe = new Probe(meeting, program.messageType());
    program.scatter(probe);
    return probe.sent;
  }

  private IntervalMap told(List<Message> messages, long lifeStart, long lifeEnd) {
    IntervalMap map = new IntervalMap();
    map.reset(lifeStart, lifeEnd);
    messages.forEach(m -> map.fold(m.from, m.to, m.value, m.second, selection));
    return map;
  }

  /** Where anything begins, ends or turns, and the ticks beside. */
  private static Iterable<Long> ticksThatMatter(
      List<Message> whole, List<Message> parts, IntervalMap... maps) {
    TreeSet<Long> ticks = new TreeSet<>();
    List<Message> all = new ArrayList<>(whole);
    all.addAll(parts);
    for (Message message : all) {
      addBeside(ticks, message.from);
      addBeside(ticks, message.to);
    }
    for (IntervalMap map : maps) {
      for (int i = 0; i < map.size(); i++) {
        addBeside(ticks, map.start(i));
        addBeside(ticks, map.end(i));
      }
    }
    return ticks;
  }

  private static void addBeside(TreeSet<Long> ticks, long tick) {
    for (long t = Math.max(Time.MIN_TICK, tick - 1); t <= tick + 1 && Time.isTick(t); t++) {
      ticks.add(t);
    }
  }

  private long[] valueAt(IntervalMap map, long tick) {
    int piece = map.find(tick);
    if (piece < 0 || !map.isPresent(piece)) {
      return null;
    }
    long value = map.value(piece);
    long second = map.second(piece);
    if (selection == Selection.MAX_CONSTANT_OR_LAG) {
      return new long[] {second == 1 ? tick - value : value};
    }
    return new long[] {value, second};
  }

  /** Notes what is sent. */
  private static final class Probe extends ScatterContext {
    private final Meeting meeting;
    private final List<Message> sent = new ArrayList<>();

    Probe(Meeting meeting, ValueType messageType) {
      super(messageType);
      this.meeting = meeting;
    }

    @Override
    public long start() {
      return meeting.start;
    }

    @Override
    public long end() {
      return meeting.end;
    }

    @Override
    public long state() {
      return meeting.state;
    }

    @Override
    public long secondState() {
      return meeting.second;
    }

    @Override
    public int source() {
      return 0;
    }

    @Override
    public long travelTime() {
      return meeting.travelTime;
    }

    @Override
    public double cost() {
      return meeting.cost;
    }

    @Override
    public int piece() {
      return 0;
    }

    @Override
    public int degree() {
      return 1;
    }

    @Override
    public void send(long from, long to, long value, long second) {
      if (from < to) {
        sent.add(new Message(from, to, value, second));
      }
    }
  }
}
