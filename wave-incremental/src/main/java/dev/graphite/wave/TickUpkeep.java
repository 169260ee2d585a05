package dev.graphite.wave;

import dev.graphite.core.program.RoundProgram;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps rounds current by {@link RoundUpkeep} until the program is seen to send to other ticks than
 * those it sends from, which is mostly at once or never, and by {@link RerunUpkeep} from then on.
 * Not safe for threads.
 */
final class TickUpkeep implements Upkeep {
  private final RoundProgram program;
  private final Wave.ProgramSource source;
  private final ChangingGraph graph;

  // One of them; both while the batch is at hand in which the second takes over.
  private RoundUpkeep rounds;
  private RerunUpkeep rerun;
  private WaveStatistics earlier = WaveStatistics.NONE;

  /** Begins with a run. */
  TickUpkeep(
      RoundProgram program, Wave.ProgramSource source, ChangingGraph graph, IntArrayList needed) {
    this.program = program;
    this.source = source;
    this.graph = graph;
    this.rounds = new RoundUpkeep(program, graph, needed);
    if (rounds.hasLeftTicks()) {
      rounds = null;
      rerun = new RerunUpkeep(program, source, graph);
    }
  }

  @Override
  public void update(GraphDelta delta, List<long[]> gone, List<long[]> come) {
    if (rerun != null) {
      rerun.update(delta, gone, come);
      return;
    }
    List<long[]> wrongGone = new ArrayList<>();
    List<long[]> wrongCome = new ArrayList<>();
    rounds.update(delta, wrongGone, wrongCome);
    if (!rounds.hasLeftTicks()) {
      gone.addAll(wrongGone);
      come.addAll(wrongCome);
      return;
    }
    List<long[]> were = new ArrayList<>();
    RowDifference.of(all(rounds), wrongCome, were, new ArrayList<>());
    were.addAll(wrongGone);
    were.sort(RowDifference.ORDER);
    rerun = new RerunUpkeep(program, source, graph);
    RowDifference.of(were, all(rerun), gone, come);
  }

  private static List<long[]> all(Upkeep upkeep) {
    List<long[]> all = new ArrayList<>();
    upkeep.forEachRow(row -> all.add(row.clone()));
    return all;
  }

  @Override
  public void commit() {
    if (rerun == null) {
      rounds.commit();
      return;
    }
    rerun.commit();
    if (rounds != null) {
      earlier = rounds.statistics();
      rounds = null;
    }
  }

  @Override
  public void undo() {
    if (rounds == null) {
      rerun.undo();
    } else {
      rounds.undo();
      rerun = null;
    }
  }

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    current().forEachRow(consumer);
  }

  @Override
  public long memoryBytes() {
    return current().memoryBytes();
  }

  @Override
  public WaveStatistics statistics() {
    return earlier.plus(current().statistics());
  }

  private Upkeep current() {
    return rerun == null ? rounds : rerun;
  }
}
