package dev.graphite.datasets.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.LoadedGraph;
import dev.graphite.datasets.ReadOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContactGeneratorTest {
  private static final long SEED = 20260101;
  private static final Path SHIPPED = Path.of("..", "examples", "office.tij");

  private static String generate(long seed) throws IOException {
    StringWriter out = new StringWriter();
    new ContactGenerator(seed).write(out);
    return out.toString();
  }

  @Test
  void theShippedFileIsWhatTheGeneratorWrites() throws IOException {
    assertThat(Files.readString(SHIPPED)).isEqualTo(generate(SEED));
  }

  @Test
  void anotherSeedGivesOtherContacts() throws IOException {
    assertThat(generate(SEED + 1)).isNotEqualTo(generate(SEED));
  }

  @Test
  void theShippedFileIsReadAsContactsOfAnOffice() throws IOException {
    LoadedGraph loaded = GraphReader.read(SHIPPED, ReadOptions.DEFAULT);
    TemporalGraph graph = loaded.graph();

    assertThat(Files.size(SHIPPED)).isBetween(50_000L, 150_000L);
    assertThat(loaded.format()).isEqualTo(GraphFormat.CONTACTS);
    assertThat(graph.vertexCount()).isEqualTo(ContactGenerator.PEOPLE);
    assertThat(loaded.selfContacts()).isZero();
    // Merging made fewer edges of the rows: contacts last.
    assertThat(graph.edgeCount() / 2L).isBetween(loaded.rows() / 5, loaded.rows() * 4 / 5);
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      assertThat(graph.edgeStart(edge) % 86_400).isBetween(8 * 3_600L - 20, 18 * 3_600L);
      assertThat(graph.edgeEnd(edge)).isLessThan(2 * 86_400L);
    }
  }
}
