package dev.graphite.giraph.message;

import dev.graphite.giraph.data.VertexKey;
import org.apache.giraph.comm.messages.MessageStore;
import org.apache.giraph.comm.messages.MessageStoreFactory;
import org.apache.giraph.comm.messages.PartitionSplitInfo;
import org.apache.giraph.conf.ImmutableClassesGiraphConfiguration;
import org.apache.giraph.conf.MessageClasses;
import org.apache.giraph.factories.MessageValueFactory;
import org.apache.hadoop.io.Writable;

/**
 * Makes the stores in which Giraph keeps messages. They keep every message: a combiner, which might
 * be set, is not called.
 *
 * @param <M> messages
 */
public final class MessageLogFactory<M extends Writable>
    implements MessageStoreFactory<VertexKey, M, MessageStore<VertexKey, M>> {
  private PartitionSplitInfo<VertexKey> partitions;
  private ImmutableClassesGiraphConfiguration<VertexKey, ?, ?> configuration;

  /** For Giraph, which calls {@link #initialize} next. */
  public MessageLogFactory() {}

  @Override
  public void initialize(
      PartitionSplitInfo<VertexKey> partitionInfo,
      ImmutableClassesGiraphConfiguration<VertexKey, ?, ?> conf) {
    partitions = partitionInfo;
    configuration = conf;
  }

  @Override
  public MessageStore<VertexKey, M> newStore(MessageClasses<VertexKey, M> messageClasses) {
    MessageValueFactory<M> factory = messageClasses.createMessageValueFactory(configuration);
    return new MessageLogs<>(partitions, factory::newInstance);
  }
}
