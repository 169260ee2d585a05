package dev.graphite.algorithms.examples;

import dev.graphite.algorithms.Parameters;
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

/** The chain of the fewest contacts by which something can have come from a source. */
public final class ContactChains extends SelectiveProgram {
  /** When each contact of a chain has passed it on. */
  public record Chain(List<Long> ticks) implements Comparable<Chain> {
    Chain with(long tick) {
      List<Long> longer = new ArrayList<>(ticks);
      longer.add(tick);
      return new Chain(List.copyOf(longer));
    }

    /** The shorter chain comes first, of equally long ones the earlier. */
    @Override
    public int compareTo(Chain other) {
      int order = Integer.compare(ticks.size(), other.ticks.size());
      for (int i = 0; order == 0 && i < ticks.size(); i++) {
        order = Long.compare(ticks.get(i), other.ticks.get(i));
      }
      return order;
    }

    /** What a row shows. */
    @Override
    public String toString() {
      return ticks.toString();
    }
  }

  private final ObjectValues<Chain> chains;
  private final int source;

  /** Chains from the source. */
  public ContactChains(Parameters parameters) {
    this(parameters, ObjectValues.of(Chain.class, List.class));
  }

  private ContactChains(Parameters parameters, ObjectValues<Chain> chains) {
    super(ValueType.OBJECT, chains.first(Comparator.naturalOrder()));
    this.chains = chains;
    this.source = parameters.requireSource();
  }

  @Override
  public ObjectValues<Chain> objectValues() {
    return chains;
  }

  @Override
  public void start(VertexContext vertex) {
    if (vertex.vertex() == source) {
      vertex.setState(vertex.start(), vertex.end(), chains.handle(new Chain(List.of())));
    }
  }

  @Override
  public void scatter(ScatterContext edge) {
    Chain longer = chains.get(edge.state()).with(edge.start());
    edge.send(edge.arrival(), Time.OPEN, chains.handle(longer));
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("chain", chains);
  }
}
