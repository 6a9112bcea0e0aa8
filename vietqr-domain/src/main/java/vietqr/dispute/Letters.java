package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.letter.Letter;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Payments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes to whoever complained, as PDF. A letter says what stands in the history of the case: written again later it says the
 * same.
 */
@ApplicationScoped
@Transactional
public class Letters {
    private final Disputes disputes;
    private final Merchants merchants;
    private final Payments payments;
    private final Terms terms;

    /** For the container's proxy only. */
    protected Letters() {
        this(null, null, null, null);
    }

    @Inject
    Letters(Disputes disputes, Merchants merchants, Payments payments, Terms terms) {
        this.disputes = disputes;
        this.merchants = merchants;
        this.payments = payments;
        this.terms = terms;
    }

    /** Which letters there are about a case, in the order in which things happened. */
    public List<LetterKind> of(Dispute dispute) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> cause(dispute, kind).isPresent())
                .toList();
    }

    private Optional<DisputeStep> cause(Dispute dispute, LetterKind kind) {
        List<DisputeStep> steps =
                disputes.steps(dispute).stream().filter(kind::follows).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** A file name without anything that would have to be escaped. */
    public String fileName(Dispute dispute, LetterKind kind, Language language) {
        return dispute.number() + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + language.code() + ".pdf";
    }

    /** Empty if there is nothing to write about. */
    public Optional<byte[]> write(Dispute dispute, LetterKind kind, Language language) {
        return cause(dispute, kind).map(cause -> write(dispute, kind, cause, new Phrases(language), language));
    }

    private byte[] write(Dispute dispute, LetterKind kind, DisputeStep cause, Phrases say, Language language) {
        String title = say.get("title." + kind);
        String shop = merchants.find(dispute.merchantId()).map(Merchant::name).orElse("");
        try (Letter letter = new Letter(title + " " + dispute.number(), language)) {
            letter.head(shop)
                    .paragraph(say.get("date", say.day(cause.takenAt())))
                    .title(title);
            String name = dispute.complaint().contact().name();
            letter.paragraph(name.isEmpty() ? say.get("greeting.unknown") : say.get("greeting", name));
            letter.paragraph(body(dispute, kind, cause, say)).gap();
            facts(letter, dispute, say);
            grounds(letter, kind, cause, say);
            letter.gap().paragraph(say.get("closing." + kind)).gap();
            letter.paragraph(say.get("regards")).paragraph(shop);
            return letter.pdf();
        }
    }

    private String body(Dispute dispute, LetterKind kind, DisputeStep cause, Phrases say) {
        LocalDate on = BankingDay.of(cause.takenAt());
        return switch (kind) {
            case RECEIVED -> say.get("body.RECEIVED", dispute.number(), say.day(terms.end(Term.ANSWER, on)));
            case UPHELD ->
                say.get(
                        "body.UPHELD",
                        dispute.number(),
                        say.money(dispute.granted()),
                        say.day(terms.end(Term.COMPENSATION, on)));
            case NO_FAULT -> say.get("body.NO_FAULT", dispute.number(), say.day(terms.end(Term.PLAN, on)));
            case REJECTED -> say.get("body.REJECTED", dispute.number());
            case SETTLED ->
                cause.kind() == StepKind.REFUNDED
                        ? say.get("body.REFUNDED", dispute.number(), say.money(dispute.granted()), cause.words())
                        : say.get("body.SETTLED", dispute.number());
        };
    }

    private void facts(Letter letter, Dispute dispute, Phrases say) {
        Complaint complaint = dispute.complaint();
        letter.fact(say.get("fact.number"), dispute.number())
                .fact(say.get("fact.filed"), say.day(dispute.filedAt()))
                .fact(say.get("fact.reason"), say.get("reason." + complaint.reason()))
                .fact(say.get("fact.claimed"), say.money(complaint.claimed()))
                .fact(say.get("fact.happened"), say.day(complaint.happenedOn()))
                .fact(say.get("fact.reference"), complaint.bankReference());
        dispute.requestId().stream().boxed().findFirst().flatMap(payments::find).ifPresent(request -> letter.fact(
                        say.get("fact.payment"), request.code().value())
                .fact(say.get("fact.order"), request.orderId()));
    }

    private static void grounds(Letter letter, LetterKind kind, DisputeStep cause, Phrases say) {
        if (kind == LetterKind.RECEIVED || cause.kind() == StepKind.REFUNDED) return;
        letter.gap().paragraph(say.get("grounds")).paragraph(cause.words());
    }
}
