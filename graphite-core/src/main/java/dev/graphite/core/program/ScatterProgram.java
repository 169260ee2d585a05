package dev.graphite.core.program;

import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.Objects;

/** A program whose states are scattered along edges, as messages that make other states. */
public abstract sealed class ScatterProgram extends IntervalProgram
    permits SelectiveProgram, ComputeProgram {
  private final ValueType messageType;

  /** For the kinds. */
  ScatterProgram(ValueType stateType, ValueType messageType) {
    super(stateType);
    this.messageType = Objects.requireNonNull(messageType, "messageType");
  }

  /** A fold of messages, once it is known to fit them. */
  final <F extends Fold> F checkedFold(F fold) {
    Objects.requireNonNull(fold, "fold");
    if (messageType == ValueType.OBJECT) {
      if (fold instanceof Sum) {
        throw new IllegalArgumentException("objects cannot be added up; take all messages instead");
      }
      if (fold instanceof Selection selection && selection.comparesSlots()) {
        throw new IllegalArgumentException(
            "objects are in no order of their own; say which one comes first by"
                + " ObjectValues.first instead");
      }
    }
    return fold;
  }

  /** What a message holds. */
  public final ValueType messageType() {
    return messageType;
  }

  /**
   * What values of type {@link ValueType#OBJECT} stand for; a program that has such values says so
   * here. States and messages stand for objects of the same table.
   *
   * @throws IllegalStateException if the program does not say so
   */
  public ObjectValues<?> objectValues() {
    throw new IllegalStateException(
        getClass().getName() + " has values of type OBJECT and no objectValues() of its own");
  }

  /**
   * The {@link #objectValues}, null if no value is an object. For engines.
   *
   * @throws IllegalStateException if the program has such values and does not say what they are
   */
  public final ObjectValues<?> objectsOrNull() {
    boolean objects = stateType() == ValueType.OBJECT || messageType == ValueType.OBJECT;
    return objects ? Objects.requireNonNull(objectValues(), "objectValues") : null;
  }

  /**
   * Sends what a piece of state has to say along a piece of an edge. Called for each non-empty
   * overlap of a state piece that is to be scattered with an edge piece, at most once per tick of
   * the edge and change.
   *
   * @param edge the overlap, and where to send
   */
  public abstract void scatter(ScatterContext edge);
}
