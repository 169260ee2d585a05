/** The temporal graph: builder with its constraints, immutable columns, and the views of them. */
package dev.graphite.core.graph;
