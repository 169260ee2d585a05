package dev.graphite.giraph.job;

import java.util.OptionalLong;

/** Hears how a job goes on. Called by one thread. */
public interface JobListener {
  /**
   * The job has been submitted.
   *
   * @param id its application id, or Hadoop's job id where there is no cluster
   * @param address where one can watch it
   */
  void submitted(String id, String address);

  /**
   * The job has lost a container and is submitted again, to go on from a checkpoint.
   *
   * @param cause what happened
   * @param superstep where it goes on; empty for the start
   */
  void restarted(String cause, OptionalLong superstep);

  /**
   * The job begins when all its containers are there. Only on a cluster, again and again.
   *
   * @param present how many are there, that of the application master not counted
   * @param wanted how many it needs
   */
  default void waiting(int present, int wanted) {}

  /**
   * The job has done a superstep.
   *
   * @param superstep its number, from 0; negative while vertices find their lives and ranks
   * @param messages messages that it sent
   */
  void superstep(long superstep, long messages);
}
