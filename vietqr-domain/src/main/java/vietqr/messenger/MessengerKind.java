package vietqr.messenger;

/** The ways in which people can be told. */
public enum MessengerKind {
    EMAIL,
    TELEGRAM,
    SLACK,
    LARK,
    GOOGLE_CHAT;

    /** Whether a message goes to somebody who is named: an e-mail address, or a chat. The others' address says it all. */
    public boolean namesTarget() {
        return this == EMAIL || this == TELEGRAM;
    }

    /** Whether it takes a secret: the bot's token, or an address at which whoever knows it may write. */
    public boolean usesSecret() {
        return this != EMAIL;
    }
}
