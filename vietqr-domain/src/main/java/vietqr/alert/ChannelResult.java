package vietqr.alert;

import vietqr.outbound.Refusal;

import java.util.Optional;

/** Whether a channel was taken. */
public sealed interface ChannelResult {
    record Saved(Channel channel) implements ChannelResult {}

    /** @param why the address may not be called, if it is that */
    record Refused(Problem problem, Optional<Refusal> why) implements ChannelResult {
        static Refused because(Problem problem) {
            return new Refused(problem, Optional.empty());
        }
    }

    /** What is wrong. */
    enum Problem {
        NAME,
        TARGET,
        SECRET,
        SIGNING_SECRET,
        NO_TOPIC,
        TOO_MANY,
        NOT_FOUND
    }
}
