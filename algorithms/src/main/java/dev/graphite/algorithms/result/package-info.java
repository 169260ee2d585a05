/** Typed answers: what a run said of each vertex, by the vertices' ids. */
package dev.graphite.algorithms.result;
