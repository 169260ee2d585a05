package dev.graphite.giraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.visit.StepTotal;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.giraph.kept.KeptVertex;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.hadoop.io.Writable;

/** What is written is read again, and what nobody writes is refused. */
class DataProperties {
  private static final List<Supplier<Writable>> KINDS =
      List.of(
          VertexKey::new,
          IntervalMessage::new,
          EdgePiece::new,
          EdgeNotice::new,
          VertexState::new,
          KeptVertex::new,
          WalkMessage::new,
          StepValues::new,
          StepTotals::new);
  private static final ObjectValues<String> TEXTS = ObjectValues.of(String.class);

  @Property
  void readsWhatItWrote(@ForAll("writables") Writable written) throws IOException {
    byte[] bytes = Bytes.of(written);
    Writable read = fresh(written);
    assertThat(Bytes.read(bytes, read)).as("bytes left").isZero();
    assertThat(read).usingRecursiveComparison().isEqualTo(written);
    assertThat(Bytes.of(read)).isEqualTo(bytes);
  }

  @Property
  void knowsHowManyBytesItWrites(@ForAll("writables") Writable written) throws IOException {
    int length = Bytes.of(written).length;
    if (written instanceof VertexKey key) {
      assertThat(key.size()).isEqualTo(length);
    } else if (written instanceof IntervalMessage message) {
      assertThat(message.size()).isEqualTo(length);
    } else if (written instanceof WalkMessage message) {
      assertThat(message.size()).isEqualTo(length);
    }
  }

  @Property
  void readsIntoAnObjectThatWasUsedBefore(
      @ForAll("writables") Writable first, @ForAll("writables") Writable second)
      throws IOException {
    Writable used = fresh(second);
    if (first.getClass() == second.getClass()) {
      Bytes.read(Bytes.of(first), used);
    }
    Bytes.read(Bytes.of(second), used);
    assertThat(Bytes.of(used)).isEqualTo(Bytes.of(second));
  }

