package dev.graphite.core.warp;

/** No fold: compute sees every message of the group. */
public enum AllMessages implements Fold {
  /** The only one. */
  GROUP
}
