package dev.graphite.giraph.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.giraph.data.VertexKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.hadoop.io.Writable;
import org.junit.jupiter.api.Test;

class NamingTest {
  private static final int WORKERS = 3;
  private static final int VERTICES = 120_000;

  private final Mailboxes mail = new Mailboxes(WORKERS, new Random(5));
  private final List<Naming> workers = new ArrayList<>();

  @Test
  void workersFindTheIdsOfRanksByMessages() {
    Random random = new Random(7);
    for (int i = 0; i < WORKERS; i++) {
      workers.add(new Naming(i, WORKERS, mail::send));
    }
    // The last worker asks for little, the others for more than fits one list.
    List<Set<Integer>> asked = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      asked.add(new HashSet<>());
      for (int count = i == WORKERS - 1 ? 10 : 40_000; count > 0; count--) {
        int rank = random.nextInt(VERTICES);
        asked.get(i).add(rank);
        workers.get(i).ask(rank);
      }
    }
    workers.forEach(Naming::sendQuestions);
    mail.deliver((worker, messages) -> workers.get(worker).takeQuestions(messages));
    VertexKey reused = new VertexKey();
    for (int rank = 0; rank < VERTICES; rank++) {
      reused.set("v" + rank);
      workers.get(random.nextInt(WORKERS)).tell(rank, reused);
    }
    workers.forEach(Naming::sendAnswers);
    long[] answers = new long[WORKERS];
    mail.deliver(
        (worker, messages) -> {
          answers[worker] = messages.stream().mapToLong(NamingTest::size).sum();
          workers.get(worker).takeAnswers(messages);
        });
    for (int i = 0; i < WORKERS; i++) {
      assertThat(answers[i]).as("only what was asked, once").isEqualTo(asked.get(i).size());
      for (int rank : asked.get(i)) {
        assertThat(workers.get(i).key(rank)).isEqualTo(new VertexKey("v" + rank));
      }
    }
    assertThatThrownBy(() -> workers.get(0).key(VERTICES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rank " + VERTICES);
  }

  private static long size(Writable message) {
    return ((NameList) message).size();
  }
}
