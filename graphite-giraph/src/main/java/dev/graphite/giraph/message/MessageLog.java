package dev.graphite.giraph.message;

import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.objects.Object2LongMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.giraph.utils.UnsafeByteArrayOutputStream;
import org.apache.giraph.utils.UnsafeReusableByteArrayInput;
import org.apache.giraph.utils.VertexIdMessageIterator;
import org.apache.hadoop.io.Writable;

/**
 * The messages to the vertices of one partition. Any thread adds while the messages come in; later
 * one thread at a time reads them, vertex by vertex, the last message first.
 *
 * <p>Cost: a message costs one look-up and its written bytes and eight, a vertex that gets any
 * about 32 bytes.
 *
 * @param <M> messages
 */
final class MessageLog<M extends Writable> {
  // Messages lie one behind the other as they came, in chunks. Each is preceded by the place of the
  // message before it to the same vertex, or NONE; the maps know the last one of each vertex:
  //   chunk 0: [NONE]a [NONE]b [0]c   7 -> 16 (c, then a), 9 -> 9 (b)   if a and b take a byte
  // So adding touches the end of the log and one entry of a map. A list of bytes per vertex, as
  // Giraph's own stores have it, touches some five places that are not in any cache.
  private static final long NONE = PlaceTable.NONE;
  private static final int FIRST_CHUNK = 1 << 10;
  private static final int LAST_CHUNK = 1 << 20;
  private static final int USUAL_MESSAGE = 128;

  private final Supplier<M> factory;
  private final List<UnsafeByteArrayOutputStream> chunks = new ArrayList<>();
  private final PlaceTable lastOfNumbers = new PlaceTable();
  private final Object2LongOpenHashMap<VertexKey> lastOfTexts = new Object2LongOpenHashMap<>();
  private final UnsafeReusableByteArrayInput input = new UnsafeReusableByteArrayInput();
  private final M read;
  private UnsafeByteArrayOutputStream chunk;

  /**
   * An empty log.
   *
   * @param factory makes messages to read into
   */
  MessageLog(Supplier<M> factory) {
    this.factory = factory;
    read = factory.get();
    lastOfTexts.defaultReturnValue(NONE);
  }

  /** Adds all that a batch has. */
  synchronized void addAll(VertexIdMessageIterator<VertexKey, M> batch) throws IOException {
    while (batch.hasNext()) {
      batch.next();
      VertexKey key = batch.getCurrentVertexId();
      append(key, batch.getCurrentMessage());
    }
  }

  /** Adds a message; both are copied. */
  synchronized void add(VertexKey key, M message) throws IOException {
    append(key, message);
  }

  private void append(VertexKey key, M message) throws IOException {
    if (chunk == null || chunk.getPos() > chunk.getByteArray().length - USUAL_MESSAGE) {
      int room = chunks.isEmpty() ? FIRST_CHUNK : LAST_CHUNK;
      chunk = new UnsafeByteArrayOutputStream(room);
      chunks.add(chunk);
    }
    long place = (long) (chunks.size() - 1) << Integer.SIZE | chunk.getPos();
    chunk.writeLong(setLast(key, place));
    message.write(chunk);
  }

  private long setLast(VertexKey key, long place) {
    if (key.isInteger()) {
      return lastOfNumbers.put(key.number(), place);
    }
    long before = lastOfTexts.getLong(key);
    VertexKey kept = key;
    if (before == NONE) {
      kept = new VertexKey();
      kept.set(key);
    }
    return lastOfTexts.put(kept, place);
  }

  private long last(VertexKey key) {
    return key.isInteger() ? lastOfNumbers.get(key.number()) : lastOfTexts.getLong(key);
  }

  /** True if there are messages to a vertex. */
  boolean has(VertexKey key) {
    return last(key) != NONE;
  }

  /** True if there are no messages. */
  boolean isEmpty() {
    return !new Keys().hasNext();
  }

  /** The messages to a vertex, all in one object that changes. */
  Iterable<M> messages(VertexKey key) {
    long last = last(key);
    return last == NONE ? Collections.emptyList() : () -> new Cursor(last);
  }

  /** Forgets the messages to a vertex, which keep their room until {@link #clear}. */
  void remove(VertexKey key) {
    if (key.isInteger()) {
      lastOfNumbers.put(key.number(), NONE);
    } else {
      lastOfTexts.removeLong(key);
    }
  }

  /** Forgets all messages. */
  synchronized void clear() {
    chunk = null;
    chunks.clear();
    lastOfNumbers.clear();
    lastOfTexts.clear();
    lastOfTexts.trim();
  }

  /** The vertices that have messages; each key is the caller's. */
  Iterable<VertexKey> keys() {
    return Keys::new;
  }

  /** Writes all messages. */
  void write(DataOutput out) throws IOException {
    for (VertexKey key : keys()) {
      int count = 0;
      for (Iterator<M> all = messages(key).iterator(); all.hasNext(); all.next()) {
        count++;
      }
      out.writeInt(count);
      key.write(out);
      for (M message : messages(key)) {
        message.write(out);
      }
    }
    out.writeInt(0);
  }

  /** Adds what {@link #write} has written. */
  synchronized void readFields(DataInput in) throws IOException {
    VertexKey key = new VertexKey();
    M message = factory.get();
    for (int count = in.readInt(); count != 0; count = in.readInt()) {
      if (count < 0) {
        throw new DamagedDataException(count + " messages to a vertex");
      }
      key.readFields(in);
      for (int i = 0; i < count; i++) {
        message.readFields(in);
        append(key, message);
      }
    }
  }

  /** Goes from the last message of a vertex to the first. */
  private final class Cursor implements Iterator<M> {
    private long place;

    private Cursor(long last) {
      place = last;
    }

    @Override
    public boolean hasNext() {
      return place != NONE;
    }

    @Override
    public M next() {
      if (place == NONE) {
        throw new NoSuchElementException();
      }
      UnsafeByteArrayOutputStream from = chunks.get((int) (place >>> Integer.SIZE));
      int offset = (int) place;
      try {
        input.initialize(from.getByteArray(), offset, from.getPos());
        place = input.readLong();
        read.readFields(input);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return read;
    }
  }

  /** First the integers, then the texts. */
  private final class Keys implements Iterator<VertexKey> {
    private final Iterator<Object2LongMap.Entry<VertexKey>> texts =
        lastOfTexts.object2LongEntrySet().fastIterator();
    private int number = lastOfNumbers.next(0);

    @Override
    public boolean hasNext() {
      return !lastOfNumbers.isBehind(number) || texts.hasNext();
    }

    @Override
    public VertexKey next() {
      if (!lastOfNumbers.isBehind(number)) {
        VertexKey key = new VertexKey(lastOfNumbers.id(number));
        number = lastOfNumbers.next(number + 2);
        return key;
      }
      VertexKey key = new VertexKey();
      key.set(texts.next().getKey());
      return key;
    }
  }
}
