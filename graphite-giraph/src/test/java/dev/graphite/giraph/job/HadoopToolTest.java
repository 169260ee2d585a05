package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hadoop's options are Hadoop's, wherever they stand. */
class HadoopToolTest {
  @Test
  void hadoopsOptionsMayStandBehindOurs() throws Exception {
    List<String> left = new ArrayList<>();
    List<Boolean> cluster = new ArrayList<>();
    int status =
        HadoopTool.run(
            words("eat --source -1 -D mapreduce.framework.name=yarn --from 5 -Da.b=c -jt local:1"),
            (settings, others) -> {
              left.addAll(List.of(others));
              cluster.add(settings.isCluster());
              left.add(settings.copy().get("a.b"));
              return 7;
            });
    assertThat(status).isEqualTo(7);
    assertThat(left).containsExactly("eat", "--source", "-1", "--from", "5", "c");
    assertThat(cluster).as("-jt came later, and sets it too").hasSize(1);
  }

  @Test
  void withoutHadoopsOptionsNothingChanges() {
    assertThat(HadoopTool.hadoopsFirst(words("eat --graph -D")))
        .containsExactly("eat", "--graph", "-D");
    assertThat(HadoopTool.hadoopsFirst(words("a -fs hdfs://x b")))
        .containsExactly("-fs", "hdfs://x", "a", "b");
  }

  private static String[] words(String line) {
    return line.split(" ");
  }
}
