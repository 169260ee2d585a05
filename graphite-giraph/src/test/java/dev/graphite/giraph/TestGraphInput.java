package dev.graphite.giraph;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.ArrayList;
import java.util.List;
import org.apache.giraph.bsp.BspInputSplit;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;
import org.apache.giraph.graph.Vertex;
import org.apache.giraph.io.VertexInputFormat;
import org.apache.giraph.io.VertexReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Reads the graph of a {@link TestRuns}. */
public final class TestGraphInput extends VertexInputFormat<VertexKey, VertexState, EdgePiece> {
  @Override
  public void checkInputSpecs(Configuration configuration) {}

  @Override
  public List<InputSplit> getSplits(JobContext context, int hint) {
    return List.of(new BspInputSplit(0, 2), new BspInputSplit(1, 2));
  }

  @Override
  public VertexReader<VertexKey, VertexState, EdgePiece> createVertexReader(
      InputSplit split, TaskAttemptContext context) {
    return new Reader();
  }

  /** Every second vertex. */
  private static final class Reader extends VertexReader<VertexKey, VertexState, EdgePiece> {
    private TestRuns runs;
    private TemporalGraph graph;
    private int step;
    private int vertex;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) {
      BspInputSplit part = (BspInputSplit) split;
      runs = TestRuns.of(context.getConfiguration());
      graph = runs.graph();
      step = part.getNumSplits();
      vertex = part.getSplitIndex() - step;
    }

    @Override
    public boolean nextVertex() {
      do {
        vertex += step;
      } while (vertex < graph.vertexCount() && !isGiven());
      return vertex < graph.vertexCount();
    }

    /** False for what only edges tell of. */
    private boolean isGiven() {
      Adjacency out = graph.adjacency(View.OUT);
      return runs.declared() || out.firstSlot(vertex) < out.firstSlot(vertex + 1);
    }

    @Override
    public Vertex<VertexKey, VertexState, EdgePiece> getCurrentVertex() {
      VertexState state = new VertexState();
      if (runs.declared()) {
        state.setLife(graph.vertexStart(vertex), graph.vertexEnd(vertex), true);
      }
      Vertex<VertexKey, VertexState, EdgePiece> made = getConf().createVertex();
      made.initialize(new VertexKey(graph.ids().text(vertex)), state, edges());
      return made;
    }

    private List<Edge<VertexKey, EdgePiece>> edges() {
      List<Edge<VertexKey, EdgePiece>> edges = new ArrayList<>();
      Adjacency out = graph.adjacency(View.OUT);
      EdgePieces pieces = graph.pieces();
      for (int slot = out.firstSlot(vertex); slot < out.firstSlot(vertex + 1); slot++) {
        int edge = out.edge(slot);
        int behind = pieces.first(edge + 1);
        for (int p = pieces.first(edge); p < behind; p++) {
          EdgePiece piece = new EdgePiece();
          long start = pieces.areEdges() ? graph.edgeStart(edge) : pieces.start(p);
          long end = p + 1 < behind ? pieces.start(p + 1) : graph.edgeEnd(edge);
          piece.set(start, end, pieces.travelTime(p), pieces.cost(p));
          if (behind - pieces.first(edge) > 1) {
            piece.setEdge("e" + edge, false);
          }
          VertexKey target = new VertexKey(graph.ids().text(out.neighbour(slot)));
          edges.add(EdgeFactory.create(target, piece));
        }
      }
      return edges;
    }

    @Override
    public float getProgress() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
