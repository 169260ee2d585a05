/** Algorithms whose answer at every tick is that of the static algorithm on the snapshot there. */
package dev.graphite.algorithms.snapshot;
