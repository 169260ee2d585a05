/** Programs whose states and messages are objects, for tests of all engines. */
package dev.graphite.algorithms.objects;
