package dev.graphite.core.program;

import dev.graphite.core.graph.View;
import dev.graphite.core.warp.Fold;
import java.util.List;
import java.util.Objects;

/**
 * A program of phases that take turns, over one state, until every tick of every life is final. A
 * phase begins at every tick that is not final, and goes on while messages come: what has been set
 * is scattered, and ticks that get messages are computed. When no message is in flight, the next
 * phase begins.
 *
 * <p>{@link ComputeContext#round} is the number of the phase, counted from 1 in order of time; with
 * n phases, number k is phase {@code (k - 1) % n} of the list. A final tick stays as it is, and
 * messages to it are dropped. Every tick has to become final in some phase, or the run does not
 * end.
 */
public abstract non-sealed class PhasedProgram extends ComputeProgram {
  private final List<Phase> phases;

  /**
   * What one phase does with messages.
   *
   * @param view the edges along which it sends
   * @param fold how messages that meet at one tick become one
   */
  public record Phase(View view, Fold fold) {
    /** Checks that both are there. */
    public Phase {
      Objects.requireNonNull(view, "view");
      Objects.requireNonNull(fold, "fold");
    }
  }

  /**
   * A program.
   *
   * @param stateType what states hold
   * @param messageType what messages hold
   * @param phases at least one, in their order
   * @throws IllegalArgumentException if there is none, or one of them were to add up objects or
   *     compare their handles
   */
  protected PhasedProgram(ValueType stateType, ValueType messageType, Phase... phases) {
    super(stateType, messageType);
    this.phases = List.of(phases);
    if (phases.length == 0) {
      throw new IllegalArgumentException("a phased program needs a phase");
    }
    this.phases.forEach(phase -> checkedFold(phase.fold()));
  }

  /** The phases in their order. Facts are those of the first one's view. */
  public final List<Phase> phases() {
    return phases;
  }

  /** The phase with a number, counted from 1 in order of time; the first one at the start, 0. */
  public final Phase phaseNumbered(int number) {
    return phases.get(Math.max(0, number - 1) % phases.size());
  }

  /** True if a tick with this state is done with. */
  public abstract boolean isFinal(long value, long second);

  /**
   * True if a piece that has been set to this state is to be scattered; all are unless said
   * otherwise. Not asked of what {@link #start} sets, which is not scattered.
   */
  public boolean scatters(long value, long second) {
    return true;
  }

  /**
   * Begins a phase at ticks that are not final. Where nothing is set the state stays.
   *
   * @param vertex the vertex over an interval in which its state is constant, without messages
   */
  public abstract void begin(ComputeContext vertex);
}
