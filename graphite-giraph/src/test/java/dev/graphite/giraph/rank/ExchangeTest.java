package dev.graphite.giraph.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.giraph.data.VertexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final int WORKERS = 3;
  private static final int KEYS = 120_000; // more than fit one list

  private final List<Exchange> exchanges = new ArrayList<>();
  private final Mailboxes mail = new Mailboxes(WORKERS, new Random(4));

  @Test
  void workersFindRanksByMessages() {
    Random random = new Random(3);
    int[] owners = new int[KEYS];
    for (int i = 0; i < WORKERS; i++) {
      exchanges.add(new Exchange(i, WORKERS, mail::send));
    }
    for (int key = 0; key < KEYS; key++) {
      owners[key] = random.nextInt(WORKERS);
      exchanges.get(owners[key]).ranking().add(new VertexKey(3L * key - KEYS));
    }
    exchanges.forEach(exchange -> exchange.sendSamples(true));
    mail.deliver((worker, messages) -> exchanges.get(worker).sendSlices(messages));
    mail.deliver((worker, messages) -> exchanges.get(worker).sendCounts(messages));
    mail.deliver((worker, messages) -> exchanges.get(worker).sendRanks(messages));
    mail.deliver((worker, messages) -> exchanges.get(worker).takeRanks(messages));
    for (int key = 0; key < KEYS; key++) {
      assertThat(exchanges.get(owners[key]).ranking().rank(new VertexKey(3L * key - KEYS)))
          .isEqualTo(key);
    }
  }
}
