package vietqr.onboarding;

import vietqr.kernel.ErrorCode;

import java.util.List;

/** What became of a batch of terminals: all of it, or nothing. */
public sealed interface TerminalSyncResult {
    /** In the order of the batch. */
    record Synced(List<TerminalRow> rows) implements TerminalSyncResult {
        public Synced {
            rows = List.copyOf(rows);
        }
    }

    record Refused(ErrorCode code) implements TerminalSyncResult {}
}
