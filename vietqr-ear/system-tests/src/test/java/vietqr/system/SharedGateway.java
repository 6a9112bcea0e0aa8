package vietqr.system;

/** The one gateway that most tests use: started with the first of them, stopped after the last. */
public final class SharedGateway extends OneGateway {
    /** VND from which on a refund waits for a second person: more than any other test pays. */
    static final long APPROVAL_FROM = 50_000_000;

    static final String BANK_APP_LINKS = "https://bank-apps.example/pay";

    public SharedGateway() {
        super(() -> Gateway.start(launch()));
    }

    private static Launch launch() {
        return Launch.fresh("shared")
                .with("VIETQR_REFUND_APPROVAL_FROM", Long.toString(APPROVAL_FROM))
                .with("VIETQR_BANK_APP_LINKS", BANK_APP_LINKS);
    }
}
