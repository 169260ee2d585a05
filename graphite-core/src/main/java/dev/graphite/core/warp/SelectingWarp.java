package dev.graphite.core.warp;

/**
 * Warp for selections: the messages are folded into a piecewise function, which is then joined with
 * the state. Groups that fold to the same value count as one. Cost: that of {@link MessageFold}.
 */
final class SelectingWarp extends TimeWarp {
  private final MessageFold fold;
  private final IntervalMap inbox = new IntervalMap();
  private int inboxPiece;

  SelectingWarp(Selection selection) {
    this.fold = new MessageFold(selection);
  }

  @Override
  public void warp(IntervalMap state, Messages messages, int first, int behind, Visitor visitor) {
    inbox.reset(state.start(0), state.end(state.size() - 1));
    fold.fold(messages, first, behind, inbox);
    inbox.settle();
    for (inboxPiece = 0; inboxPiece < inbox.size(); inboxPiece++) {
      if (inbox.isPresent(inboxPiece)) {
        visitPieces(state, inbox.start(inboxPiece), inbox.end(inboxPiece), visitor);
      }
    }
  }

  @Override
  public long folded() {
    return inbox.value(inboxPiece);
  }

  @Override
  public long foldedSecond() {
    return inbox.second(inboxPiece);
  }

  @Override
  public int groupSize() {
    return 1;
  }

  @Override
  public int groupMessage(int i) {
    throw new UnsupportedOperationException("a selection has no single messages");
  }
}
