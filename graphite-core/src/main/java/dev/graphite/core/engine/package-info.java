/** The embedded engine: runs a program on a graph in this process, on several threads. */
package dev.graphite.core.engine;
