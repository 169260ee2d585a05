package dev.graphite.algorithms.conformance;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;

/**
 * What an engine is asked.
 *
 * @param program the program
 * @param graph what it runs on
 */
record Question(IntervalProgram program, TemporalGraph graph) {}
