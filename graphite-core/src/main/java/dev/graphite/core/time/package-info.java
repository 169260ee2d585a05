/** Time: ticks, half-open intervals and piecewise functions of time on flat arrays. */
package dev.graphite.core.time;
