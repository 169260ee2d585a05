package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final int PARTITION = 1;

  /** Gathers random messages for vertices base .. base+span-1 and compares with a map of lists. */
  private static void check(
      Inbox inbox, Messages[][] buffers, Random random, int base, int span, int count) {
    boolean ends = random.nextBoolean();
    Map<Integer, List<String>> expected = new TreeMap<>();
    // In order of the senders: a sender's partition, then its messages as they were sent.
    int sent = 0;
    for (int sender = 0; sender < buffers.length; sender++) {
      int until = sender == buffers.length - 1 ? count : random.nextInt(count - sent + 1) + sent;
      for (; sent < until; sent++) {
        int vertex = base + random.nextInt(span);
        long to = ends && random.nextInt(3) == 0 ? sent + 1 : Time.OPEN;
        buffers[sender][PARTITION].addTo(vertex, sent, to, 2L * sent, 3L * sent);
        expected
            .computeIfAbsent(vertex, v -> new ArrayList<>())
            .add(sent + " " + to + " " + 2 * sent + " " + 3 * sent);
      }
    }
    inbox.gather(buffers, PARTITION, base, span);
    Map<Integer, List<String>> gathered = new TreeMap<>();
    int before = -1;
    for (int i = 0; i < inbox.active(); i++) {
      assertThat(inbox.vertex(i)).as("vertices ascend").isGreaterThan(before);
      before = inbox.vertex(i);
      List<String> group = new ArrayList<>();
      for (int m = inbox.first(i); m < inbox.first(i + 1); m++) {
        Messages all = inbox.messages();
        group.add(all.from(m) + " " + all.to(m) + " " + all.value(m) + " " + all.second(m));
      }
      gathered.put(before, group);
    }
    assertThat(gathered).isEqualTo(expected);
    for (Messages[] row : buffers) {
      assertThat(row[PARTITION].size()).as("buffers are emptied").isZero();
    }
  }

  private static Messages[][] buffers(int senders) {
    Messages[][] buffers = new Messages[senders][2];
    for (Messages[] row : buffers) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Messages.withTargets(2);
      }
    }
    return buffers;
  }

  @Test
  void messagesAreGroupedByVertexInTheOrderOfTheirSendersWhetherManyOrFew() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Inbox inbox = new Inbox(2);
      Messages[][] buffers = buffers(1 + random.nextInt(4));
      for (int superstep = 0; superstep < 6; superstep++) {
        int span = random.nextBoolean() ? 1 + random.nextInt(20) : 1000;
        // Up to 61 messages for 1000 vertices are few: they are sorted instead of counted.
        int count = random.nextInt(4) == 0 ? 0 : random.nextInt(span == 1000 ? 130 : 40);
        check(inbox, buffers, random, 1000 * random.nextInt(3), span, count);
      }
    }
  }

  @Test
  void theHighestVertexIsGroupedLikeOthers() {
    int base = Integer.MAX_VALUE - 1001;
    Random random = new Random(1);
    check(new Inbox(2), buffers(2), random, base, 1000, 30);
    check(new Inbox(2), buffers(2), random, base, 1000, 3000);
  }

  @Test
  void messagesForOtherPartitionsStay() {
    Messages[][] buffers = buffers(2);
    buffers[0][0].addTo(3, 4, Time.OPEN, 5, 6);
    buffers[1][PARTITION].addTo(9, 4, Time.OPEN, 5, 6);
    Inbox inbox = new Inbox(2);
    inbox.gather(buffers, PARTITION, 8, 8);
    assertThat(inbox.active()).isEqualTo(1);
    assertThat(inbox.vertex(0)).isEqualTo(9);
    assertThat(buffers[0][0].size()).isEqualTo(1);
  }
}
