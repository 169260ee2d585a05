/**
 * Sessions on Hadoop: answers that stay current while the graph changes, by one job after the
 * other. A job keeps graph and states in a folder; the client applies batches of changes to the
 * part of the graph that they are about, and the next job begins with what was kept and with what
 * has changed.
 */
package dev.graphite.giraph.session;
