package vietqr.terminal;

/** What became of a wish about a terminal. */
public sealed interface TerminalResult {
    record Saved(PointOfSale now) implements TerminalResult {}

    /** Nothing was changed. */
    record Refused(TerminalFault fault) implements TerminalResult {}
}
