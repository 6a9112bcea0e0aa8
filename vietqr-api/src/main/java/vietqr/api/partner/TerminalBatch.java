package vietqr.api.partner;

import vietqr.kernel.Fields;
import vietqr.onboarding.TerminalEntry;

import java.util.List;
import java.util.Optional;

/** Reads the terminals of a TID synchronisation (wire reference, section 11). */
final class TerminalBatch {
    private TerminalBatch() {}

    /** @param secrets the caller's own, over one of which checksums are computed */
    static Batch<TerminalEntry> read(Fields body, List<String> secrets) {
        return Batch.read(
                body.array("terminals"),
                given -> secrets.stream().anyMatch(secret -> authentic(given, secret)),
                TerminalBatch::entry);
    }

    static boolean authentic(Fields given, String secret) {
        return CheckSum.matches(given.text("checkSum"), secret, given.text("bankCode"), given.text("bankAccount"));
    }

    /** The merchant's number is {@code mid} on the wire and {@code merchantId} in the documents; both are read. */
    private static Optional<TerminalEntry> entry(Fields given) {
        TerminalEntry entry = new TerminalEntry(
                (given.has("mid") ? given.text("mid") : given.text("merchantId")).strip(),
                given.text("qrCertificate").strip(),
                given.text("merchantName"),
                given.text("terminalCode").strip(),
                given.text("terminalName").strip(),
                given.text("terminalAddress").strip(),
                given.text("bankCode").strip(),
                given.text("bankAccount").strip());
        return entry.acceptable() ? Optional.of(entry) : Optional.empty();
    }
}
