package dev.graphite.giraph.job;

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
   * The job is in a superstep.
   *
   * @param superstep its number, preparation included, from 0
   * @param messages messages sent in the superstep before
   */
  void superstep(long superstep, long messages);
}
