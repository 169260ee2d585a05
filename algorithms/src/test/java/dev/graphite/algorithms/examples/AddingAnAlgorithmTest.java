package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on adding an algorithm shows the code that is compiled and tested here. */
class AddingAnAlgorithmTest {
  private static final Path PAGE = Path.of("../docs/adding-an-algorithm.md");
  private static final Path EXAMPLES = Path.of("src/test/java/dev/graphite/algorithms/examples");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");

  @Test
  void thePageShowsTheProgramAndItsTest() throws IOException {
    List<String> blocks =
        JAVA.matcher(Files.readString(PAGE)).results().map(match -> match.group(1)).toList();

    assertThat(blocks).containsExactly(example("ChainRisk"), example("ChainRiskTest"));
  }

  private static String example(String name) throws IOException {
    String packageName = AddingAnAlgorithmTest.class.getPackageName();
    return Files.readString(EXAMPLES.resolve(name + ".java"))
        .replace("package " + packageName + ";", "package com.example;");
  }
}
