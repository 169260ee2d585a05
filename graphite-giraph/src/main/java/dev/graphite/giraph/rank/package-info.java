/**
 * Finds the rank of every vertex, its place in output order, by a sample sort over the workers
 * ({@link dev.graphite.giraph.rank.Ranking}), and ids of which the rank is known ({@link
 * dev.graphite.giraph.rank.Naming}).
 */
package dev.graphite.giraph.rank;
