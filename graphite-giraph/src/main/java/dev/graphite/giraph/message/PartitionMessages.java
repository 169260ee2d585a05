package dev.graphite.giraph.message;

import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.giraph.utils.VertexIdMessageIterator;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * The messages to the vertices of one partition. Any thread adds while the messages come in; later
 * one thread at a time reads them, vertex by vertex.
 *
 * <p>They are kept in many {@link MessageLog}s, each for vertices between which Giraph computes no
 * others, so that what is read and sorted at a time fits into a processor's cache. Giraph's own
 * stores, with a list of bytes per vertex, wait for memory several times for each message. This is
 * the radix join of S. Manegold, P. Boncz, M. Kersten, "Optimizing Main-Memory Join on Modern
 * Hardware", TKDE 2002, of messages and vertices.
 *
 * @param <M> messages
 */
final class PartitionMessages<M extends Writable> {
  private final Supplier<M> factory;
  private final List<MessageLog<M>> logs = new ArrayList<>();

  /**
   * No messages.
   *
   * @param factory makes messages to read into
   */
  PartitionMessages(Supplier<M> factory) {
    this.factory = factory;
    clear();
  }

  /** Adds all that a batch has. */
  synchronized void addAll(VertexIdMessageIterator<VertexKey, M> batch) throws IOException {
    while (batch.hasNext()) {
      batch.next();
      add(batch.getCurrentVertexId(), batch.getCurrentMessage());
    }
  }

  /** Adds a message; both are copied. */
  synchronized void add(VertexKey key, M message) throws IOException {
    int number = WalkOrder.log(key);
    MessageLog<M> log = logs.get(number);
    if (log == null) {
      log = new MessageLog<>(factory.get());
      logs.set(number, log);
    }
    log.add(key, message);
  }

  /** True if there are messages to a vertex. */
  boolean has(VertexKey key) {
    MessageLog<M> log = logs.get(WalkOrder.log(key));
    return log != null && log.has(key);
  }

  /** True if there are no messages. */
  boolean isEmpty() {
    return !keys().iterator().hasNext();
  }

  /** The messages to a vertex, all in one object that changes; the last one first. */
  Iterable<M> messages(VertexKey key) {
    MessageLog<M> log = logs.get(WalkOrder.log(key));
    return log == null ? Collections.emptyList() : log.messages(key);
  }

  /** Forgets the messages to a vertex, which keep their room until {@link #clear}. */
  void remove(VertexKey key) {
    MessageLog<M> log = logs.get(WalkOrder.log(key));
    if (log != null) {
      log.remove(key);
    }
  }

  /** Forgets all messages. */
  synchronized void clear() {
    logs.clear();
    logs.addAll(Collections.nCopies(WalkOrder.LOGS, null));
  }

  /** The vertices that have messages; each key is the caller's. */
  Iterable<VertexKey> keys() {
    return Keys::new;
  }

  /** Writes all messages. */
  void write(DataOutput out) throws IOException {
    for (VertexKey key : keys()) {
      long count = 0;
      for (Iterator<M> all = messages(key).iterator(); all.hasNext(); all.next()) {
        count++;
      }
      WritableUtils.writeVLong(out, count);
      key.write(out);
      for (M message : messages(key)) {
        message.write(out);
      }
    }
    WritableUtils.writeVLong(out, 0);
  }

  /** Adds what {@link #write} has written. */
  synchronized void readFields(DataInput in) throws IOException {
    VertexKey key = new VertexKey();
    M message = factory.get();
    for (long count = read(in); count != 0; count = read(in)) {
      key.readFields(in);
      for (long i = 0; i < count; i++) {
        message.readFields(in);
        add(key, message);
      }
    }
  }

  private static long read(DataInput in) throws IOException {
    long count = WritableUtils.readVLong(in);
    if (count < 0) {
      throw new DamagedDataException(count + " messages to a vertex");
    }
    return count;
  }

  /** Those of one log after the other. */
  private final class Keys implements Iterator<VertexKey> {
    private Iterator<VertexKey> keys = Collections.emptyIterator();
    private int log;

    @Override
    public boolean hasNext() {
      while (!keys.hasNext() && log < WalkOrder.LOGS) {
        MessageLog<M> next = logs.get(log);
        log++;
        keys = next == null ? keys : next.keys();
      }
      return keys.hasNext();
    }

    @Override
    public VertexKey next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return keys.next();
    }
  }
}
