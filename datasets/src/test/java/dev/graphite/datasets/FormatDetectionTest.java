package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatDetectionTest {
  @TempDir private Path folder;
  private Inputs inputs;

  @BeforeEach
  void setUp() {
    inputs = new Inputs(folder);
  }

  @Test
  void aHeaderWithSrcDstAndStartIsCsvWhateverTheName() {
    Path path = inputs.file("tij.wicm", "# c\nstart\tx\tdst\tsrc\n");

    assertThat(GraphReader.detect(path)).isEqualTo(GraphFormat.CSV);
  }

  @Test
  void tijInTheNameIsContacts() {
    assertThat(GraphReader.detect(inputs.file("SFHH_TIJ.dat", "20 1 2\n")))
        .isEqualTo(GraphFormat.CONTACTS);
    assertThat(GraphReader.detect(inputs.file("office.tij.gz", Inputs.gzip("20 1 2\n"))))
        .isEqualTo(GraphFormat.CONTACTS);
  }

  @Test
  void anEndingOfEOrVIsGraphalytics() {
    assertThat(GraphReader.detect(inputs.file("antijam.e", "1 2\n")))
        .isEqualTo(GraphFormat.GRAPHALYTICS);
    assertThat(GraphReader.detect(inputs.file("town.V.gz", Inputs.gzip("1\n"))))
        .isEqualTo(GraphFormat.GRAPHALYTICS);
  }

  @Test
  void csvAndTsvAreCsvByName() {
    assertThat(GraphReader.detect(inputs.file("g.CSV", "a,b\n"))).isEqualTo(GraphFormat.CSV);
    assertThat(GraphReader.detect(inputs.file("g.tsv.gz", Inputs.gzip("a,b\n"))))
        .isEqualTo(GraphFormat.CSV);
  }

  @Test
  void theNameOfTheFolderDoesNotCount() {
    assertThatThrownBy(() -> GraphReader.detect(inputs.file("g.dat", "20 1 2\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("say which with --format csv|events|contacts|wicm|graphalytics");
  }

  @Test
  void gzipIsRecognisedByContentAndMayHaveMembers() {
    byte[] data =
        Inputs.join(
            Inputs.gzip(Inputs.HEADER + "1,2,3,4\n1,"),
            Inputs.gzip(""),
            Inputs.gzip("3,3,4\n"),
            Inputs.gzip("1,4,3,4\n".repeat(100_000)));

    for (String name : new String[] {"g.csv.gz", "g.GZ", "g"}) {
      LoadedGraph loaded = GraphReader.read(inputs.file(name, data), ReadOptions.DEFAULT);
      assertThat(loaded.format()).isEqualTo(GraphFormat.CSV);
      assertThat(loaded.rows()).isEqualTo(100_002);
      assertThat(loaded.graph().vertexCount()).isEqualTo(4);
    }
  }

  @Test
  void anUnknownFormatIsAnsweredWithThoseThatExist() {
    assertThat(GraphFormat.of("wicm")).isEqualTo(GraphFormat.WICM);
    assertThatThrownBy(() -> GraphFormat.of("gexf"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown format 'gexf'; the formats are csv, events, contacts, wicm, graphalytics");
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> ReadOptions.DEFAULT.withResolution(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("resolution 0 is not at least 1");
    assertThatThrownBy(
            () -> ReadOptions.DEFAULT.withFormat(GraphFormat.WICM).withVertices(Path.of("v.csv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("format wicm declares its own vertices; leave out the vertices file v.csv");
  }
}
