package dev.graphite.giraph.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.giraph.data.VertexKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.apache.hadoop.io.Writable;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final int WORKERS = 3;
  private static final int KEYS = 120_000; // more than fit one list

  private final List<Exchange> exchanges = new ArrayList<>();
  private List<List<Writable>> inFlight;

  @Test
  void workersFindRanksByMessages() {
    Random random = new Random(3);
    inFlight = mailboxes();
    int[] owners = new int[KEYS];
    for (int i = 0; i < WORKERS; i++) {
      exchanges.add(
          new Exchange(i, WORKERS, (message, worker) -> inFlight.get(worker).add(message)));
    }
    for (int key = 0; key < KEYS; key++) {
      owners[key] = random.nextInt(WORKERS);
      exchanges.get(owners[key]).ranking().add(new VertexKey(3L * key - KEYS));
    }
    exchanges.forEach(exchange -> exchange.sendSamples(true));
    deliver(Exchange::sendSlices, random);
    deliver(Exchange::sendCounts, random);
    deliver(Exchange::sendRanks, random);
    deliver(Exchange::takeRanks, random);
    for (int key = 0; key < KEYS; key++) {
      assertThat(exchanges.get(owners[key]).ranking().rank(new VertexKey(3L * key - KEYS)))
          .isEqualTo(key);
    }
  }

  /** A superstep: hands over, in any order, what was sent in the one before. */
  private void deliver(BiConsumer<Exchange, List<Writable>> step, Random random) {
    List<List<Writable>> arrived = inFlight;
    inFlight = mailboxes();
    for (int i = 0; i < WORKERS; i++) {
      Collections.shuffle(arrived.get(i), random);
      step.accept(exchanges.get(i), arrived.get(i));
    }
  }

  private static List<List<Writable>> mailboxes() {
    List<List<Writable>> mailboxes = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      mailboxes.add(new ArrayList<>());
    }
    return mailboxes;
  }
}
