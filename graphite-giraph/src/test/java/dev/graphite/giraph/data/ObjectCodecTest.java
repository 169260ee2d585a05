package dev.graphite.giraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.program.ObjectValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectCodecTest {
  /** What a value may be made of. */
  sealed interface Value permits Plain, Mixed, Colour {}

  private record Plain(int number) implements Value {}

  private record Mixed(
      long number,
      Double fraction,
      String text,
      boolean flag,
      Value inner,
      List<Plain> list,
      Set<String> set,
      Map<Long, String> map,
      SortedSet<String> sorted,
      SortedMap<Integer, Colour> sortedMap)
      implements Value {}

  /** One of them has a class of its own. */
  private enum Colour implements Value {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "green";
      }
    }
  }

  /** No record: without a constructor that takes nothing. */
  private static final class Old {
    private final int number;
    private final String text;

    private Old(int number, String text) {
      this.number = number;
      this.text = text;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Old old && old.number == number && old.text.equals(text);
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** A value whose class is not told about. */
  private record Secret(Object content) {}

  private static final ObjectValues<Value> VALUES =
      ObjectValues.of(
          Value.class,
          Plain.class,
          Mixed.class,
          Colour.class,
          List.class,
          Set.class,
          Map.class,
          TreeSet.class,
          TreeMap.class);
  private final ObjectCodec codec = ObjectCodec.of(VALUES);

  private static Mixed mixed(Random random) {
    return new Mixed(
        random.nextLong(),
        random.nextBoolean() ? null : random.nextDouble(),
        "text \u20ac" + random.nextInt(),
        random.nextBoolean(),
        random.nextBoolean() ? null : value(random),
        IntStream.range(0, random.nextInt(4)).mapToObj(Plain::new).toList(),
        random.nextBoolean() ? Set.of() : Set.of("a", "b" + random.nextInt(9)),
        random.nextBoolean() ? Map.of() : Map.of(1L, "x", 2L, "y"),
        new TreeSet<>(List.of("z", "y" + random.nextInt(9))),
        new TreeMap<>(Map.of(10, Colour.RED, random.nextInt(9), Colour.GREEN)));
  }

  private static Value value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Plain(random.nextInt());
      case 1 -> Colour.RED;
      case 2 -> Colour.GREEN;
      default -> mixed(random);
    };
  }

  @Test
  void readsWhatItWroteAsTheSameHandle() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      long handle = VALUES.handle(value(random));
      assertThat(codec.handle(codec.bytes(handle))).isEqualTo(handle);
    }
  }

  @Test
  void anotherProcessReadsItToo() {
    ObjectValues<Plain> here = ObjectValues.of(Plain.class);
    ObjectValues<Plain> there = ObjectValues.of(Plain.class, Value.class);
    there.handle(new Plain(77));
    byte[] bytes = ObjectCodec.of(here).bytes(here.handle(new Plain(5)));
    assertThat(there.get(ObjectCodec.of(there).handle(bytes))).isEqualTo(new Plain(5));
    assertThat(ObjectCodec.of(here).sharesHandles(ObjectCodec.of(there))).isFalse();
  }

  @Test
  void readsClassesWithoutAConstructorOfNothing() {
    ObjectValues<Old> values = ObjectValues.of(Old.class);
    ObjectCodec old = ObjectCodec.of(values);
    long handle = values.handle(new Old(3, "three"));
    assertThat(old.handle(old.bytes(handle))).isEqualTo(handle);
  }

  @Test
  void aSmallObjectTakesFewBytes() {
    assertThat(codec.bytes(VALUES.handle(new Plain(5)))).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    Random random = new Random(2);
    long[] handles = IntStream.range(0, 500).mapToLong(i -> VALUES.handle(mixed(random))).toArray();
    byte[][] bytes = Arrays.stream(handles).mapToObj(codec::bytes).toArray(byte[][]::new);
    IntStream.range(0, 20_000)
        .parallel()
        .forEach(
            i -> {
              int at = i % handles.length;
              assertThat(codec.bytes(handles[at])).isEqualTo(bytes[at]);
              assertThat(codec.handle(bytes[at])).isEqualTo(handles[at]);
            });
  }

  @Test
  void aClassThatIsNotNamedIsRefusedByItsName() {
    ObjectValues<Secret> values = ObjectValues.of(Secret.class);
    ObjectCodec secrets = ObjectCodec.of(values);
    for (Object content : List.of(new ArrayList<>(List.of(1)), List.of(2), new Plain(1))) {
      long handle = values.handle(new Secret(content));
      assertThatThrownBy(() -> secrets.bytes(handle))
          .isInstanceOf(UnwritableObjectException.class)
          .hasNoCause()
          .hasMessage(
              "a value of the program holds a "
                  + content.getClass().getName()
                  + ", which is not among the classes that the program names; add it to"
                  + " ObjectValues.of(Secret.class, ...)");
    }
    assertThat(secrets.bytes(values.handle(new Secret("text")))).isNotEmpty();
  }

  @Test
  void aValueWhoseOwnClassIsNotNamedIsRefused() {
    ObjectValues<Value> values = ObjectValues.of(Value.class, Mixed.class);
    long handle = values.handle(new Plain(1));
    assertThatThrownBy(() -> ObjectCodec.of(values).bytes(handle))
        .isInstanceOf(UnwritableObjectException.class)
        .hasMessageContaining("holds a " + Plain.class.getName());
  }

  @Test
  void bytesOfAnotherObjectAreRefused() {
    ObjectValues<Secret> secrets = ObjectValues.of(Secret.class);
    ObjectValues<Object> objects = ObjectValues.of(Object.class, Plain.class, Secret.class);
    ObjectCodec any = ObjectCodec.of(objects);
    byte[] plain = any.bytes(objects.handle(new Plain(300)));
    assertDamaged(ObjectCodec.of(secrets), plain);
    assertDamaged(any, Arrays.copyOf(plain, plain.length - 1));
    assertDamaged(any, Arrays.copyOf(plain, plain.length + 1));
    assertDamaged(any, new byte[] {0});
    assertDamaged(any, new byte[0]);
  }

  private static void assertDamaged(ObjectCodec codec, byte[] bytes) {
    assertThatThrownBy(() -> codec.handle(bytes))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(DamagedDataException.class);
  }

  /** One in 65,536 damages passes the checksum, and most of these are no objects to Kryo. */
  @Test
  void damageDoesNotPassTheChecksum() throws IOException {
    Random random = new Random(3);
    int passed = 0;
    Set<Long> handles = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      IntervalMessage message = new IntervalMessage();
      long handle = VALUES.handle(new Plain(random.nextInt(1000)));
      handles.add(handle);
      message.setObject(5, 6, codec.bytes(handle));
      byte[] bytes = Bytes.of(message);
      int at = bytes.length - 1 - random.nextInt(codec.bytes(handle).length);
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      try {
        Bytes.read(bytes, new IntervalMessage());
        passed++;
      } catch (DamagedDataException refused) {
        assertThat(refused).hasMessageContaining("checksum");
      }
    }
    assertThat(handles).hasSizeGreaterThan(900);
    assertThat(passed).isZero();
  }
}
