package vietqr.outbound;

/** Why an address is not called. */
public enum Refusal {
    /** It cannot be read as an absolute web address. */
    MALFORMED,
    /** Not https, and the operator allows nothing else. */
    SCHEME,
    /** Neither https nor http, where the operator allows both. */
    WEB_SCHEME,
    /** It carries a user name or password. */
    CREDENTIALS,
    /** The host is written in a way that two readers may understand differently: {@code 0x7f.1}, {@code 127.1}, a zone. */
    ODD_HOST,
    /** A port the operator has not listed. */
    PORT,
    /** The host is, or has, an address that is not public and that the operator has not listed. */
    FORBIDDEN_ADDRESS
}
