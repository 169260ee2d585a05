package dev.graphite.giraph.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.giraph.comm.messages.PartitionSplitInfo;
import org.apache.giraph.partition.Partition;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;

class MessageLogsTest {
  private static final int PARTITIONS = 3;
  private static final int OPERATIONS = 30_000;
  private static final int LONGEST = 3_000_000;

  private final MessageLogs<Text> logs = new MessageLogs<>(new ThreePartitions(), Text::new);

  @Test
  void givesEveryVertexItsMessagesTheLastOneFirst() throws IOException {
    Map<VertexKey, Deque<String>> model = fill(logs);
    assertHolds(logs, model);
  }

  @Test
  void forgetsTheMessagesOfAVertex() throws IOException {
    Map<VertexKey, Deque<String>> model = fill(logs);
    for (VertexKey key : List.copyOf(model.keySet())) {
      if (key.hashCode() % 2 == 0) {
        logs.clearVertexMessages(key);
        model.remove(key);
      }
    }
    assertHolds(logs, model);
  }

  @Test
  void forgetsTheMessagesOfAPartition() throws IOException {
    Map<VertexKey, Deque<String>> model = fill(logs);
    logs.clearPartition(1);
    model.keySet().removeIf(key -> partition(key) == 1);
    assertHolds(logs, model);
    assertThat(logs.hasMessagesForPartition(0)).isTrue();
    assertThat(logs.hasMessagesForPartition(1)).isFalse();
    logs.clearAll();
    assertHolds(logs, Map.of());
  }

  @Test
  void readsWhatItWroteInPlaceOfWhatItHad() throws IOException {
    Map<VertexKey, Deque<String>> model = fill(logs);
    MessageLogs<Text> other = new MessageLogs<>(new ThreePartitions(), Text::new);
    other.addMessage(new VertexKey(77), new Text("goes"));
    for (int partition = 0; partition < PARTITIONS; partition++) {
      other.readFieldsForPartition(in(written(logs, partition)), partition);
    }
    // Written from the last message on, so read in turn.
    model.replaceAll((key, messages) -> reversed(messages));
    assertHolds(other, model);
  }

  @Test
  void refusesDamagedBytes() throws IOException {
    logs.addMessage(new VertexKey(1), new Text("one"));
    logs.addMessage(new VertexKey("x"), new Text("another"));
    byte[] bytes = written(logs, partition(new VertexKey(1)));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> logs.readFieldsForPartition(in(cut), 0))
          .isInstanceOf(EOFException.class);
    }
    bytes[0] = -1;
    assertThatThrownBy(() -> logs.readFieldsForPartition(in(bytes), 0))
        .isInstanceOf(DamagedDataException.class);
  }

  @Test
  void takesMessagesFromManyThreads() throws Exception {
    int threads = 4;
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    CyclicBarrier together = new CyclicBarrier(threads);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(workers.submit(() -> addThousands(logs, together)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    workers.shutdown();
    for (int vertex = 0; vertex < 10; vertex++) {
      assertThat(logs.getVertexMessages(new VertexKey(vertex))).hasSize(threads * 10_000);
    }
  }

  private static Void addThousands(MessageLogs<Text> logs, CyclicBarrier together)
      throws Exception {
    for (int i = 0; i < 100_000; i++) {
      if (i % 10_000 == 0) {
        together.await();
      }
      logs.addMessage(new VertexKey(i % 10), new Text("to " + i));
    }
    return null;
  }

  /** Adds messages of many lengths to integers and texts; by vertex, the last one first. */
  private static Map<VertexKey, Deque<String>> fill(MessageLogs<Text> logs) throws IOException {
    Random random = new Random(1);
    Map<VertexKey, Deque<String>> model = new HashMap<>();
    VertexKey key = new VertexKey();
    Text message = new Text();
    for (int i = 0; i < OPERATIONS; i++) {
      key.set((random.nextBoolean() ? "" : "v") + random.nextInt(OPERATIONS / 10));
      int length = i % 10_000 == 5000 ? LONGEST : random.nextInt(300);
      String text = i + "x".repeat(length);
      message.set(text);
      logs.addMessage(key, message);
      model.computeIfAbsent(key.copy(), none -> new ArrayDeque<>()).addFirst(text);
    }
    return model;
  }

  private static void assertHolds(MessageLogs<Text> logs, Map<VertexKey, Deque<String>> model) {
    for (int i = 0; i < OPERATIONS / 10; i++) {
      for (VertexKey key : List.of(new VertexKey(i), new VertexKey("v" + i))) {
        Deque<String> expected = model.getOrDefault(key, new ArrayDeque<>());
        List<String> texts = new ArrayList<>();
        logs.getVertexMessages(key).forEach(message -> texts.add(message.toString()));
        assertThat(texts).as("messages to %s", key).isEqualTo(List.copyOf(expected));
        assertThat(logs.hasMessagesForVertex(key)).isEqualTo(!expected.isEmpty());
      }
    }
    Set<VertexKey> keys = new HashSet<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      for (VertexKey key : logs.getPartitionDestinationVertices(partition)) {
        assertThat(partition(key)).isEqualTo(partition);
        assertThat(keys.add(key)).isTrue();
      }
    }
    assertThat(keys).isEqualTo(model.keySet());
  }

  private static Deque<String> reversed(Deque<String> texts) {
    Deque<String> reversed = new ArrayDeque<>();
    texts.forEach(reversed::addFirst);
    return reversed;
  }

  private static byte[] written(MessageLogs<Text> logs, int partition) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    logs.writePartition(new DataOutputStream(bytes), partition);
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static int partition(VertexKey key) {
    return Math.floorMod(key.hashCode(), PARTITIONS);
  }

  /** The partitions 0, 1 and, not known at first, 2. */
  private static final class ThreePartitions implements PartitionSplitInfo<VertexKey> {
    @Override
    public int getPartitionId(VertexKey vertex) {
      return partition(vertex);
    }

    @Override
    public Iterable<Integer> getPartitionIds() {
      return List.of(0, 1);
    }

    @Override
    public long getPartitionVertexCount(Integer partition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void startIteration() {
      throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Partition getNextPartition() {
      throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void putPartition(Partition partition) {
      throw new UnsupportedOperationException();
    }
  }
}
