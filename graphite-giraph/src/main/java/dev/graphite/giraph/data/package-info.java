/**
 * What travels between workers and is kept by them, as Writables of variable length: keys of
 * vertices, states, pieces of edges, messages.
 *
 * <p>Every form begins with flags, so that what is common takes no room: an interval without an end
 * or of one tick, a travel time or cost of 1. Numbers are those of {@link
 * org.apache.hadoop.io.WritableUtils#writeVLong}, doubles take 8 bytes. Bytes that no object writes
 * are refused with an {@link java.io.IOException} wherever that can be seen, and lengths are never
 * believed: what is allocated grows with what has been read.
 */
package dev.graphite.giraph.data;
