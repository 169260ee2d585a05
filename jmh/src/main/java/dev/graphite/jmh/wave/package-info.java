/** Benchmarks of answers that are kept current while the graph changes. */
package dev.graphite.jmh.wave;
