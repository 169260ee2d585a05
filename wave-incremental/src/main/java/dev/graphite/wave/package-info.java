/**
 * WAVE: a program's answer that stays current while its graph changes, at any time, the past
 * included. {@code Wave} is the entry.
 */
package dev.graphite.wave;
