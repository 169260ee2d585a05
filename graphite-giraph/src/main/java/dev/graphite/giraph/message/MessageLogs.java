package dev.graphite.giraph.message;

import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.giraph.comm.messages.MessageStore;
import org.apache.giraph.comm.messages.PartitionSplitInfo;
import org.apache.giraph.utils.VertexIdMessages;
import org.apache.hadoop.io.Writable;

/**
 * The messages of one superstep to the vertices of one worker: a {@link PartitionMessages} per
 * partition. Safe for threads that add, and for one reader per partition after them.
 *
 * @param <M> messages
 */
final class MessageLogs<M extends Writable> implements MessageStore<VertexKey, M> {
  private final PartitionSplitInfo<VertexKey> partitions;
  private final Supplier<M> factory;
  // Replaced, never changed: who reads it sees a whole one.
  private volatile Int2ObjectOpenHashMap<PartitionMessages<M>> logs = new Int2ObjectOpenHashMap<>();

  /**
   * Empty logs.
   *
   * @param partitions says in which partition a vertex is
   * @param factory makes messages to read into
   */
  MessageLogs(PartitionSplitInfo<VertexKey> partitions, Supplier<M> factory) {
    this.partitions = partitions;
    this.factory = factory;
    for (int partition : partitions.getPartitionIds()) {
      logs.put(partition, new PartitionMessages<>(factory));
    }
  }

  private PartitionMessages<M> log(int partition) {
    PartitionMessages<M> log = logs.get(partition);
    return log != null ? log : newLog(partition);
  }

  private synchronized PartitionMessages<M> newLog(int partition) {
    PartitionMessages<M> log = logs.get(partition);
    if (log == null) {
      log = new PartitionMessages<>(factory);
      Int2ObjectOpenHashMap<PartitionMessages<M>> more = logs.clone();
      more.put(partition, log);
      logs = more;
    }
    return log;
  }

  private PartitionMessages<M> log(VertexKey vertex) {
    return log(partitions.getPartitionId(vertex));
  }

  @Override
  public boolean isPointerListEncoding() {
    return false;
  }

  @Override
  public void addPartitionMessages(int partition, VertexIdMessages<VertexKey, M> messages) {
    try {
      log(partition).addAll(messages.getVertexIdMessageIterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void addMessage(VertexKey vertex, M message) throws IOException {
    log(vertex).add(vertex, message);
  }

  @Override
  public void finalizeStore() {}

  @Override
  public Iterable<M> getVertexMessages(VertexKey vertex) {
    return log(vertex).messages(vertex);
  }

  @Override
  public boolean hasMessagesForVertex(VertexKey vertex) {
    return log(vertex).has(vertex);
  }

  @Override
  public boolean hasMessagesForPartition(int partition) {
    return !log(partition).isEmpty();
  }

  @Override
  public Iterable<VertexKey> getPartitionDestinationVertices(int partition) {
    return log(partition).keys();
  }

  @Override
  public void clearVertexMessages(VertexKey vertex) {
    log(vertex).remove(vertex);
  }

  @Override
  public void clearPartition(int partition) {
    log(partition).clear();
  }

  @Override
  public void clearAll() {
    logs = new Int2ObjectOpenHashMap<>();
  }

  @Override
  public void writePartition(DataOutput out, int partition) throws IOException {
    log(partition).write(out);
  }

  @Override
  public void readFieldsForPartition(DataInput in, int partition) throws IOException {
    PartitionMessages<M> log = log(partition);
    log.clear();
    log.readFields(in);
  }
}
