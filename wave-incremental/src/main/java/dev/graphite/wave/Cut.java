package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * A part of a changing graph.
 *
 * @param from first tick
 * @param to end of the ticks
 * @param vertices sorted by label, all alive at some of these ticks
 * @param slots the arcs between them that are alive at some of these ticks
 */
record Cut(long from, long to, IntArrayList vertices, IntArrayList slots) {}
