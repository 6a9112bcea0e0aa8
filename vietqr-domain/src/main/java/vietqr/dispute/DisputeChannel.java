package vietqr.dispute;

/** How a complaint came. */
public enum DisputeChannel {
    /** The form that the payment page leads to. */
    WEB,
    PORTAL,
    PHONE,
    COUNTER,
    EMAIL,
    API
}
