/**
 * A Hadoop cluster on one machine, for trying out and for tests: real daemons in processes of their
 * own, on the loopback address, with all that they keep in one folder. Nothing here needs Hadoop on
 * its own class path.
 */
package dev.graphite.giraph.cluster;
