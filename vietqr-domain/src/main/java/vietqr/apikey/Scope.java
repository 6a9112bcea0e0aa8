package vietqr.apikey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may be good for. */
public enum Scope {
    PAYMENT_REQUESTS_READ,
    PAYMENT_REQUESTS_WRITE,
    TERMINALS_READ,
    TERMINALS_WRITE,
    MOVEMENTS_READ,
    REFUNDS_READ,
    REFUNDS_WRITE,
    EVENTS_READ,
    ENDPOINTS_READ,
    ENDPOINTS_WRITE,
    DELIVERIES_READ,
    DELIVERIES_WRITE,
    ALERT_CHANNELS_READ,
    ALERT_CHANNELS_WRITE,
    EXPORTS_READ,
    EXPORTS_WRITE,
    STATEMENTS_READ,
    STATEMENTS_WRITE,
    RECONCILIATION_READ,
    RECONCILIATION_WRITE,
    BREAKS_READ,
    BREAKS_WRITE,
    DISPUTES_READ,
    DISPUTES_WRITE,
    /** To give the second yes, in the name of whoever made the key, who has to be an approver. */
    APPROVALS_WRITE,
    /** In the sandbox only: to play banks. */
    SANDBOX_WRITE;

    /** Whether who holds such a key can move money, settle breaks or decide: not every maker of keys may give it. */
    public boolean movesMoney() {
        return switch (this) {
            case REFUNDS_WRITE, STATEMENTS_WRITE, RECONCILIATION_WRITE, BREAKS_WRITE, DISPUTES_WRITE, APPROVALS_WRITE ->
                true;
            default -> false;
        };
    }

    /** As it is written in the API and in the documentation: {@code payment_requests:read}. */
    public String word() {
        int last = name().lastIndexOf('_');
        return (name().substring(0, last) + ":" + name().substring(last + 1)).toLowerCase(Locale.ROOT);
    }

    /** The scope of this word; empty if there is none. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
