package vietqr.api.partner;

import vietqr.onboarding.TerminalRow;

/** What the endpoints for terminals answer (wire reference, section 11). */
final class TerminalAnswers {
    private TerminalAnswers() {}

    /** One terminal of a batch, v1. */
    public record Synced(String tid, String terminalName, String terminalCode, String bankAccount, String bankCode) {
        static Synced of(TerminalRow row) {
            return new Synced(
                    row.terminal().tid(),
                    row.terminal().name(),
                    row.terminal().code(),
                    row.accountNumber(),
                    row.bankCode());
        }
    }

    /** One terminal of a batch, v2: with the certificate of its merchant, {@code ""} if it has none. */
    public record SyncedV2(
            String tid,
            String terminalName,
            String terminalCode,
            String bankAccount,
            String bankCode,
            String qrCertificate) {
        static SyncedV2 of(TerminalRow row, String certificate) {
            Synced v1 = Synced.of(row);
            return new SyncedV2(
                    v1.tid(), v1.terminalName(), v1.terminalCode(), v1.bankAccount(), v1.bankCode(), certificate);
        }
    }

    /** One terminal in a list. */
    public record Listed(
            String tid,
            String terminalName,
            String terminalCode,
            String terminalAddress,
            String bankAccount,
            String bankCode) {
        static Listed of(TerminalRow row) {
            return new Listed(
                    row.terminal().tid(),
                    row.terminal().name(),
                    row.terminal().code(),
                    row.terminal().address(),
                    row.accountNumber(),
                    row.bankCode());
        }
    }
}
