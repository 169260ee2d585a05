package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.snapshot.BreadthFirstSearch;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

/** A query reaches the tasks as it was asked. */
class MadeProgramTest {
  private static final String ODD = "${user.home} \u0001 <&> \r\n\u20ac ";

  /** Keeps what it gets. */
  public static final class Maker implements ProgramMaker {
    private static Map<String, String> query;
    private static Map<String, Integer> ranks;

    @Override
    public IntervalProgram program(Map<String, String> theQuery, Map<String, Integer> theRanks) {
      query = theQuery;
      ranks = theRanks;
      return new BreadthFirstSearch(0);
    }
  }

  @Test
  void aQueryArrivesAsItWas() throws IOException {
    Map<String, String> query = Map.of("from", "-5", "other.x", ODD, "empty", "");
    MadeProgram program = new MadeProgram();
    Configuration configuration = arrived(query, Map.of("target", "7", "source", ODD));
    assertThat(program.vertices(configuration)).isEqualTo(List.of(ODD, "7"));
    assertThat(program.program(configuration, new int[] {3, 4}))
        .isInstanceOf(BreadthFirstSearch.class);
    assertThat(Maker.query).isEqualTo(query);
    assertThat(Maker.ranks).isEqualTo(Map.of("source", 3, "target", 4));
  }

  @Test
  void aVertexThatIsNotThereIsRefused() throws IOException {
    Configuration configuration = arrived(Map.of(), Map.of("source", "A", "target", "B"));
    assertThatThrownBy(() -> new MadeProgram().program(configuration, new int[] {0, -1}))
        .isInstanceOf(UnsuitableQueryException.class)
        .hasMessage("--target: hdfs://h/g has no vertex 'B'");
  }

  /** By way of a file, as to the tasks. */
  private static Configuration arrived(Map<String, String> query, Map<String, String> vertices)
      throws IOException {
    Configuration sent = new Configuration();
    MadeProgram.set(
        sent,
        new JobRequest(
            "test",
            Maker.class,
            query,
            vertices,
            new JobInput("hdfs://h/g", null, null, false, null, false),
            null,
            1,
            HadoopSettings.defaults(),
            List.of()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sent.writeXml(bytes);
    Configuration arrived = new Configuration();
    arrived.addResource(new ByteArrayInputStream(bytes.toByteArray()));
    return arrived;
  }
}
