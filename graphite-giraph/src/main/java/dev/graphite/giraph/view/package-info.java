/**
 * The edges of a vertex as a program wants to see them: {@link
 * dev.graphite.giraph.view.EdgeCollector} makes them once, {@link
 * dev.graphite.giraph.view.ViewEdges} keeps them.
 */
package dev.graphite.giraph.view;
