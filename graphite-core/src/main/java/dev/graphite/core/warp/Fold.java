package dev.graphite.core.warp;

/**
 * How messages that meet at one tick become one. The kind of fold is a law that the program
 * promises, and it decides what engines may do:
 *
 * <table>
 * <caption>Kinds of fold</caption>
 * <tr><th>kind</th><th>law</th><th>engines may</th></tr>
 * <tr><td>{@link Selection}</td><td>commutative, associative, idempotent, returns an operand</td>
 * <td>fold in any order and early, scatter only what changed</td></tr>
 * <tr><td>{@link Sum}</td><td>commutative group</td><td>fold while warping, retract</td></tr>
 * <tr><td>{@link AllMessages}</td><td>none</td><td>hand over the group as it is</td></tr>
 * </table>
 *
 * <p>Folds are immutable and safe for threads.
 */
public sealed interface Fold permits Selection, Sum, AllMessages {}
