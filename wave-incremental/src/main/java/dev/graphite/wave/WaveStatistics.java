package dev.graphite.wave;

/**
 * What it took to keep an answer current, since the wave began.
 *
 * @param batches batches that were kept
 * @param vertices vertices whose state was touched, counted once per batch
 * @param lost stretches of state that lost what they came from
 * @param scatterCalls calls of scatter: a piece of state along a piece of an edge
 * @param messages what scatter sent
 * @param reruns runs from scratch, the first one included
 * @param graphNanos nanoseconds that changes of the graph took, in batches that were kept
 * @param answerNanos nanoseconds that changes of the answer took, what snapshots need included, in
 *     batches that were kept
 */
public record WaveStatistics(
    long batches,
    long vertices,
    long lost,
    long scatterCalls,
    long messages,
    long reruns,
    long graphNanos,
    long answerNanos) {
  static final WaveStatistics NONE = new WaveStatistics(0, 0, 0, 0, 0, 0);

  /** What an upkeep counts; {@link Wave} takes the times. */
  WaveStatistics(
      long batches, long vertices, long lost, long scatterCalls, long messages, long reruns) {
    this(batches, vertices, lost, scatterCalls, messages, reruns, 0, 0);
  }

  /** The counts of both; times are not added. */
  WaveStatistics plus(WaveStatistics other) {
    return new WaveStatistics(
        batches + other.batches,
        vertices + other.vertices,
        lost + other.lost,
        scatterCalls + other.scatterCalls,
        messages + other.messages,
        reruns + other.reruns);
  }

  WaveStatistics withNanos(long graph, long answer) {
    return new WaveStatistics(
        batches, vertices, lost, scatterCalls, messages, reruns, graph, answer);
  }
}
