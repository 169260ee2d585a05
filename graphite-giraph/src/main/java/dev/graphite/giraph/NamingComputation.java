package dev.graphite.giraph;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.ObjectCodec;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexNames;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.rank.Naming;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;

/**
 * The supersteps behind a program whose rows name vertices beside their own: workers ask each other
 * for the ids of their ranks, see {@link Naming}, and vertices keep them for the writer of rows.
 * One object per thread and superstep.
 */
public final class NamingComputation
    extends BasicComputation<VertexKey, VertexState, EdgePiece, IntervalMessage> {
  /** Vertices say which ranks their rows name. */
  static final int ASK = 0;

  /** Vertices that were named say their id. */
  static final int TELL = 1;

  /** Vertices take the ids that they asked for. */
  static final int TAKE = 2;

  /** Number of these supersteps. */
  static final int STEPS = 3;

  private final IntervalMap state = new IntervalMap();
  private final IntOpenHashSet asked = new IntOpenHashSet();
  private final SortedMap<Integer, VertexKey> names = new TreeMap<>();
  private IntervalProgram program;
  private List<Column> columns;
  private Rows rows;
  private ObjectCodec codec;
  private Naming naming;
  private int step;
  private int rank;

  /** Whether the rows of a program name vertices beside their own. */
  static boolean isNeededBy(IntervalProgram program) {
    return program.columns().stream().skip(1).anyMatch(NamingComputation::namesVertices);
  }

  private static boolean namesVertices(Column column) {
    return column.type() == Column.Type.VERTEX;
  }

  @Override
  public void preSuperstep() {
    ProgramContext context = getWorkerContext();
    program = context.program();
    codec = context.codec();
    columns = program.columns();
    rows = new Rows(columns, this::readRow);
    naming = context.naming();
    step = context.namingStep();
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    rank = vertex.getValue().rank();
    if (step == TELL) {
      naming.tell(rank, vertex.getId());
      return;
    }
    names.clear();
    vertex.getValue().load(state, codec);
    program.result(rank, state, rows);
    rows.flush();
    if (step == TAKE) {
      vertex.getValue().setNames(VertexNames.of(names));
    }
  }

  @Override
  public void postSuperstep() {
    naming.ask(asked.toIntArray());
  }

  private void readRow(long[] cells) {
    for (int i = 1; i < cells.length; i++) {
      int named = namesVertices(columns.get(i)) ? (int) cells[i] : rank;
      if (named == rank || named < 0) {
        continue;
      }
      if (step == ASK) {
        asked.add(named);
      } else {
        names.put(named, naming.key(named));
      }
    }
  }
}
