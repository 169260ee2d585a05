package dev.graphite.giraph;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.datasets.write.CsvText;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.ObjectCodec;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.kept.KeptVertices;
import java.io.IOException;
import java.util.List;
import org.apache.giraph.graph.Vertex;
import org.apache.giraph.io.formats.TextVertexOutputFormat;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/**
 * The rows of a result as csv, in part files without headers: the parts of all workers, put
 * together and sorted, are the rows of a local run. Vertices know the ids that their rows name.
 */
public final class RowOutputFormat
    extends TextVertexOutputFormat<VertexKey, VertexState, EdgePiece> {
  @Override
  public TextVertexWriter createVertexWriter(TaskAttemptContext context) {
    return new Writer();
  }

  /** Makes the rows of one vertex after the other. */
  private final class Writer extends TextVertexWriter {
    private final IntervalMap state = new IntervalMap();
    private final StringBuilder lines = new StringBuilder();
    private final Text text = new Text();
    private IntervalProgram program;
    private ObjectCodec codec;
    private List<Column> columns;
    private Rows rows;
    private KeptVertices kept;
    private Vertex<VertexKey, VertexState, EdgePiece> vertex;

    @Override
    public void initialize(TaskAttemptContext context) throws IOException, InterruptedException {
      super.initialize(context);
      program = ProgramContext.programOf(getConf());
      codec = ObjectCodec.of(program);
      columns = program.columns();
      rows = new Rows(columns, this::addLine);
      kept = KeptVertices.of(context);
    }

    @Override
    public void writeVertex(Vertex<VertexKey, VertexState, EdgePiece> next)
        throws IOException, InterruptedException {
      vertex = next;
      if (kept != null) {
        kept.write(vertex.getId(), vertex.getValue());
      }
      lines.setLength(0);
      vertex.getValue().load(state, codec);
      program.result(vertex.getValue().rank(), state, rows);
      rows.flush();
      if (lines.length() > 0) {
        lines.setLength(lines.length() - 1); // the writer below ends each line
        text.set(lines.toString());
        getRecordWriter().write(text, null);
      }
    }

    @Override
    public void close(TaskAttemptContext context) throws IOException, InterruptedException {
      if (kept != null) {
        kept.close();
      }
      super.close(context);
    }

    private String text(Column column, long cell) {
      return switch (column.type()) {
        case TICK, END -> Time.format(cell);
        case LONG -> Long.toString(cell);
        case DOUBLE -> CsvText.decimal(Double.longBitsToDouble(cell));
        case OBJECT -> CsvText.quoted(column.objects().text(cell));
        case VERTEX -> cell < 0 ? "" : CsvText.quoted(key((int) cell).toString());
      };
    }

    private VertexKey key(int rank) {
      VertexState state = vertex.getValue();
      return rank == state.rank() ? vertex.getId() : state.names().key(rank);
    }

    private void addLine(long[] cells) {
      for (int i = 0; i < cells.length; i++) {
        lines.append(i == 0 ? "" : ",").append(text(columns.get(i), cells[i]));
      }
      lines.append('\n');
    }
  }
}
