package dev.graphite.cli;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Programs that the embedded engine runs, and others cannot. */
public abstract class UnfitProgram extends SelectiveProgram {
  private final ObjectValues<Numbers> numbers;

  private UnfitProgram(ObjectValues<Numbers> numbers) {
    super(
        ValueType.OBJECT,
        numbers.first(Comparator.<Numbers>comparingInt(value -> value.list().size())));
    this.numbers = numbers;
  }

  /** A value whose list is of a class that is not named. */
  private record Numbers(List<Integer> list) {}

  @Override
  public final ObjectValues<?> objectValues() {
    return numbers;
  }

  @Override
  public final void start(VertexContext vertex) {
    Numbers none = new Numbers(new ArrayList<>());
    vertex.setState(vertex.start(), vertex.end(), numbers.handle(none));
  }

  /** What is sent on. */
  abstract int sent(ScatterContext edge);

  @Override
  public final void scatter(ScatterContext edge) {
    List<Integer> longer = new ArrayList<>(numbers.get(edge.state()).list());
    longer.add(sent(edge));
    edge.send(edge.arrival(), Time.OPEN, numbers.handle(new Numbers(longer)));
  }

  @Override
  public final List<Column> columns() {
    return Column.ofPieces("numbers", numbers);
  }

  /** Asks for the number of a piece. */
  public static final class Asking extends UnfitProgram {
    /** For the command line. */
    public Asking() {
      super(ObjectValues.of(Numbers.class, ArrayList.class));
    }

    @Override
    int sent(ScatterContext edge) {
      return edge.piece();
    }
  }

  /** Does not name one of the classes of its values. */
  public static final class Unnamed extends UnfitProgram {
    /** For the command line. */
    public Unnamed() {
      super(ObjectValues.of(Numbers.class));
    }

    @Override
    int sent(ScatterContext edge) {
      return 7;
    }
  }
}
