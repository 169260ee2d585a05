package dev.graphite.giraph.message;

import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.objects.Object2LongMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.giraph.utils.UnsafeByteArrayOutputStream;
import org.apache.giraph.utils.UnsafeReusableByteArrayInput;
import org.apache.hadoop.io.Writable;

/**
 * Messages to some vertices: written one behind the other as they come, and sorted by vertex when
 * the first one is read. A vertex reads its last message first. Not safe for threads.
 *
 * <p>Space: the bytes of a message and of its target and eight, and 32 to 64 for a vertex that gets
 * any.
 *
 * @param <M> messages
 */
final class MessageLog<M extends Writable> {
  // Messages lie in chunks. Each is preceded by its length and its target:
  //   [length 8][target][message] [length 8][target][message] ...
  // Reading begins with a pass over them that makes a list for each vertex, so that the eight bytes
  // before a message hold the place of the one before it to the same vertex, or NONE; the tables
  // know the place of each vertex' last one. A place is the number of a chunk and, in the low half,
  // where in the chunk these eight bytes are.
  private static final long NONE = PlaceTable.NONE;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final int FIRST_CHUNK = 1 << 10;
  private static final int LARGEST_CHUNK = 1 << 20;
  private static final int USUAL_MESSAGE = 128;

  private final List<UnsafeByteArrayOutputStream> chunks = new ArrayList<>();
  private final PlaceTable lastOfNumbers = new PlaceTable();
  private final Object2LongOpenHashMap<VertexKey> lastOfTexts = new Object2LongOpenHashMap<>();
  private final UnsafeReusableByteArrayInput input = new UnsafeReusableByteArrayInput();
  private final VertexKey target = new VertexKey();
  private final M read;
  private UnsafeByteArrayOutputStream chunk;
  private long bytesBefore;

  // The pass has come to this chunk and byte.
  private int sortedChunk;
  private int sortedBytes;

  /**
   * An empty log.
   *
   * @param message to read into
   */
  MessageLog(M message) {
    read = message;
    lastOfTexts.defaultReturnValue(NONE);
  }

  /** Adds a message; both are copied. */
  void add(VertexKey key, M message) throws IOException {
    if (chunk == null || chunk.getPos() > chunk.getByteArray().length - USUAL_MESSAGE) {
      addChunk();
    }
    int begin = chunk.getPos();
    chunk.writeLong(0);
    key.write(chunk);
    message.write(chunk);
    LONGS.set(chunk.getByteArray(), begin, (long) chunk.getPos() - begin);
  }

  private void addChunk() {
    bytesBefore += chunk == null ? 0 : chunk.getPos();
    long room = Math.min(LARGEST_CHUNK, Math.max(FIRST_CHUNK, bytesBefore / 2));
    chunk = new UnsafeByteArrayOutputStream((int) room);
    chunks.add(chunk);
  }

  /** Makes the lists, of what has come since the last time. */
  private void sort() {
    try {
      while (sortedChunk < chunks.size()) {
        UnsafeByteArrayOutputStream sorted = chunks.get(sortedChunk);
        sortTo(sorted.getPos(), sorted.getByteArray());
        if (sorted == chunk) {
          return;
        }
        sortedChunk++;
        sortedBytes = 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sortTo(int end, byte[] bytes) throws IOException {
    while (sortedBytes < end) {
      int length = (int) (long) LONGS.get(bytes, sortedBytes);
      input.initialize(bytes, sortedBytes + Long.BYTES, end);
      target.readFields(input);
      int link = input.getPos() - Long.BYTES;
      LONGS.set(bytes, link, setLast(target, (long) sortedChunk << Integer.SIZE | link));
      sortedBytes += length;
    }
  }

  private long setLast(VertexKey key, long place) {
    if (key.isInteger()) {
      return lastOfNumbers.put(key.number(), place);
    }
    long before = lastOfTexts.getLong(key);
    return lastOfTexts.put(before == NONE ? key.copy() : key, place);
  }

  private long last(VertexKey key) {
    sort();
    return key.isInteger() ? lastOfNumbers.get(key.number()) : lastOfTexts.getLong(key);
  }

  /** True if there are messages to a vertex. */
  boolean has(VertexKey key) {
    return last(key) != NONE;
  }

  /** The messages to a vertex, all in one object that changes. */
  Iterable<M> messages(VertexKey key) {
    long last = last(key);
    return last == NONE ? Collections.emptyList() : () -> new Cursor(last);
  }

  /** Forgets the messages to a vertex; their room is kept. */
  void remove(VertexKey key) {
    sort();
    if (key.isInteger()) {
      lastOfNumbers.remove(key.number());
    } else {
      lastOfTexts.removeLong(key);
    }
  }

  /** The vertices that have messages; each key is the caller's. */
  Iterator<VertexKey> keys() {
    sort();
    return new Keys();
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
      byte[] bytes = from.getByteArray();
      int link = (int) place;
      input.initialize(bytes, link + Long.BYTES, from.getPos());
      place = (long) LONGS.get(bytes, link);
      try {
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
      if (lastOfNumbers.isBehind(number)) {
        return texts.next().getKey().copy();
      }
      VertexKey key = new VertexKey(lastOfNumbers.id(number));
      number = lastOfNumbers.next(number + 2);
      return key;
    }
  }
}
