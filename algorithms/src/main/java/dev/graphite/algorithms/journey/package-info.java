/** Journeys: the answers of algorithms over paths, with the paths behind them. */
package dev.graphite.algorithms.journey;
