package dev.graphite.wave.session;

/** Lets tests of other packages say when a session is folded. */
public final class Folding {
  private Folding() {}

  /** Folds a log that is longer than the snapshot and than some bytes. */
  public static void after(WaveSession session, long bytes) {
    session.foldAfter(bytes);
  }
}
