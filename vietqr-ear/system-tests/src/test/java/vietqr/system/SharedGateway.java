package vietqr.system;

/** The one gateway that most tests use: started with the first of them, stopped after the last. */
public final class SharedGateway extends OneGateway {
    /** VND from which on a refund waits for a second person: more than any other test pays. */
    static final long APPROVAL_FROM = 50_000_000;

    static final String BANK_APP_LINKS = "https://bank-apps.example/pay";

    /** Where a mail server, chats and an OpenID Connect provider listen, if a test starts them. */
    static final int SMTP_PORT = Launch.freePort();

    static final int CHAT_PORT = Launch.freePort();

    /** Where devices come in. */
    static final int MQTT_PORT = Launch.freePort();

    static final int MQTT_WS_PORT = Launch.freePort();

    static final int OIDC_PORT = Launch.freePort();
    static final String SMTP_PASSWORD = Seen.secret("password-of-the-mail-server");

    public SharedGateway() {
        super(() -> Gateway.start(launch()));
    }

    private static Launch launch() {
        return Launch.fresh("shared")
                .with("VIETQR_REFUND_APPROVAL_FROM", Long.toString(APPROVAL_FROM))
                .with("VIETQR_BANK_APP_LINKS", BANK_APP_LINKS)
                .with("VIETQR_SIGN_UP", "open")
                .with("VIETQR_MQTT_PORT", Integer.toString(MQTT_PORT))
                .with("VIETQR_MQTT_WS_PORT", Integer.toString(MQTT_WS_PORT))
                .with("VIETQR_SMTP_HOST", "127.0.0.1")
                .with("VIETQR_SMTP_PORT", Integer.toString(SMTP_PORT))
                .with("VIETQR_SMTP_SECURITY", "none")
                .with("VIETQR_SMTP_USER", "alerts")
                .with("VIETQR_SMTP_PASSWORD", SMTP_PASSWORD)
                .with("VIETQR_SMTP_FROM", "alerts@gateway.example.vn")
                .with("VIETQR_OIDC_ISSUER", "http://127.0.0.1:" + OIDC_PORT)
                .with("VIETQR_OIDC_CLIENT_ID", OpenIdServer.CLIENT)
                .with("VIETQR_OIDC_CLIENT_SECRET", OpenIdServer.SECRET)
                .with("VIETQR_OIDC_NAME", "Demo ID")
                .with("VIETQR_TELEGRAM_URL", "http://127.0.0.1:" + CHAT_PORT);
    }
}
