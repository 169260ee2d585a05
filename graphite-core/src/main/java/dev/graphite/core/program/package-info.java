/** The program contract: what an algorithm says, and what it may leave to the engines. */
package dev.graphite.core.program;
