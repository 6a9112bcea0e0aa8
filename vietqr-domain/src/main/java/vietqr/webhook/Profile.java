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
    PAYOS,
    /** What a system that listens by its client id hears of money, at the address it registered: no token, no signature (section 10). */
    HOST_TO_CLIENT;

    /** Whether a token is fetched, or a fixed one shown; the merchant brings the credentials. */
    public boolean usesToken() {
        return this == VIETQR_V1 || this == VIETQR_V2;
    }

    /** Whether what is sent proves itself by a secret that we draw. */
    public boolean usesSecret() {
        return !usesToken() && this != HOST_TO_CLIENT;
    }

    /** Whether events of this type exist in the format at all: all but Standard Webhooks know movements only. */
    boolean tells(String type) {
        return this == STANDARD || type.equals(EventTypes.MOVEMENT) || type.equals(EventTypes.TEST);
    }
}
