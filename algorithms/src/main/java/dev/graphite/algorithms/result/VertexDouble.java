package dev.graphite.algorithms.result;

/**
 * A vertex and a decimal number.
 *
 * @param vertex its id
 * @param value the number
 */
public record VertexDouble(String vertex, double value) {}
