package vietqr.api.v1;

import vietqr.alert.Channel;
import vietqr.alert.Pace;
import vietqr.alert.Topic;

import java.time.Instant;
import java.util.List;

/**
 * A channel for alerts as our own API shows it: never with a secret.
 *
 * @param target an e-mail address, a chat's id, or the host of the webhook's address
 * @param signed whether messages are signed with a secret
 * @param lastAt when it was last tried, or null
 * @param lastOutcome how that ended, or null
 */
record AlertChannelBody(
        String id,
        String merchantId,
        String name,
        String kind,
        String target,
        boolean signed,
        String language,
        List<String> topics,
        boolean enabled,
        String createdAt,
        int failures,
        String lastAt,
        String lastOutcome,
        String lastLabel) {
    static AlertChannelBody of(Channel channel, Pace pace) {
        return new AlertChannelBody(
                String.valueOf(channel.id()),
                String.valueOf(channel.merchantId()),
                channel.name(),
                channel.kind().name(),
                channel.target(),
                channel.signed(),
                channel.language().code(),
                channel.topics().stream().map(Topic::name).toList(),
                channel.enabled(),
                channel.createdAt().toString(),
                pace.failures(),
                pace.lastAt().map(Instant::toString).orElse(null),
                pace.lastOutcome().map(Enum::name).orElse(null),
                pace.lastLabel());
    }
}
