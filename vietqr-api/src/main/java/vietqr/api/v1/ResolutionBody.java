package vietqr.api.v1;

import vietqr.approval.Approval;
import vietqr.resolution.Resolution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was wanted done about a break, as our own API shows it.
 *
 * @param with ids of the other side
 * @param amount what is let go, or forced
 */
record ResolutionBody(
        String id,
        String breakId,
        String kind,
        List<String> with,
        long amount,
        String reason,
        String state,
        String askedAt,
        String decidedAt,
        String rejection) {
    static ResolutionBody of(Resolution resolution, Optional<Approval> approval) {
        return new ResolutionBody(
                String.valueOf(resolution.id()),
                String.valueOf(resolution.breakId()),
                resolution.kind().name(),
                resolution.partners().stream().map(String::valueOf).toList(),
                resolution.amount().amount(),
                resolution.reason(),
                resolution.state().name(),
                resolution.askedAt().toString(),
                approval.flatMap(Approval::decidedAt).map(Instant::toString).orElse(null),
                approval.map(Approval::reason).filter(text -> !text.isEmpty()).orElse(null));
    }
}
