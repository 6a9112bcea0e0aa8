package vietqr.airing;

/** A frame has been owed; whoever airs them may look as soon as the transaction has committed. */
record FrameOwed() {}
