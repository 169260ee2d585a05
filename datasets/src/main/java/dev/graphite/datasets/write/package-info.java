/**
 * Writes results: rows as csv or json lines, and files that appear whole or not at all.
 *
 * <p>{@link dev.graphite.datasets.write.RowWriter} turns the cells of a result into text, {@link
 * dev.graphite.datasets.write.AtomicFile} puts text, or anything else, into a file. Engines and
 * commands share both, so the same answer is the same bytes everywhere.
 */
package dev.graphite.datasets.write;
