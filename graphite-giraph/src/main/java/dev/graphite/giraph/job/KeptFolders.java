package dev.graphite.giraph.job;

/**
 * What a job of a session begins with and what it leaves, as folders and files of Hadoop.
 *
 * @param from the folder that the job before has kept; null to read the input
 * @param changes the file of what has changed since; null for nothing
 * @param into a folder that is not there yet, for what this job keeps; null to keep nothing
 * @param textIds whether ids are texts, of what was kept
 */
public record KeptFolders(String from, String changes, String into, boolean textIds) {
  /** Nothing is kept, and nothing was. */
  static final KeptFolders NONE = new KeptFolders(null, null, null, false);
}
