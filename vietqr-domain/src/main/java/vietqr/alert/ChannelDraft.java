package vietqr.alert;

import vietqr.identity.Language;
import vietqr.messenger.MessengerKind;

import java.util.Set;

/**
 * What somebody declares.
 *
 * @param target an e-mail address or the id of a Telegram chat; {@code ""} for the others
 * @param secret the bot's token or the address of the incoming webhook; null: as before
 * @param signingSecret of a Lark bot; null: as before, {@code ""} for none
 */
public record ChannelDraft(
        String name,
        MessengerKind kind,
        String target,
        String secret,
        String signingSecret,
        Language language,
        Set<Topic> topics) {
    public ChannelDraft {
        topics = Set.copyOf(topics);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ChannelDraft[" + kind + ", " + target + "]";
    }
}
