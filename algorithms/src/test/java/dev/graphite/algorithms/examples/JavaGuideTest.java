package dev.graphite.algorithms.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on Java shows what is compiled and run. */
class JavaGuideTest {
  @Test
  void everyExampleIsCompiledAndPrintsWhatThePageShows() throws IOException {
    String page = Files.readString(Path.of("../docs/java.md"));

    DocumentedExample.assertShown(page, "JavaGuide.java", JavaGuide::print);
  }
}
