package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on Java shows what is compiled and run. */
class JavaGuideTest {
  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void everyAlgorithmIsAmongTheQuestions(Algorithm algorithm) throws IOException {
    assertThat(Files.readString(Path.of("../docs/java.md")))
        .containsPattern("(?m)^\\| `.*` \\| `" + algorithm.commandName() + "` \\| ");
  }

  @Test
  void everyExampleIsCompiledAndPrintsWhatThePageShows() throws IOException {
    String page = Files.readString(Path.of("../docs/java.md"));

    DocumentedExample.assertShown(page, "JavaGuide.java", JavaGuide::print);
  }
}
