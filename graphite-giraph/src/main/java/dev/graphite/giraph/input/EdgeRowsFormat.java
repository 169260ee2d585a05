package dev.graphite.giraph.input;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.io.IOException;
import java.util.List;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;
import org.apache.giraph.edge.ReusableEdge;
import org.apache.giraph.io.EdgeInputFormat;
import org.apache.giraph.io.EdgeReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Has Giraph read edges as {@link GraphInput} says. */
public final class EdgeRowsFormat extends EdgeInputFormat<VertexKey, EdgePiece> {
  private final TextSplits files = new TextSplits();

  /** Has no parameters, as Giraph wants it. */
  public EdgeRowsFormat() {}

  @Override
  public void checkInputSpecs(Configuration configuration) {}

  @Override
  public List<InputSplit> getSplits(JobContext context, int hint) throws IOException {
    return files.getEdgeSplits(context);
  }

  @Override
  public EdgeReader<VertexKey, EdgePiece> createEdgeReader(
      InputSplit split, TaskAttemptContext context) {
    return new Reader();
  }

  /** The edges of one part of a file. Hands out the same objects again and again. */
  private static final class Reader extends EdgeReader<VertexKey, EdgePiece> {
    private RowReader rows;
    private EdgeRows edges;
    private ReusableEdge<VertexKey, EdgePiece> edge;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) throws IOException {
      edges = new EdgeRows(new InputSettings(context.getConfiguration()).isUndirected());
      rows = new RowReader(false, edges, split, context);
      edge = EdgeFactory.createReusable(new VertexKey(), new EdgePiece());
    }

    @Override
    public boolean nextEdge() throws IOException {
      while (!edges.advance()) {
        edges.clear();
        if (!rows.next()) {
          return false;
        }
      }
      edge.setTargetVertexId(edges.target());
      edge.setValue(edges.piece());
      return true;
    }

    @Override
    public VertexKey getCurrentSourceId() {
      return edges.source();
    }

    @Override
    public Edge<VertexKey, EdgePiece> getCurrentEdge() {
      return edge;
    }

    @Override
    public void close() throws IOException {
      rows.close();
      reduce(InputSummary.EDGES, rows.counts());
    }

    @Override
    public float getProgress() throws IOException {
      return rows.progress();
    }
  }
}
