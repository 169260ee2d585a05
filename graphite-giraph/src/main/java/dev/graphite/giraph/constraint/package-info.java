/**
 * The constraints C1 to C3 on a graph whose rows lie on many workers: what a vertex sees of its
 * edges is checked there, and ids of edges are sent where all rows of one id meet. The first breach
 * that is found fails the job, in the words of the embedded engine.
 */
package dev.graphite.giraph.constraint;
