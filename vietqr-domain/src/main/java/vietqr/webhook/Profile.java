package vietqr.webhook;

/** The format in which an endpoint is told, as its merchant's system already understands it. */
public enum Profile {
    /** Transaction sync of the public API, declared as host and suffix (wire reference, section 7). */
    VIETQR_V1,
    /** The same, declared as two complete addresses. */
    VIETQR_V2,
    /** Standard Webhooks 1.0: every type of event, signed. */
    STANDARD,
    /** The body that SePay sends, with an API key. */
    SEPAY,
    /** The body that payOS sends, signed inside. */
    PAYOS;

    /** Whether a token is fetched, or a fixed one shown; the merchant brings the credentials. */
    public boolean usesToken() {
        return this == VIETQR_V1 || this == VIETQR_V2;
    }

    /** Whether events of this type exist in the format at all: all but Standard Webhooks know movements only. */
    boolean tells(String type) {
        return this == STANDARD || type.equals(EventTypes.MOVEMENT) || type.equals(EventTypes.TEST);
    }
}
