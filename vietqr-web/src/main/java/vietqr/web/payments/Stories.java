package vietqr.web.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryStory;
import vietqr.dispute.Dispute;
import vietqr.intake.Notice;
import vietqr.intake.Notices;
import vietqr.intake.Transactions;
import vietqr.kernel.Vnd;
import vietqr.matching.MatchRule;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.payment.TimelineEntry;
import vietqr.refund.Refund;
import vietqr.refund.RefundState;
import vietqr.refund.Refunds;
import vietqr.web.deliveries.Upcoming;
import vietqr.web.disputes.Links;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;
import vietqr.web.movements.Deeds;
import vietqr.web.payments.Chapter.Tone;
import vietqr.web.session.CurrentPerson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a payment's timeline and its deliveries together into one story in the reader's language. */
@RequestScoped
class Stories {
    /** Money somebody should look at, though it is known whose it is. */
    private static final Set<String> UNSETTLED = Stream.of(
                    MatchRule.PART, MatchRule.OVER, MatchRule.LATE, MatchRule.DUPLICATE, MatchRule.AFTER_CANCEL)
            .map(MatchRule::name)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    private Payments payments;

    @Inject
    private DeliveryLog deliveries;

    @Inject
    private Upcoming upcoming;

    @Inject
    private Notices notices;

    @Inject
    private Refunds refunds;

    @Inject
    private Transactions transactions;

    @Inject
    private Settlement settlement;

    @Inject
    private Links complaints;

    @Inject
    private Deeds deeds;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    List<Chapter> of(PaymentRequest request) {
        List<Chapter> story = new ArrayList<>();
        payments.timelineOf(request.id()).forEach(entry -> story.add(chapter(request, entry)));
        deliveries.ofRequest(request.id()).forEach(delivery -> story.add(chapter(delivery)));
        refunds.ofRequest(request.id()).forEach(refund -> story.add(chapter(refund)));
        transactions.sharesOf(request.id()).stream()
                .flatMap(share -> settlement.of(share.movement()).stream())
                .forEach(story::add);
        if (current.isMaySeeMovements()) complaints.ofRequest(request.id()).forEach(one -> story.add(chapter(one)));
        // Of what happened in one moment, the cause was put down first.
        story.sort(Comparator.comparing(Chapter::at));
        return story;
    }

    private Chapter chapter(Dispute complaint) {
        String title = texts.get("story.DISPUTE", texts.get("dispute.state." + complaint.state()));
        String reason = texts.get("dispute.reason." + complaint.complaint().reason());
        return new Chapter(
                "DISPUTE",
                title,
                texts.get("story.DISPUTE.detail", complaint.number(), reason),
                complaint.state().standing() ? Tone.WAIT : Tone.PLAIN,
                complaint.filedAt(),
                List.of(),
                Optional.empty());
    }

    private Chapter chapter(PaymentRequest request, TimelineEntry entry) {
        String kind = entry.kind().name();
        Tone tone =
                switch (entry.kind()) {
                    case ASKED, TOLD_BY_BANK, ATTRIBUTED -> Tone.PLAIN;
                    case MATCHED -> UNSETTLED.contains(entry.detail()) ? Tone.WAIT : Tone.GOOD;
                    case NOT_MATCHED, REFUNDED -> Tone.WAIT;
                    case CANCELLED, EXPIRED, REVERSED -> Tone.BAD;
                };
        String detail = texts.get("story." + kind + ".detail", reason(entry));
        return new Chapter(kind, texts.get("story." + kind), detail, tone, entry.at(), List.of(), raw(request, entry));
    }

    /** Rules and reasons are names in the timeline; people read a sentence, or the name where there is none yet. */
    private String reason(TimelineEntry entry) {
        return switch (entry.kind()) {
            case REFUNDED -> format.money(Vnd.of(Long.parseLong(entry.detail())));
            case ATTRIBUTED -> deeds.who(Long.parseLong(entry.detail()));
            case REVERSED -> deeds.whatAndWho(Long.parseLong(entry.detail()));
            case MATCHED, NOT_MATCHED -> texts.find("verdict." + entry.detail()).orElse(entry.detail());
            default -> entry.detail();
        };
    }

    private Optional<String> raw(PaymentRequest request, TimelineEntry entry) {
        if (entry.kind() != TimelineEntry.Kind.TOLD_BY_BANK || !current.isMaySeeRawNotices()) return Optional.empty();
        return notices.about(request.accountId(), entry.detail()).map(Notice::bodyText);
    }

    private Chapter chapter(Refund refund) {
        String detail = texts.get("story.REFUND.detail", format.money(refund.amount()), refund.mark());
        Tone tone = refund.state() == RefundState.SUCCEEDED
                ? Tone.GOOD
                : refund.state().failed() ? Tone.BAD : Tone.WAIT;
        Instant at = refund.endedAt().orElse(refund.createdAt());
        String title = texts.get("story.REFUND", texts.get("refund.state." + refund.state()));
        return new Chapter("REFUND", title, detail, tone, at, List.of(), Optional.empty());
    }

    private Chapter chapter(DeliveryStory delivery) {
        List<DeliveryStory.Try> tries = delivery.tries();
        Tone tone =
                switch (delivery.state()) {
                    case DELIVERED -> Tone.GOOD;
                    case OWED, WAITING -> Tone.WAIT;
                    case REFUSED, GIVEN_UP -> Tone.BAD;
                };
        String next = upcoming.of(delivery);
        String to = delivery.callbackUrl().toString();
        String detail = next.isEmpty() ? to : to + " · " + texts.get("delivery.next", next);
        return new Chapter(
                "DELIVERY",
                texts.get("delivery." + delivery.state()),
                detail,
                tone,
                tries.isEmpty() ? delivery.dueAt() : tries.get(tries.size() - 1).endedAt(),
                tries,
                Optional.empty());
    }
}
