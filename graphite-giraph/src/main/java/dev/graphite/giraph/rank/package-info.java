/**
 * Finds the rank of every vertex, its place in output order, by a sample sort over the workers
 * ({@link dev.graphite.giraph.rank.Ranking}).
 */
package dev.graphite.giraph.rank;
