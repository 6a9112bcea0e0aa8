package vietqr.delivery;

import vietqr.kernel.Fields;
import vietqr.outbound.Outbound;
import vietqr.outbound.OutboundAnswer;
import vietqr.outbound.OutboundRequest;
import vietqr.webhook.EndpointAccess;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Speaks as the public API documents it: a fresh token, then the callback (wire reference, section 7). */
final class VietqrWire implements Wire {
    private static final int LONGEST_TOKEN = 8000;

    private final Outbound outbound;

    VietqrWire(Outbound outbound) {
        this.outbound = outbound;
    }

    /** A fresh token for each attempt, or the fixed one; without any the callback is sent all the same (section 7.1). */
    @Override
    public Map<String, String> headers(DueDelivery delivery, Instant now) {
        EndpointAccess access = delivery.access();
        boolean fetches = !access.username().isEmpty() && !access.tokenUrl().isEmpty();
        Optional<String> token = fetches ? fetched(access) : Optional.of(access.fixedToken());
        return token.filter(VietqrWire::sendable)
                .map(text -> Map.of("Authorization", "Bearer " + text))
                .orElse(Map.of());
    }

    @Override
    public Verdict judge(DueDelivery delivery, OutboundAnswer answer, Instant now) {
        if (answer.status().isEmpty()) return Verdict.of(Outcome.RETRY);
        return Verdict.of(Judgement.of(
                answer.status().getAsInt(), answer.body(), delivery.access().errorTable()));
    }

    private Optional<String> fetched(EndpointAccess access) {
        String credentials = access.username() + ":" + access.password();
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        OutboundAnswer answer = outbound.post(new OutboundRequest(
                access.tokenUrl(),
                Map.of("Authorization", "Basic " + basic),
                "{}",
                access.tlsVerified(),
                Sender.TOKEN_WITHIN));
        return answer.successful()
                ? Fields.parse(answer.body()).map(fields -> fields.text("access_token"))
                : Optional.empty();
    }

    private static boolean sendable(String token) {
        return !token.isBlank()
                && token.length() < LONGEST_TOKEN
                && token.chars().allMatch(c -> c > 32 && c < 127);
    }
}
