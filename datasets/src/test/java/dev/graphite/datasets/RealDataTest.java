package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Published data sets, where the environment variable GRAPHITE_DATA names a folder with them. */
class RealDataTest {
  private static LoadedGraph read(String name, ReadOptions options) {
    String folder = System.getenv("GRAPHITE_DATA");
    assumeTrue(folder != null, "set GRAPHITE_DATA to test with published data sets");
    Path path = Path.of(folder).resolve(name);
    assumeTrue(Files.exists(path), "there is no " + path);
    return GraphReader.read(path, options);
  }

  @Test
  void theWorkplaceContactsHaveTheNumbersOfTheirCard() {
    LoadedGraph loaded = read("contacts-cc0/tij_InVS.dat", ReadOptions.DEFAULT);

    assertThat(loaded.format()).isEqualTo(GraphFormat.CONTACTS);
    assertThat(loaded.rows()).isEqualTo(9_827);
    assertThat(loaded.graph().vertexCount()).isEqualTo(92);
    assertThat(loaded.graph().start()).isEqualTo(28_820 - 20);
  }

  @Test
  void theConferenceContactsHaveTheNumbersOfTheirCard() {
    LoadedGraph loaded = read("contacts-cc0/SFHH_tij.dat.gz", ReadOptions.DEFAULT);

    assertThat(loaded.format()).isEqualTo(GraphFormat.CONTACTS);
    assertThat(loaded.rows()).isEqualTo(70_261);
    assertThat(loaded.graph().vertexCount()).isEqualTo(403);
  }

  @Test
  void theWicmSampleHasTheNumbersOfItsCard() {
    LoadedGraph loaded =
        read("wicm-sample/sampleGraph.txt.gz", ReadOptions.DEFAULT.withFormat(GraphFormat.WICM));

    assertThat(loaded.rows()).isEqualTo(29_611);
    assertThat(loaded.graph().vertexCount()).isEqualTo(29_611);
    assertThat(loaded.graph().edgeCount()).isEqualTo(1_000_000);
    assertThat(loaded.graph().start()).isZero();
  }
}
