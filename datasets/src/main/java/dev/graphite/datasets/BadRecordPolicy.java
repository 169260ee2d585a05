package dev.graphite.datasets;

/** What becomes of rows that cannot be part of the graph. */
public enum BadRecordPolicy {
  /** One bad row refuses the file. */
  STRICT,
  /** Bad rows are left out, counted and reported. */
  SKIP
}
