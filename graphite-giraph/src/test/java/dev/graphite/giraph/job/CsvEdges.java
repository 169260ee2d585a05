package dev.graphite.giraph.job;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import org.apache.giraph.io.EdgeReader;
import org.apache.giraph.io.formats.TextEdgeInputFormat;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Lines {@code source,target,start,end} without a header. */
public final class CsvEdges extends TextEdgeInputFormat<VertexKey, EdgePiece> {
  @Override
  public EdgeReader<VertexKey, EdgePiece> createEdgeReader(
      InputSplit split, TaskAttemptContext context) {
    return new Lines();
  }

  private final class Lines extends TextEdgeReaderFromEachLine {
    @Override
    protected VertexKey getSourceVertexId(Text line) {
      return new VertexKey(line.toString().split(",")[0]);
    }

    @Override
    protected VertexKey getTargetVertexId(Text line) {
      return new VertexKey(line.toString().split(",")[1]);
    }

    @Override
    protected EdgePiece getValue(Text line) {
      String[] cells = line.toString().split(",");
      EdgePiece piece = new EdgePiece();
      piece.set(Long.parseLong(cells[2]), Long.parseLong(cells[3]), 1, 1);
      return piece;
    }
  }
}
