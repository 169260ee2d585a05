/** Benchmarks of algorithms over time-respecting paths. */
package dev.graphite.jmh.path;
