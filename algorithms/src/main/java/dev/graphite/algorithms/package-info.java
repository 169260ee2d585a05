/** The algorithm library: its catalogue, and the parameters that algorithms take. */
package dev.graphite.algorithms;
