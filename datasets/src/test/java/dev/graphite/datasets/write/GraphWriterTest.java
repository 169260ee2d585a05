package dev.graphite.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphWriterTest {
  @TempDir private Path folder;

  @Test
  void allThatThereIsIsWritten() throws IOException {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    int colour = builder.declareProperty("colour", PropertyType.TEXT);
    int weight = builder.declareProperty("the,weight", PropertyType.DOUBLE);
    builder.addVertex("a,1", -5, 20);
    builder.edge("b", "a,1", 3, 5).id("e 1").travelTime(0).property(colour, "red, dark").add();
    builder.edge("b", "a,1", 5, 8).id("e 1").cost(0.1).property(weight, 2e-4).add();
    builder.edge("b", "b", 7, Time.OPEN).add();
    TemporalGraph graph = builder.build();

    assertThat(edges(graph))
        .isEqualTo(
            """
            src,dst,start,end,id,travel_time,cost,colour,"the,weight"
            b,"a,1",3,5,e 1,0,1.0,"red, dark",0.0
            b,"a,1",5,8,e 1,1,0.1,"",2.0E-4
            b,b,7,inf,,1,1.0,"",0.0
            """);
    assertThat(vertices(graph)).isEqualTo("id,start,end\n\"a,1\",-5,20\nb,-5,inf\n");
    assertReadsBack(graph);
  }

  @Test
  void anUndirectedGraphHasOneRowForBothWays() throws IOException {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(true);
    builder.addEdge(10, 2, 3, 5);
    builder.addEdge(2, 10, 3, 5);
    builder.edge(2, 2, 3, 5).id("x").add();
    builder.addEdge(2, 2, 3, 4);
    TemporalGraph graph = builder.build();

    assertThat(edges(graph).lines()).hasSize(5).containsOnlyOnce("2,2,3,5,x,1,1.0");
    assertReadsBack(graph);
  }

  private void assertReadsBack(TemporalGraph graph) throws IOException {
    Path edges = Files.writeString(folder.resolve("edges.csv"), edges(graph));
    Path lives = Files.writeString(folder.resolve("vertices.csv"), vertices(graph));
    ReadOptions options = ReadOptions.DEFAULT.withVertices(lives);
    options = graph.isUndirected() ? options.withUndirected(true) : options;
    TemporalGraph read = GraphReader.read(edges, options).graph();

    assertThat(read.edgeCount()).isEqualTo(graph.edgeCount());
    // Edges of one vertex with one start come in the order of their rows.
    assertThat(edges(read).lines().sorted().toList())
        .isEqualTo(edges(graph).lines().sorted().toList());
    assertThat(vertices(read)).isEqualTo(vertices(graph));
  }

  private static String edges(TemporalGraph graph) throws IOException {
    StringWriter text = new StringWriter();
    new GraphWriter(graph).writeEdges(text);
    return text.toString();
  }

  private static String vertices(TemporalGraph graph) throws IOException {
    StringWriter text = new StringWriter();
    new GraphWriter(graph).writeVertices(text);
    return text.toString();
  }
}
