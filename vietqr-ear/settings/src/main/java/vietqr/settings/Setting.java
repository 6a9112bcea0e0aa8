package vietqr.settings;

import java.util.Locale;

/**
 * One thing an operator may set, under two names: the environment variable ({@code VIETQR_HTTP_PORT}) and the system
 * property ({@code vietqr.http.port}) that MicroProfile Config maps to it.
 */
public enum Setting {
    HTTP_PORT,
    DATA_DIR,
    DB_URL(true),
    DB_USER,
    DB_PASSWORD(true),
    DB_OWNER_USER,
    DB_OWNER_PASSWORD(true),
    JOURNAL_SEAL_AFTER,
    PUBLIC_URL,
    ENVIRONMENT,
    DEMO,
    MASTER_KEY(true),
    LOG_FORMAT,
    QR_INITIATION,
    REFUND_APPROVAL_FROM,
    RATE_GUESSES,
    RATE_CLIENT,
    RATE_ADDRESS,
    TRUSTED_PROXIES,
    OUTBOUND_HTTP,
    OUTBOUND_PORTS,
    OUTBOUND_ALLOW,
    CLIENT_CERT_HEADER,
    BANKS_FILE,
    MARKS_DIR,
    VOICE_DIR,
    STATEMENTS_DIR,
    BANK_APP_LINKS,
    SMTP_HOST,
    SMTP_PORT,
    SMTP_SECURITY,
    SMTP_USER,
    SMTP_PASSWORD(true),
    SMTP_FROM,
    TELEGRAM_URL,
    SIGN_UP,
    ADMIN_EMAIL,
    ACCOUNT_CHANGE_HOURS,
    LEGAL_HOLD_YEARS,
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET(true),
    OIDC_NAME,
    OIDC_TRUSTED,
    WRITE_OFF_UP_TO,
    CLOSE_WITH_UP_TO,
    FULL_DAY_AT,
    DISPUTE_FILING_DAYS,
    DISPUTE_ANSWER_DAYS,
    DISPUTE_COMPENSATION_DAYS,
    DISPUTE_NO_FAULT_DAYS,
    DISPUTE_WARN_DAYS,
    HOLIDAYS_FILE,
    CLAMAV,
    EXPORTS_KEPT_DAYS,
    MQTT_PORT,
    MQTT_WS_PORT,
    MQTT_WS_URL,
    MQTT_KEYSTORE,
    MQTT_KEYSTORE_PASSWORD(true),
    MQTT_BROKER_URL,
    MQTT_BROKER_USER,
    MQTT_BROKER_PASSWORD(true),
    MQTT_BROKER_CA,
    NODE_ID;

    private final boolean secret;

    Setting() {
        this(false);
    }

    Setting(boolean secret) {
        this.secret = secret;
    }

    /** The name in the environment, for example {@code VIETQR_HTTP_PORT}. */
    public String variable() {
        return "VIETQR_" + name();
    }

    /** The name as system property and MicroProfile Config property, for example {@code vietqr.http.port}. */
    public String property() {
        return variable().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether the value must never be shown. The database URL counts: it may carry a password. */
    public boolean secret() {
        return secret;
    }
}
