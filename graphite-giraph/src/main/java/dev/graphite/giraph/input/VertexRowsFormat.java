package dev.graphite.giraph.input;

import dev.graphite.core.graph.RowSink;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.io.IOException;
import java.util.List;
import org.apache.giraph.graph.Vertex;
import org.apache.giraph.io.VertexInputFormat;
import org.apache.giraph.io.VertexReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Has Giraph read declarations of vertices as {@link GraphInput} says. */
public final class VertexRowsFormat extends VertexInputFormat<VertexKey, VertexState, EdgePiece> {
  private final TextSplits files = new TextSplits();

  /** Has no parameters, as Giraph wants it. */
  public VertexRowsFormat() {}

  @Override
  public void checkInputSpecs(Configuration configuration) {}

  @Override
  public List<InputSplit> getSplits(JobContext context, int hint) throws IOException {
    return files.getVertexSplits(context);
  }

  @Override
  public VertexReader<VertexKey, VertexState, EdgePiece> createVertexReader(
      InputSplit split, TaskAttemptContext context) {
    return new Reader();
  }

  /** Keeps the vertex of a line and passes over its edges. */
  private static final class Declaration extends RowSink {
    private VertexKey key;
    private VertexState state;

    @Override
    protected boolean takeVertex(String id, long number, long lifeStart, long lifeEnd) {
      key = id == null ? new VertexKey(number) : new VertexKey(id);
      state = new VertexState();
      state.setLife(lifeStart, lifeEnd, true);
      return true;
    }

    @Override
    protected void takeEdge(EdgeRow edge) {}
  }

  /** The vertices of one part of a file. */
  private static final class Reader extends VertexReader<VertexKey, VertexState, EdgePiece> {
    private final Declaration declaration = new Declaration();
    private RowReader rows;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) throws IOException {
      rows = new RowReader(true, declaration, split, context);
    }

    @Override
    public boolean nextVertex() throws IOException {
      return rows.next();
    }

    @Override
    public Vertex<VertexKey, VertexState, EdgePiece> getCurrentVertex() {
      Vertex<VertexKey, VertexState, EdgePiece> vertex = getConf().createVertex();
      vertex.initialize(declaration.key, declaration.state);
      return vertex;
    }

    @Override
    public void close() throws IOException {
      rows.close();
      reduce(InputSummary.VERTICES, rows.counts());
    }

    @Override
    public float getProgress() throws IOException {
      return rows.progress();
    }
  }
}
