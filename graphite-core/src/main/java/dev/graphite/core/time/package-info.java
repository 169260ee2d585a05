/** Time: ticks, their checked arithmetic, and half-open intervals. */
package dev.graphite.core.time;
