package dev.graphite.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.laws.SelectionLaws;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectValuesTest {
  private record Name(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private record Other(int number) {}

  private final ObjectValues<Name> names = ObjectValues.of(Name.class, List.class);

  @Test
  void equalObjectsHaveOneHandleAndOthersAnother() {
    long handle = names.handle(new Name("a"));
    assertThat(handle).isNotZero();
    assertThat(names.handle(new Name("a"))).isEqualTo(handle);
    assertThat(names.handle(new Name("b"))).isNotEqualTo(handle);
    assertThat(names.get(handle)).isEqualTo(new Name("a"));
  }

  @Test
  void manyObjectsAreGivenBack() {
    long[] handles = IntStream.range(0, 1000).mapToLong(i -> names.handle(name(i))).toArray();
    for (int i = 0; i < handles.length; i++) {
      assertThat(names.get(handles[i])).isEqualTo(name(i));
    }
  }

  @Test
  void threadsAgreeOnHandles() {
    Set<List<Object>> pairs = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 100_000)
        .parallel()
        .forEach(
            i -> {
              long handle = names.handle(name(i % 5000));
              assertThat(names.get(handle)).isEqualTo(name(i % 5000));
              pairs.add(List.of(i % 5000, handle));
            });
    assertThat(pairs).hasSize(5000);
    assertThat(pairs.stream().map(pair -> pair.get(1)).distinct()).hasSize(5000);
  }

  private static Name name(int number) {
    return new Name("name " + number);
  }

  @Test
  void whatNamesTheSameClassesSharesItsObjects() {
    assertThat(ObjectValues.of(Name.class, List.class)).isSameAs(names);
    assertThat(ObjectValues.of(Name.class)).isNotSameAs(names);
    assertThat(ObjectValues.of(Name.class, Set.class).classes())
        .containsExactly(Name.class, Set.class);
    assertThat(names.type()).isEqualTo(Name.class);
  }

  @Test
  void aNumberThatIsNoHandleIsRefused() {
    ObjectValues<Other> others = ObjectValues.of(Other.class);
    others.handle(new Other(1));
    for (long wrong : new long[] {0, -1, 2, 1 << 20, Long.MAX_VALUE, 1L << 32 | 1}) {
      assertThatThrownBy(() -> others.get(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(wrong + " is not the handle of a " + Other.class.getName());
    }
    assertThatThrownBy(() -> others.handle(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void aTextOfTwoLinesIsRefused() {
    assertThat(names.text(names.handle(new Name("one, line")))).isEqualTo("one, line");
    for (String lines : List.of("two\nlines", "two\rlines")) {
      long handle = names.handle(new Name(lines));
      assertThatThrownBy(() -> names.text(handle))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Name has to write a value in one line");
    }
  }

  @Test
  void theFirstInAnOrderObeysTheLawsOfASelectionWhateverTheHandles() {
    List<long[]> values =
        Stream.of("d", "a", "e", "c", "b")
            .map(text -> new long[] {names.handle(new Name("law " + text)), 0})
            .toList();
    Comparator<Name> byText = Comparator.comparing(Name::text);
    SelectionLaws.check(names.first(byText), values, 0, 3);
    long a = values.get(1)[0];
    long d = values.get(0)[0];
    assertThat(a).isGreaterThan(d);
    assertThat(names.first(byText).beats(0, a, 0, d, 0)).isTrue();
    assertThat(names.first(byText).beats(0, d, 0, a, 0)).isFalse();
    assertThat(names.first(byText.reversed()).beats(0, d, 0, a, 0)).isTrue();
  }

  @Test
  void columnsOfObjectsSayWhichOnesAndNoOthersDo() {
    assertThat(Column.ofPieces("name", names).get(3))
        .isEqualTo(new Column("name", Column.Type.OBJECT, names));
    assertThatThrownBy(() -> new Column("name", Column.Type.OBJECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column name of type OBJECT lacks objects");
    assertThatThrownBy(() -> new Column("name", Column.Type.LONG, names))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column name of type LONG has objects");
  }
}
