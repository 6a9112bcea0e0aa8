package vietqr.api.v1;

import vietqr.dispute.Complaint;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeStep;
import vietqr.dispute.Term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * A case as our own API shows it.
 *
 * @param term what has to be done next, or null
 * @param dueOn the last day on which that is in time, or null
 * @param trackUrl by which whoever complained follows the case; told once, when it is opened, and null after
 * @param history oldest first; null in lists
 */
record DisputeBody(
        String id,
        String number,
        String merchantId,
        String state,
        String complainant,
        String channel,
        String reason,
        long amount,
        String story,
        String happenedOn,
        String bankReference,
        String movementId,
        String paymentRequestId,
        String breakId,
        boolean late,
        String term,
        String dueOn,
        String grounds,
        long granted,
        String refundId,
        String filedAt,
        String answeredAt,
        String endedAt,
        int version,
        String trackUrl,
        List<Step> history) {
    /** @param shared whether whoever complained may read it */
    record Step(String kind, String words, boolean shared, String at) {
        static Step of(DisputeStep step) {
            return new Step(
                    step.kind().name(),
                    step.words(),
                    step.shared(),
                    step.takenAt().toString());
        }
    }

    static DisputeBody of(Dispute one) {
        return of(one, null, null);
    }

    static DisputeBody of(Dispute one, String trackUrl, List<DisputeStep> steps) {
        Complaint said = one.complaint();
        return new DisputeBody(
                String.valueOf(one.id()),
                one.number(),
                String.valueOf(one.merchantId()),
                one.state().name(),
                said.complainant().name(),
                said.channel().name(),
                said.reason().name(),
                said.claimed().amount(),
                said.story(),
                said.happenedOn().toString(),
                orNull(said.bankReference()),
                orNull(one.movementId()),
                orNull(one.requestId()),
                orNull(one.breakId()),
                one.late(),
                one.term().map(Term::name).orElse(null),
                one.dueOn().map(LocalDate::toString).orElse(null),
                orNull(one.grounds()),
                one.granted().amount(),
                orNull(one.refundId()),
                one.filedAt().toString(),
                one.answeredAt().map(Instant::toString).orElse(null),
                one.endedAt().map(Instant::toString).orElse(null),
                one.version(),
                trackUrl,
                steps == null ? null : steps.stream().map(Step::of).toList());
    }

    private static String orNull(OptionalLong id) {
        return id.isPresent() ? String.valueOf(id.getAsLong()) : null;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
