package vietqr.messenger;

/**
 * Whom to tell and how, secrets opened; kept in memory for one attempt and never logged.
 *
 * @param target an e-mail address, or the id of a Telegram chat; {@code ""} where the secret says it all
 * @param secret the Telegram bot's token, or the address of the incoming webhook; {@code ""} for e-mail
 * @param signingSecret with which a Lark bot wants messages signed; {@code ""} if it does not
 */
public record Addressee(MessengerKind kind, String target, String secret, String signingSecret) {
    @Override
    public String toString() {
        return "Addressee[" + kind + "]";
    }
}
