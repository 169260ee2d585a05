package dev.graphite.wave;

import java.util.List;

/**
 * What a batch has changed in the answer: rows as {@link Wave#columns} says, sorted by vertex and
 * start, vertices as labels.
 *
 * @param batch number of the batch, from 1, refused ones counted
 * @param gone rows that are no longer there
 * @param come rows that are new
 * @param relabelled true if all labels were dealt anew since the update before: those of earlier
 *     rows are no longer valid
 */
public record WaveUpdate(long batch, List<long[]> gone, List<long[]> come, boolean relabelled) {}
