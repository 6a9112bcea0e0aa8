package vietqr.bank;

/** How somebody who tells of money proves who they are. */
public enum Proof {
    /** A token of the public API, got with the user name and secret of an API client. */
    BEARER,
    /** A secret word in a header, the same in every message. */
    STATIC_KEY,
    /** A signature in a header over the moment and the body, made with a secret. */
    HMAC,
    /** A signature or checksum inside the body, made with a secret. */
    BODY
}
