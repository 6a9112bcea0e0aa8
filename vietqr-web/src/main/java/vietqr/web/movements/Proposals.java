package vietqr.web.movements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.intake.Movement;
import vietqr.intake.Suggestion;
import vietqr.intake.Transactions;
import vietqr.matching.Candidate;
import vietqr.matching.MatchRule;
import vietqr.matching.Money;
import vietqr.merchant.Sight;
import vietqr.payment.PaymentFilter;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.Payments;
import vietqr.web.look.Texts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Finds the requests that a movement may be for: those that matching suggests, and those that a person looks for. */
@RequestScoped
class Proposals {
    private static final int MOST_FOUND = 10;

    @Inject
    private Transactions transactions;

    @Inject
    private Payments payments;

    @Inject
    private PaymentSearch search;

    @Inject
    private Texts texts;

    List<Proposal> suggested(long movementId) {
        return transactions.suggestionsFor(movementId).stream()
                .flatMap(this::proposal)
                .toList();
    }

    private Stream<Proposal> proposal(Suggestion suggestion) {
        String why = texts.get("hint." + suggestion.hint());
        return payments.find(suggestion.requestId()).map(request -> new Proposal(request, why)).stream();
    }

    /** @param text a code, order id or reference as a whole, or a part of the transfer text */
    List<Proposal> found(long merchantId, String text) {
        String looked = text.strip();
        if (looked.isEmpty()) return List.of();
        String cut = looked.substring(0, Math.min(looked.length(), PaymentFilter.LONGEST_TEXT));
        PaymentFilter filter =
                new PaymentFilter(Optional.empty(), Optional.of(cut), Optional.empty(), Optional.empty());
        return search.page(Sight.of(List.of(merchantId)), filter, OptionalLong.empty(), MOST_FOUND).rows().stream()
                .map(request -> new Proposal(request, ""))
                .toList();
    }

    /** What the money would mean for the request, in the reader's language. */
    String meaning(Movement movement, PaymentRequest request) {
        Money money = new Money(
                request.accountId(),
                movement.direction(),
                movement.amount(),
                movement.content(),
                movement.occurredAt());
        Candidate candidate = Candidate.of(request);
        return candidate
                .objectionTo(money)
                .map(objection -> texts.get("verdict." + objection))
                .orElseGet(() -> meaning(candidate.ruleByHand(money)));
    }

    private String meaning(MatchRule rule) {
        return rule == MatchRule.BY_HAND ? texts.get("movement.exact") : texts.get("verdict." + rule);
    }
}
