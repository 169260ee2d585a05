package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on adding an algorithm shows the code that is compiled and tested here. */
class AddingAnAlgorithmTest {
  private static final Path PAGE = Path.of("../docs/adding-an-algorithm.md");
  private static final Path PARENT = Path.of("../pom.xml");
  private static final Path EXAMPLES = Path.of("src/test/java/dev/graphite/algorithms/examples");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern XML = Pattern.compile("(?ms)^```xml\n(.*?)^```$");

  @Test
  void thePageShowsTheProgramsAndTheTestOfTheFirst() throws IOException {
    assertThat(found(JAVA, Files.readString(PAGE)))
        .containsExactly(
            example("ChainRisk"),
            example("ChainRiskTest"),
            example("WalkCounts"),
            example("RoundTrips"),
            example("ContactChains"));
  }

  @ParameterizedTest
  @CsvSource({
    "maven-compiler-plugin, compiler-plugin.version",
    "maven-surefire-plugin, surefire-plugin.version",
    "junit-jupiter, junit.version",
    "assertj-core, assertj.version",
  })
  void theProjectOnThePageHasOurVersions(String artifact, String property) throws IOException {
    assertThat(versionsOnThePage(artifact))
        .containsExactlyElementsOf(valuesOf(property, Files.readString(PARENT)));
  }

  @Test
  void theProjectOnThePageDependsOnTheLibraryAndItsTestsForOurJava() throws IOException {
    String parent = Files.readString(PARENT);
    String release = "maven.compiler.release";
    List<String> own = versions("graphite-parent", parent);

    assertThat(own).hasSize(1);
    assertThat(versionsOnThePage("graphite-algorithms")).containsExactly(own.get(0), own.get(0));
    assertThat(valuesOf(release, project())).hasSize(1).isEqualTo(valuesOf(release, parent));
  }

  private static String example(String name) throws IOException {
    String packageName = AddingAnAlgorithmTest.class.getPackageName();
    return Files.readString(EXAMPLES.resolve(name + ".java"))
        .replace("package " + packageName + ";", "package com.example;");
  }

  private static String project() throws IOException {
    List<String> projects = found(XML, Files.readString(PAGE));
    assertThat(projects).hasSize(1);
    return projects.get(0);
  }

  private static List<String> versionsOnThePage(String artifact) throws IOException {
    return versions(artifact, project());
  }

  private static List<String> versions(String artifact, String project) {
    String id = "<artifactId>" + Pattern.quote(artifact) + "</artifactId>";
    return found(Pattern.compile(id + "\\s*<version>(.*?)</version>"), project);
  }

  private static List<String> valuesOf(String property, String project) {
    return found(
        Pattern.compile("<" + Pattern.quote(property) + ">(.*?)</" + Pattern.quote(property) + ">"),
        project);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