  @Property
  void refusesEveryTruncation(@ForAll("writables") Writable written) throws IOException {
    byte[] bytes = Bytes.of(written);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Bytes.read(cut, fresh(written)))
          .as("%d of %d bytes", length, bytes.length)
          .isInstanceOf(EOFException.class);
    }
  }

  @Property(tries = 20_000)
  void refusesDamageOrReadsSomethingThatCanBeWritten(
      @ForAll("writables") Writable written, @ForAll long seed) throws IOException {
    byte[] bytes = Bytes.of(written);
    Random random = new Random(seed);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    readsOrRefuses(bytes, fresh(written));
  }

  @Property(tries = 20_000)
  void refusesNoiseOrReadsSomethingThatCanBeWritten(@ForAll byte[] noise) throws IOException {
    for (Supplier<Writable> kind : KINDS) {
      readsOrRefuses(noise, kind.get());
    }
  }

  private static void readsOrRefuses(byte[] bytes, Writable into) throws IOException {
    try {
      Bytes.read(bytes, into);
    } catch (IOException refused) {
      return;
    }
    byte[] again = Bytes.of(into);
    Writable read = fresh(into);
    assertThat(Bytes.read(again, read)).as("bytes left").isZero();
    assertThat(Bytes.of(read)).isEqualTo(again);
  }

  private static Writable fresh(Writable kind) {
    return KINDS.stream()
        .map(Supplier::get)
        .filter(candidate -> candidate.getClass() == kind.getClass())
        .findFirst()
        .orElseThrow();
  }

  @Provide
  Arbitrary<Writable> writables() {
    return Arbitraries.oneOf(
        keys(),
        messages(),
        pieces(),
        notices(),
        states(),
        vertexRecords(),
        walks(),
        functions().map(StepValues::new),
        Combinators.combine(functions(), functions())
            .as((values, lost) -> new StepTotals(new StepTotal(values, lost))));
  }

  private static Arbitrary<Writable> keys() {
    return vertices().map(key -> key);
  }

  private static Arbitrary<VertexKey> vertices() {
    return Arbitraries.oneOf(Arbitraries.longs().map(String::valueOf), texts()).map(VertexKey::new);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aZ0-9 ,\u00e9\u20ac\uffff".toCharArray())
        .ofMaxLength(200);
  }

  private static Arbitrary<Writable> messages() {
    return Combinators.combine(
            lives(), Arbitraries.of(ValueType.class), Arbitraries.longs(), Arbitraries.longs())
        .as(
            (life, type, value, second) -> {
              IntervalMessage message = new IntervalMessage();
              if (type == ValueType.OBJECT) {
                message.setObject(life[0], life[1], object(value));
              } else {
                long first = type.slots() > 0 ? value : 0;
                message.set(type, life[0], life[1], first, type.slots() > 1 ? second : 0);
              }
              if (second % 2 == 0) {
                message.setSender(value.intValue());
              }
              return message;
            });
  }

  /** Bytes as of an object, which nobody looks into; of all lengths that take one byte or more. */
  private static byte[] object(long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Arbitrary<Writable> pieces() {
    return Combinators.combine(
            lives(),
            Arbitraries.longs().greaterOrEqual(0),
            Arbitraries.doubles().between(0, Double.MAX_VALUE),
            texts().injectNull(0.5),
            Arbitraries.of(true, false),
            Arbitraries.integers().greaterOrEqual(-1),
            lives())
        .as(
            (life, travelTime, cost, id, backwards, rank, targetLife) -> {
              EdgePiece piece = new EdgePiece();
              piece.set(life[0], life[1], travelTime, cost);
              piece.setEdge(id, backwards);
              if (rank >= 0) {
                piece.setTarget(rank, targetLife[0], targetLife[1]);
              }
              return piece;
            });
  }

  private static Arbitrary<Writable> notices() {
    return Combinators.combine(keys(), pieces())
        .as(
            (source, piece) -> {
              EdgeNotice notice = new EdgeNotice();
              notice.set((VertexKey) source, (EdgePiece) piece);
              return notice;
            });
  }

  private static Arbitrary<Writable> walks() {
    return Combinators.combine(
            Arbitraries.of(WalkMessage.Kind.class),
            vertices(),
            Arbitraries.integers().greaterOrEqual(0),
            lives(),
            Arbitraries.longs(),
            Arbitraries.longs())
        .as(
            (kind, vertex, rank, life, first, second) -> {
              WalkMessage message = new WalkMessage();
              switch (kind) {
                case QUESTION -> message.setQuestion(vertex);
                case ANSWER -> message.setAnswer(vertex, rank, life[0], life[1], first);
                case WALK -> message.setWalk(vertex, rank, life[0], life[1]);
                case ADDITION -> message.setAddition(life[0], life[1], first, second);
              }
              return message;
            });
  }

  private static Arbitrary<Writable> states() {
    return Combinators.combine(
            lives(), Arbitraries.of(ValueType.class), Arbitraries.longs(), Arbitraries.integers())
        .as(DataProperties::readState);
  }

  /** A state as it is once it was read: objects are still bytes then. */
  private static VertexState readState(long[] life, ValueType type, long seed, int rank) {
    VertexState made = state(life, type, seed, rank);
    Random random = new Random(~seed);
    made.setKept(random.nextBoolean() ? object(seed) : null);
    made.setFormer(random.nextBoolean() ? state(life, ValueType.DOUBLE, seed + 1, -1) : null);
    made.setOrigins(random.nextBoolean() ? state(life, ValueType.LONG, seed + 2, -1) : null);
    if (type != ValueType.OBJECT) {
      return made;
    }
    try {
      VertexState read = new VertexState();
      assertThat(Bytes.read(Bytes.of(made), read)).isZero();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VertexState state(long[] life, ValueType type, long seed, int rank) {
    VertexState state = new VertexState();
    Random random = new Random(seed);
    state.reset(type);
    state.setLife(life[0], life[1], random.nextBoolean());
    state.setRank(Math.max(VertexState.NO_RANK, rank));
    SortedMap<Integer, VertexKey> names = new TreeMap<>();
    for (int count = random.nextInt(4) - 1; count > 0; count--) {
      names.put(random.nextInt(Integer.MAX_VALUE), new VertexKey(random.nextLong()));
    }
    state.setNames(VertexNames.of(names));
    if (random.nextBoolean()) {
      IntervalMap map = new IntervalMap();
      map.reset(life[0], life[1]);
      for (int sets = random.nextInt(40); sets > 0; sets--) {
        long from = life[0] == Time.UNBOUNDED ? random.nextInt() : life[0] + random.nextInt(100);
        long value = type.slots() > 0 ? random.nextInt(5) : 0;
        long slot = type == ValueType.OBJECT ? TEXTS.handle("text " + value) : value;
        map.set(from, from + 1 + random.nextInt(9), slot, type.slots() > 1 ? value : 0);
      }
      map.settle();
      state.save(map, type == ValueType.OBJECT ? ObjectCodec.of(TEXTS) : null);
    }
    return state;
  }

  /** Vertices as jobs keep them, with and without states. */
  private static Arbitrary<Writable> vertexRecords() {
    return Combinators.combine(
            lives(), pieces().list().ofMaxSize(5), states(), Arbitraries.integers(), states())
        .as(
            (life, pieces, state, number, origins) -> {
              KeptVertex vertex = new KeptVertex();
              boolean isTick = Time.isTick(life[0]);
              vertex.reset(isTick ? life[0] : 0, isTick ? life[1] : Time.OPEN);
              for (Writable piece : pieces) {
                vertex.add(new VertexKey(number), (EdgePiece) piece);
              }
              KeptVertex kept = new KeptVertex();
              try {
                kept.set(vertex.body());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              if (number % 2 == 0) {
                VertexState left = (VertexState) state;
                kept.setState(left, state(left, number));
              }
              return kept;
            });
  }

  /** Origins of the pieces of a state. */
  private static VertexState state(VertexState left, long seed) {
    return state(new long[] {left.start(), left.end()}, ValueType.LONG, seed, -1);
  }

  private static Arbitrary<StepFunction> functions() {
    return Arbitraries.longs().map(DataProperties::function);
  }

  private static StepFunction function(long seed) {
    Random random = new Random(seed);
    StepFunction.Builder builder = new StepFunction.Builder(4).add(Long.MIN_VALUE, seed % 3);
    long tick = random.nextBoolean() ? -random.nextInt(100) : Time.MIN_TICK + random.nextInt(2);
    for (int pieces = random.nextInt(20); pieces > 0; pieces--) {
      builder.add(tick, random.nextBoolean() ? random.nextInt(3) : random.nextLong());
      tick += 1 + random.nextInt(1 + random.nextInt(100_000));
    }
    return (seed & 1) == 0 ? builder.build() : builder.add(Time.MAX_TICK, seed).build();
  }

  /** Intervals of all kinds: ordinary, of one tick, without end, without start, at both ends. */
  private static Arbitrary<long[]> lives() {
    Arbitrary<Long> starts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-1000, 100_000),
            Arbitraries.longs().between(Time.MIN_TICK, Time.MAX_TICK - 1),
            Arbitraries.just(Time.UNBOUNDED));
    Arbitrary<Long> lengths =
        Arbitraries.oneOf(
            Arbitraries.of(1L, 2L, Long.MAX_VALUE), Arbitraries.longs().between(1, 100_000));
    return Combinators.combine(starts, lengths, Arbitraries.of(true, false))
        .as(
            (start, length, open) -> {
              long end = start + length;
              return new long[] {start, open || end <= start ? Time.OPEN : end};
            });
  }
}
