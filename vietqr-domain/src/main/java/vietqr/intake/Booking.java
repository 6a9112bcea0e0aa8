package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.dialect.BankFormat;
import vietqr.dialect.Claim;
import vietqr.dialect.Claim.Place;
import vietqr.dialect.Handled;
import vietqr.dialect.Outcome;
import vietqr.intake.Journal.Kept;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns the claims of a notice into movements, each once, and writes down what has become of the notice. */
@ApplicationScoped
class Booking {
    /** Two messages that hold the same movements in another order wait for each other instead of both for ever. */
    private static final Comparator<Claim> SAME_ORDER = Comparator.comparing(
                    (Claim claim) -> claim.place().toString())
            .thenComparing(Claim::reference)
            .thenComparing(Claim::direction);

    private static final int LONGEST_REFERENCE = 100;

    private final Journal journal;
    private final Addressing addressing;
    private final Settlement settlement;

    /** For the container's proxy only. */
    protected Booking() {
        this(null, null, null);
    }

    @Inject
    Booking(Journal journal, Addressing addressing, Settlement settlement) {
        this.journal = journal;
        this.addressing = addressing;
        this.settlement = settlement;
    }

    /** Without a person: what lacks the bank's reference is left to one. */
    Handled of(Kept kept, BankFormat format, List<Claim> claims, Voice voice) {
        return of(kept, format, claims, voice, "", false);
    }

    /**
     * @param reader who had the notice read again; empty for nobody
     * @param nameless whether a person has looked, and what lacks the bank's reference is money nobody else told of
     */
    Handled of(Kept kept, BankFormat format, List<Claim> claims, Voice voice, String reader, boolean nameless) {
        Notice notice = kept.notice();
        Handled worst = handled(notice, Outcome.NOTHING, "");
        for (Claim claim : claims.stream().sorted(SAME_ORDER).toList()) {
            Claim named = nameless ? named(claim, format) : claim;
            Handled one = one(notice, named, voice);
            if (rank(one.outcome()) > rank(worst.outcome())) worst = one;
        }
        journal.note(kept, worst, format.answer(worst).code(), reader);
        return worst;
    }

    private Handled one(Notice notice, Claim claim, Voice voice) {
        Location location = addressing.of(claim, voice);
        if (location instanceof Location.Lost lost) return handled(notice, lost.why(), lost.reason());
        if (claim.reference().isEmpty())
            return handled(notice, Outcome.HELD, "the bank's reference is missing from " + claim.transactionId());
        Location.Found found = (Location.Found) location;
        MovementFacts facts = facts(notice, claim, found);
        Optional<Movement> fresh = journal.record(notice, facts, found.account());
        fresh.ifPresent(movement ->
                settlement.of(movement, found.account(), found.paid().map(PaymentRequest::code)));
        if (fresh.isPresent()) return handled(notice, Outcome.BOOKED, "");
        boolean same = journal.recorded(facts, found.account()).amount().equals(facts.amount());
        return same
                ? handled(notice, Outcome.KNOWN, "")
                : handled(notice, Outcome.DIFFERS, claim.reference() + " was recorded before with another amount");
    }

    private static MovementFacts facts(Notice notice, Claim claim, Location.Found found) {
        return new MovementFacts(
                transactionId(notice, claim, found),
                claim.reference(),
                found.account().number(),
                claim.direction(),
                claim.amount(),
                found.content(),
                claim.occurredAt());
    }

    /** Merchant QR postings have no id of their own: that of the order stands for it, or else the gateway's (section 7.2). */
    private static String transactionId(Notice notice, Claim claim, Location.Found found) {
        if (!(claim.place() instanceof Place.Terminal)) return claim.transactionId();
        return found.paid()
                .filter(request -> request.state() == PaymentState.WAITING)
                .map(PaymentRequest::reference)
                .orElseGet(notice::reference);
    }

    /** A reference that no bank gives: the format, and the sender's own id of the movement. */
    private static Claim named(Claim claim, BankFormat format) {
        if (!claim.reference().isEmpty()) return claim;
        String name = format.name() + ":" + claim.transactionId();
        return new Claim(
                claim.transactionId(),
                name.length() > LONGEST_REFERENCE ? name.substring(0, LONGEST_REFERENCE) : name,
                claim.place(),
                claim.direction(),
                claim.amount(),
                claim.content(),
                claim.occurredAt());
    }

    /** What is still to be done outweighs what is done. */
    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case NOTHING -> 0;
            case KNOWN -> 1;
            case BOOKED -> 2;
            default -> 3;
        };
    }

    private static Handled handled(Notice notice, Outcome outcome, String reason) {
        return new Handled(outcome, "", reason, notice.reference(), false);
    }
}
