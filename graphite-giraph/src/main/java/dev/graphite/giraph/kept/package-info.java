/**
 * What a job of a session keeps for the next one, and what changes in between: a record a vertex,
 * with its life, its place in the order of output and its edges as they were read.
 */
package dev.graphite.giraph.kept;
