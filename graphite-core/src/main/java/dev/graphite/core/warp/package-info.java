/** Folds, piecewise functions of time, and the time-warp that aligns states with messages. */
package dev.graphite.core.warp;
