/** Runs programs on Apache Giraph and Hadoop. */
package dev.graphite.giraph;
