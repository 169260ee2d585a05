package dev.graphite.algorithms.conformance;

import dev.graphite.core.program.WalkContext;

/** A walk as its own program sees it. */
final class FramedWalk extends WalkContext {
  private final WalkContext walk;
  private final Frame frame;

  FramedWalk(WalkContext walk, Frame frame) {
    this.walk = walk;
    this.frame = frame;
  }

  @Override
  public int step() {
    return walk.step();
  }

  @Override
  public int origin() {
    return walk.origin() - frame.first();
  }

  @Override
  public int source() {
    return walk.source() - frame.first();
  }

  @Override
  public int target() {
    return walk.target() - frame.first();
  }

  @Override
  public long start() {
    return frame.inner(walk.start());
  }

  @Override
  public long end() {
    return frame.inner(walk.end());
  }

  @Override
  public long arrival() {
    return frame.inner(walk.arrival());
  }

  @Override
  public boolean goOn(long from, long to) {
    return walk.goOn(frame.outer(from), frame.outer(to));
  }

  @Override
  public void add(long from, long to, long first, long second) {
    walk.add(frame.outer(from), frame.outer(to), first, second);
  }
}
