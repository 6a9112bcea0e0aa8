package vietqr.api.partner;

import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.refund.RefundCommand.Terminals;

import java.util.Optional;

/** The fields of a refund (wire reference, section 6), as texts exactly as sent: the checksums are made over those. */
record RefundFields(Fields given) {
    /** Empty when the body is no object or a mandatory field is missing. */
    static Optional<RefundFields> read(byte[] body) {
        return Fields.parse(body).map(RefundFields::new).filter(RefundFields::complete);
    }

    private boolean complete() {
        return given.has("bankAccount")
                && given.has("referenceNumber")
                && given.has("amount")
                && given.has("content")
                && given.has("checkSum");
    }

    String bankAccount() {
        return given.text("bankAccount");
    }

    String bankCode() {
        return given.text("bankCode").strip();
    }

    String referenceNumber() {
        return given.text("referenceNumber");
    }

    String amountText() {
        return given.text("amount");
    }

    Optional<Vnd> amount() {
        return given.whole("amount").filter(dong -> dong > 0).map(Vnd::of);
    }

    String content() {
        return given.text("content");
    }

    String checkSum() {
        return given.text("checkSum");
    }

    boolean multiTimes() {
        return given.flag("multiTimes", false);
    }

    /** If either code is given, both count. */
    Optional<Terminals> terminals() {
        if (!given.has("terminalCode") && !given.has("subTerminalCode")) return Optional.empty();
        return Optional.of(new Terminals(
                given.text("terminalCode").strip(),
                given.text("subTerminalCode").strip()));
    }
}
