/** Keeps the messages of a superstep until their vertices read them. */
package dev.graphite.giraph.message;
