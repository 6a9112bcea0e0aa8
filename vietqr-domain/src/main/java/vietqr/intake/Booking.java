package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.dialect.BankFormat;
import vietqr.dialect.Claim;
import vietqr.dialect.Claim.Place;
import vietqr.dialect.Handled;
import vietqr.dialect.Outcome;
import vietqr.dialect.Reading.Understood;
import vietqr.intake.Journal.Kept;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Turns the claims of a notice into movements, each once, and writes down what has become of the notice. */
@ApplicationScoped
class Booking {
    /** Two messages that hold the same movements in another order wait for each other instead of both for ever. */
    private static final Comparator<Claim> SAME_ORDER = Comparator.comparing(
                    (Claim claim) -> claim.place().toString())
            .thenComparing(claim -> Movement.keyOf(claim.reference()))
            .thenComparing(Claim::direction);

    private static final int LONGEST_REFERENCE = 100;

    /** How much a bank's clock may be ahead of ours. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(15);

    private final Journal journal;
    private final Foundlings accounts;
    private final Settlement settlement;

    /** For the container's proxy only. */
    protected Booking() {
        this(null, null, null);
    }

    @Inject
    Booking(Journal journal, Foundlings accounts, Settlement settlement) {
        this.journal = journal;
        this.accounts = accounts;
        this.settlement = settlement;
    }

    /** Without a person: what lacks the bank's reference is left to one. */
    Handled of(Kept kept, BankFormat format, Understood message, Voice voice) {
        return of(kept, format, message, voice, "", false);
    }

    /**
     * @param reader who had the notice read again; empty for nobody
     * @param released whether a person has looked: there is no doubt, and what lacks the bank's reference is money nobody
     *     else told of
     */
    Handled of(Kept kept, BankFormat format, Understood message, Voice voice, String reader, boolean released) {
        Notice notice = kept.notice();
        String doubt = released ? "" : message.doubt();
        Handled worst = message.unread()
                .map(unread ->
                        new Handled(Outcome.UNREADABLE, unread.code(), unread.reason(), notice.reference(), false))
                .orElseGet(() -> handled(notice, Outcome.NOTHING, ""));
        for (Claim claim : message.claims().stream().sorted(SAME_ORDER).toList()) {
            Claim named = released ? named(claim, format) : claim;
            Handled one = one(notice, named, voice, doubt);
            if (rank(one.outcome()) > rank(worst.outcome())) worst = one;
        }
        journal.note(kept, worst, format.answer(worst).code(), reader);
        return worst;
    }

    private Handled one(Notice notice, Claim claim, Voice voice, String doubt) {
        Location location = accounts.of(claim, voice, notice, doubt);
        if (location instanceof Location.Lost lost) return handled(notice, lost.why(), lost.reason());
        if (claim.reference().isEmpty())
            return handled(notice, Outcome.HELD, "the bank's reference is missing from " + claim.transactionId());
        if (!doubt.isEmpty()) return handled(notice, Outcome.HELD, doubt);
        Location.Found found = (Location.Found) location;
        MovementFacts facts = facts(notice, claim, found, believed(claim, notice));
        Optional<Movement> fresh = journal.record(notice, facts, found.account());
        fresh.ifPresent(movement ->
                settlement.of(movement, found.account(), found.paid().map(PaymentRequest::code)));
        if (fresh.isPresent()) return handled(notice, Outcome.BOOKED, remark(claim, facts));
        boolean same = journal.recorded(facts, found.account()).amount().equals(facts.amount());
        return same
                ? handled(notice, Outcome.KNOWN, "")
                : handled(notice, Outcome.DIFFERS, claim.reference() + " was recorded before with another amount");
    }

    /** No bank tells of money before it moves: for a time ahead of ours stands the moment at which the message came in. */
    private static Instant believed(Claim claim, Notice notice) {
        boolean ahead = claim.occurredAt().isAfter(notice.receivedAt().plus(CLOCKS_APART));
        return ahead ? notice.receivedAt() : claim.occurredAt();
    }

    private static String remark(Claim claim, MovementFacts facts) {
        return facts.occurredAt().equals(claim.occurredAt())
                ? ""
                : "its time, " + claim.occurredAt() + ", was still to come: booked for the moment it came in";
    }

    private static MovementFacts facts(Notice notice, Claim claim, Location.Found found, Instant occurredAt) {
        return new MovementFacts(
                transactionId(notice, claim, found),
                claim.reference(),
                found.account().number(),
                claim.direction(),
                claim.amount(),
                found.content(),
                occurredAt);
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
