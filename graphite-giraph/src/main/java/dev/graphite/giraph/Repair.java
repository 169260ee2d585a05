package dev.graphite.giraph;

/** What a superstep does about states that a job before has kept. */
enum Repair {
  /** Nothing: the program runs. */
  NONE,
  /** Vertices lose what hangs on something that is gone. */
  LOSE,
  /** Vertices start again, and those that were touched are told what their neighbours have. */
  PULL
}
