package vietqr.qr;

import java.util.Optional;

/** Sub-object 38/02: what the payer's bank is asked to do (NAPAS "QR switching" part IV, v1.5.2). */
public enum Service {
    /** Transfer to an account or its alias. */
    TO_ACCOUNT("QRIBFTTA"),
    /** Transfer to a card. */
    TO_CARD("QRIBFTTC"),
    /** Payment to a merchant of the acquirer. */
    MERCHANT_PAYMENT("QRPUSH"),
    /** Cash withdrawal at an ATM. */
    CASH_WITHDRAWAL("QRCASH"),
    /** No code given: a merchant payment by default. Read, never written. */
    UNSTATED("");

    private static final Service[] ALL = values();

    private final String code;

    Service(String code) {
        this.code = code;
    }

    /** As it stands in the code; empty for {@link #UNSTATED}. */
    public String code() {
        return code;
    }

    /** By exact code, upper case; the empty string is {@link #UNSTATED}. */
    static Optional<Service> of(String code) {
        for (Service service : ALL) if (service.code.equals(code)) return Optional.of(service);
        return Optional.empty();
    }
}
