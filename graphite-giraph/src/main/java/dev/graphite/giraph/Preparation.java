package dev.graphite.giraph;

/** The supersteps before a program starts, in which vertices come to know their life and rank. */
final class Preparation {
  /** Edges tell their targets where they come from, and when the data begin. */
  static final int TARGETS = 0;

  /** Vertices get their life, keep their edges under all views, and workers collect their keys. */
  static final int KEYS = 1;

  /** Workers send samples of their keys. */
  static final int SAMPLES = 2;

  /** Workers send slices of their keys to the owners of ranges. */
  static final int SLICES = 3;

  /** Owners of ranges say how many keys they have. */
  static final int COUNTS = 4;

  /** Owners of ranges send ranks back. */
  static final int RANKS_BACK = 5;

  /** Vertices take their ranks. */
  static final int RANKS = 6;

  /** The program starts. */
  static final int START = 7;

  /** The first tick of the data. */
  static final String GRAPH_START = "graphite.graph-start";

  /** Whether all ids are integers. */
  static final String ALL_INTEGERS = "graphite.all-integers";

  /** The smallest travel time. */
  static final String LEAST_TRAVEL_TIME = "graphite.least-travel-time";

  /** The end of life of the i-th vertex that the query names. */
  static final String NAMED_END = "graphite.named-end.";

  /** Whether an arrival at the i-th vertex that the query names passes the last tick. */
  static final String NAMED_BEYOND = "graphite.named-beyond.";

  /** The rank of the i-th vertex that the query names, -1 if there is none. */
  static final String NAMED_RANK = "graphite.named-rank.";

  /** How many vertices live, over time; only if the program asks for it. */
  static final String VERTEX_COUNT = "graphite.vertex-count";

  private Preparation() {}
}
