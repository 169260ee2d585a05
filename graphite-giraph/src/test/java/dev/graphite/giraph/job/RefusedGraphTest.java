package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.giraph.JobFailure.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole jobs on graphs that break a constraint, or of which nothing is left: one line says why. */
@Tag("slow")
class RefusedGraphTest {
  @TempDir private Path folder;

  /** Makes a program that needs to know no vertex. */
  public static final class Maker implements ProgramMaker {
    @Override
    public IntervalProgram program(Map<String, String> query, Map<String, Integer> ranks) {
      return new WeaklyConnectedComponents();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g.csv | src,dst,start,end;a,b,1,2 | id,start,end;a,0,9;b,0,9;a,0,9 |"
            + " C1: vertex a is declared twice",
        "g.csv | src,dst,start,end;b,a,1,12 | id,start,end;a,0,9 |"
            + " C2: edge (b -> a) lives [1, 12), outside of vertex a [0, 9)",
        "g.csv | src,dst,start,end,id;a,b,1,2,e;c,b,2,3,e | |"
            + " C1: edge e (c -> b) joins other vertices than in another row, (a -> b)",
        "g.csv | src,dst,start,end,id;a,b,1,3,e;a,b,2,4,e | |"
            + " C3: edge e (a -> b) has two values during [2, 4) and [1, 3)",
        "g.tij | 20 a a;40 b b | |"
            + " no contact is left: all rows that can be read join a person with itself"
      })
  void theReasonComesToTheClient(String name, String graph, String vertices, String reason)
      throws Exception {
    Path edges = Files.writeString(folder.resolve(name), graph.replace(';', '\n'));
    String lives =
        vertices == null
            ? null
            : Files.writeString(folder.resolve("v.csv"), vertices.replace(';', '\n'))
                .toUri()
                .toString();
    JobInput input = new JobInput(edges.toUri().toString(), lives, null, false, null, true);
    JobRequest request =
        new JobRequest(
            "test",
            Maker.class,
            Map.of(),
            Map.of(),
            input,
            null,
            1,
            HadoopSettings.defaults(),
            List.of());

    JobFailedException failure =
        catchThrowableOfType(
            JobFailedException.class, () -> new GiraphRun(request, new Deaf()).run());

    assertThat(failure).hasMessage(reason);
    assertThat(failure.kind()).isEqualTo(Kind.BAD_INPUT);
  }

  private static final class Deaf implements JobListener {
    @Override
    public void submitted(String id, String address) {}

    @Override
    public void restarted(String cause, OptionalLong superstep) {}

    @Override
    public void superstep(long superstep, long messages) {}
  }
}
