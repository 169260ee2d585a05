package dev.graphite.core.program;

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

  /** What a message holds. */
  public final ValueType messageType() {
    return messageType;
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
