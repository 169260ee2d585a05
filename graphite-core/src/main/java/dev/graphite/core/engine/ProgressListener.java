package dev.graphite.core.engine;

/** Is told how a run goes on. Called from the thread that runs, between supersteps. */
@FunctionalInterface
public interface ProgressListener {
  /**
   * A superstep is done.
   *
   * @param superstep its number, from 0
   * @param messages messages that it sent
   */
  void superstepDone(long superstep, long messages);
}
