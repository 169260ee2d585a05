/**
 * Seeded generators of temporal graphs: the same seed gives the same data on every JDK and machine.
 */
package dev.graphite.datasets.generate;
