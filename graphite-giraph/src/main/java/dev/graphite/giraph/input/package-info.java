/**
 * Graphs from files of a Hadoop file system, read in parts by all workers with the row parsers of
 * {@link dev.graphite.datasets.LineFormat}. {@link dev.graphite.giraph.input.GraphInput} says what
 * a job reads.
 */
package dev.graphite.giraph.input;
