/** Algorithms over time-respecting paths: edges are left while they live, and waiting is free. */
package dev.graphite.algorithms.temporal;
