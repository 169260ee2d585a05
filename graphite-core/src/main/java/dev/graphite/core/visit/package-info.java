/**
 * What happens to one vertex in one superstep, for every engine: calls of a program in order of
 * time, cut where anything that it can read changes, the new state, and what is to be scattered.
 * Engines bring states and messages, go from vertex to vertex and along edges.
 */
package dev.graphite.core.visit;
