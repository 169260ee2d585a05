package dev.graphite.giraph.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.program.UnsuitableGraphException;
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

  @Test
  void moreVerticesThanRanksAreRefusedByAllWorkers() {
    for (int worker = 0; worker < 2; worker++) {
      Exchange exchange = new Exchange(worker, 2, mail::send);
      exchange.sendRanks(List.of(new KeyCount(0, 1), new KeyCount(1, Integer.MAX_VALUE - 1)));
      assertThatThrownBy(
              () ->
                  exchange.sendRanks(
                      List.of(new KeyCount(0, 1), new KeyCount(1, Integer.MAX_VALUE))))
          .isInstanceOf(UnsuitableGraphException.class)
          .hasMessage("the graph has 2147483648 vertices, more than 2147483647");
    }
  }
}
