package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines of {@code graphite wave} that make no sense. */
class WaveUsageTest {
  private static final String HEADER = "op,src,dst,start,end\n";

  @TempDir private Path folder;

  @Test
  void optionsThatMakeNoSenseAreWrongUsage() throws IOException {
    Graphs.chain(folder);
    Graphs.write(folder, "changes.csv", HEADER);
    String[][] cases = {
      {"wcc --graph chain.csv", "--changes FILE is missing"},
      {"wcc --changes changes.csv", "--graph FILE is missing"},
      {"wcc --graph chain.csv --changes changes.csv --batch-size 0", "--batch-size must be"},
      {"wcc --graph chain.csv --changes changes.csv --output changes.csv", "replace the input"},
      {"wcc --graph chain.csv --changes changes.csv --emit-changes chain.csv", "replace the input"},
      {
        "wcc --graph chain.csv --changes changes.csv --emit-changes changes.csv",
        "replace the input"
      },
      {"wcc --graph chain.csv --changes changes.csv --emit-changes o.csv -o o.csv", "same file"},
      {"wcc --graph chain.csv --changes changes.csv --export chain.csv", "is not a folder"},
      {"eat --graph chain.csv --changes changes.csv", "needs --source"},
      {"eat --graph chain.csv --changes changes.csv --source z", "has no vertex 'z'"},
      {"wcc --graph chain.csv --changes changes.csv --session chain.csv", "is not a folder"},
      {"wcc --graph chain.csv --changes changes.csv --session no/s", "there is no folder"},
      {"wcc --changes changes.csv --session s.x", "--graph FILE is missing"},
      {
        "wcc --graph chain.csv --changes changes.csv --session hdfs:///s",
        "--session hdfs:///s is for --engine giraph; name a folder"
      },
      {"wcc --graph chain.csv --changes changes.csv --session s.x -o s.x", "for the session alone"}
    };
    for (String[] one : cases) {
      CommandRun.ofLine("wave " + one[0], folder).failedWith(ExitStatus.USAGE, one[1]);
    }
    assertThat(Graphs.names(folder)).containsExactly("chain.csv", "changes.csv");
  }

  @Test
  void anExportReplacesNoInput() throws IOException {
    Graphs.write(folder, "edges.csv", Graphs.CHAIN);
    Graphs.write(folder, "changes.csv", HEADER);

    CommandRun.ofLine("wave wcc --graph edges.csv --changes changes.csv --export " + folder, folder)
        .failedWith(ExitStatus.USAGE, "would replace the input");
    assertThat(folder.resolve("edges.csv")).hasContent(Graphs.CHAIN);
    assertThat(Graphs.names(folder)).containsExactly("changes.csv", "edges.csv");
  }
}
