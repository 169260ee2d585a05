/**
 * Waves that outlive their process: a snapshot of the graph and a log of the batches since, in a
 * folder. {@code WaveSession} is the entry; the files are described in {@code docs/formats.md}.
 */
package dev.graphite.wave.session;
