package vietqr.messenger;

import vietqr.messenger.Receipt.Outcome;
import vietqr.outbound.Outbound;
import vietqr.outbound.OutboundAnswer;
import vietqr.outbound.OutboundPolicy;
import vietqr.outbound.OutboundRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the messengers that are reached by HTTP have in common: a POST of JSON, and what its status means. */
final class WebPost {
    /** Nobody can silence a channel for longer by asking for it. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final int LONGEST_ADDRESS = 1900;

    private final Outbound outbound;
    private final OutboundPolicy policy;

    WebPost(Outbound outbound, OutboundPolicy policy) {
        this.outbound = outbound;
        this.policy = policy;
    }

    OutboundAnswer send(String address, String json) {
        return outbound.post(new OutboundRequest(address, Map.of(), json, true, Messenger.ANSWER_WITHIN));
    }

    /** What the status alone says. Answers are shown to people, so the secrets must not be in them. */
    static Receipt judge(OutboundAnswer answer, Addressee to) {
        return new Receipt(outcome(answer), answer.label(), shown(answer, to), pause(answer.header("Retry-After")));
    }

    private static Outcome outcome(OutboundAnswer answer) {
        if (answer.successful()) return Outcome.SENT;
        if (answer.status().isEmpty()) return answer.label().equals("FORBIDDEN") ? Outcome.REFUSED : Outcome.RETRY;
        int status = answer.status().getAsInt();
        return status == 408 || status == 429 || status >= 500 ? Outcome.RETRY : Outcome.REFUSED;
    }

    /** Seconds only: that is what all of them send. */
    static Optional<Duration> pause(Optional<String> seconds) {
        return seconds.map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
    }

    static String shown(OutboundAnswer answer, Addressee to) {
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        for (String secret : new String[] {to.secret(), to.signingSecret()})
            if (!secret.isEmpty()) said = said.replace(secret, "***");
        return said;
    }

    /** What is wrong with the address of an incoming webhook. */
    Optional<Fault> fault(Addressee to) {
        if (to.secret().isEmpty() || to.secret().length() > LONGEST_ADDRESS) return Fault.in(Fault.Part.SECRET);
        return policy.objection(to.secret()).map(why -> new Fault(Fault.Part.SECRET, Optional.of(why)));
    }

    /** For chats in which {@code <...>} can call people by name and nothing documented escapes it. */
    static String withoutTags(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }
}
