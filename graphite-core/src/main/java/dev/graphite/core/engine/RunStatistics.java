package dev.graphite.core.engine;

/**
 * What a run took, counted as in the papers.
 *
 * @param supersteps rounds of message passing, the start included
 * @param computeCalls stretches of time in which a message, round or phase met a piece of state
 * @param scatterCalls stretches of time in which a piece of state met a piece of an edge
 * @param messages messages handed over, before the target's life clips them
 * @param messageBytes bytes of their intervals and values as buffered
 * @param warps vertices, counted once per superstep, for which messages were aligned with state
 * @param computeNanos wall time of the run
 */
public record RunStatistics(
    long supersteps,
    long computeCalls,
    long scatterCalls,
    long messages,
    long messageBytes,
    long warps,
    long computeNanos) {}
