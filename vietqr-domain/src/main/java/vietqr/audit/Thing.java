package vietqr.audit;

/** What something was done to. */
public enum Thing {
    PERSON,
    SESSION,
    MEMBER,
    INVITATION,
    MERCHANT,
    TERMINAL,
    API_CLIENT,
    API_KEY,
    BANK_ACCOUNT,
    LINKING,
    BANK_CONNECTION,
    ENDPOINT,
    ALERT_CHANNEL,
    APPROVAL,
    REFUND,
    REFUND_KEY,
    CORRECTION,
    RESOLUTION,
    DAY_CLOSE,
    DISPUTE,
    CALENDAR_DAY,
    RULES,
    STATEMENT_PROFILE,
    STATEMENT_WITHDRAWAL,
    REPORT_SCHEDULE,
    EXPORT,
    DEVICE,
    TIMER,
    AUDIT_LOG
}
