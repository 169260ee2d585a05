package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.examples.ChainRisk;
import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.Selection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserProgramRunTest {
  @TempDir private Path folder;
  private Path graph;

  @BeforeEach
  void writeGraph() throws Exception {
    graph = Graphs.chain(folder);
  }

  /** Divides by zero. */
  public static final class Broken extends SelectiveProgram {
    /** For the command line. */
    public Broken() {
      super(ValueType.LONG, Selection.MIN_LONG);
    }

    @Override
    public void start(VertexContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), 1 / vertex.vertex());
    }

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("quotient", Column.Type.LONG);
    }
  }

  /** Goes nowhere, and not from a vertex to itself. */
  public static final class Choosy extends SelectiveProgram {
    /** For the command line. */
    public Choosy(Parameters parameters) {
      super(ValueType.LONG, Selection.MIN_LONG);
      if (parameters.source() == parameters.target()) {
        throw new IllegalArgumentException("source and target must differ");
      }
      if (parameters.others().text("how", "").equals("assert")) {
        throw new AssertionError("in vain");
      }
      if (!parameters.others().isEmpty()) {
        throw new IllegalArgumentException();
      }
    }

    @Override
    public void start(VertexContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("nothing", Column.Type.LONG);
    }
  }

  @Test
  void aProgramSeesTheVerticesThatAreGiven() {
    assertThat(run(Choosy.class, "--source", "a", "--target", "b").done().out())
        .isEqualTo("vertex,start,end,nothing\n");
    run(Choosy.class, "--source", "b", "--target", "b")
        .failedWith(ExitStatus.USAGE, "Choosy: source and target must differ");
  }

  @Test
  void whateverAConstructorThrowsIsThePrograms() {
    Object[] query = {"--source", "a", "--parameter", "how=so"};
    run(Choosy.class, query).failedWith(ExitStatus.USAGE, "Choosy: refuses its parameters");
    query[3] = "how=assert";
    run(Choosy.class, query)
        .failedWith(ExitStatus.OTHER, "Choosy failed: java.lang.AssertionError: in vain");
  }

  @Test
  void aParameterWithoutValueIsExplained() {
    run(Choosy.class, "--parameter", "how")
        .failedWith(ExitStatus.USAGE, "graphite: value for option '--parameter' (NAME=VALUE)");
  }

  private CommandRun run(Class<?> program, Object... more) {
    Object[] words = {
      "run", "--program", program.getName(), "--jar", folder, "--graph", graph, "--quiet"
    };
    Object[] all = new Object[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void aProgramOfTheClassPathRunsLikeAnAlgorithm() {
    assertThat(run(WeaklyConnectedComponents.class).done().out())
        .isEqualTo(CommandRun.of("run", "wcc", "--graph", graph, "--quiet").done().out());
  }

  @Test
  void aProgramThatThrowsIsNamedWithItsFailure() {
    CommandRun run = run(Broken.class);
    assertThat(run.status()).isEqualTo(ExitStatus.OTHER);
    assertThat(run.errorLines())
        .containsExactly(
            "graphite: "
                + Broken.class.getName()
                + " failed: java.lang.ArithmeticException: / by zero (--debug prints where)");
    assertThat(run(Broken.class, "--debug").err()).contains("Caused by", "Broken.start");
  }

  @Test
  void wrongUsageIsExplained() {
    run(String.class).failedWith(ExitStatus.USAGE, "java.lang.String is no program");
    run(WeaklyConnectedComponents.class, "--source", "a")
        .failedWith(ExitStatus.USAGE, "does not take --source");
    run(ChainRisk.class).failedWith(ExitStatus.USAGE, "ChainRisk: source is missing");
    run(ChainRisk.class, "--source", "a", "--from", "3")
        .failedWith(ExitStatus.USAGE, "does not take --from; it reads --source, least");
    CommandRun.of("run", "--program", "a.B", "--graph", graph)
        .failedWith(ExitStatus.USAGE, "--program CLASS and --jar FILE go together");
    CommandRun.of("run", "wcc", "--jar", folder, "--graph", graph)
        .failedWith(ExitStatus.USAGE, "not both");
    CommandRun.of("run", "--program", "a.B", "--jar", folder, "--graph", graph)
        .failedWith(ExitStatus.USAGE, "has no class a.B");
    CommandRun.of("run", "wcc", "--graph", graph, "--parameter", "x=1")
        .failedWith(ExitStatus.USAGE, "--parameter is for programs given with --program");
  }
}
