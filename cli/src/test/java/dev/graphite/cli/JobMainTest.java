package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobMainTest {
  @Test
  void theJobJarRunsAlgorithmsAsJobs() {
    assertThat(JobMain.graphites(new String[] {"wcc", "--graph", "hdfs:///g.csv"}))
        .containsExactly("run", "--engine", "giraph", "wcc", "--graph", "hdfs:///g.csv");
  }

  @Test
  void theJobJarKeepsWavesAsJobs() {
    assertThat(JobMain.graphites(new String[] {"wave", "wcc", "--changes", "c.csv"}))
        .containsExactly("wave", "--engine", "giraph", "wcc", "--changes", "c.csv");
  }

  @Test
  void theJobJarKnowsItsVersion() {
    String[] words = JobMain.graphites(new String[] {"--version"});
    assertThat(CommandRun.of((Object[]) words).done().out()).startsWith("graphite ");
  }
}
