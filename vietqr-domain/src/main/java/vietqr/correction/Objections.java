package vietqr.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.correction.Correction.Kind;
import vietqr.correction.CorrectionResult.Why;
import vietqr.correction.Looked.Objected;
import vietqr.correction.Looked.Sound;
import vietqr.intake.Movement;
import vietqr.intake.Spells;
import vietqr.intake.Spells.Spell;
import vietqr.intake.Transactions;
import vietqr.matching.Candidate;
import vietqr.matching.Money;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.refund.RefundHold;

import java.util.List;
import java.util.Optional;

/**
 * Says whether a correction can be done, and why not. Once it has looked at a movement, the movement's refunds wait until the
 * end of the transaction, and so does everybody else who wants to correct it.
 */
@ApplicationScoped
class Objections {
    private final Transactions transactions;
    private final BankAccounts accounts;
    private final Payments payments;
    private final Spells spells;
    private final RefundHold refunds;

    /** For the container's proxy only. */
    protected Objections() {
        this(null, null, null, null, null);
    }

    @Inject
    Objections(Transactions transactions, BankAccounts accounts, Payments payments, Spells spells, RefundHold refunds) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.payments = payments;
        this.spells = spells;
        this.refunds = refunds;
    }

    Looked toAttribute(Corrector who, long movementId, long requestId) {
        if (!Corrector.may(who.person())) return new Objected(Why.NOT_ALLOWED);
        Optional<Movement> movement = seen(who, movementId);
        Optional<PaymentRequest> request =
                movement.flatMap(found -> payments.find(requestId).filter(wanted -> merchantOf(found)
                        .filter(own -> own == wanted.merchantId())
                        .isPresent()));
        if (request.isEmpty()) return new Objected(Why.NOT_FOUND);
        boolean whole = refunds.whole(movement.get());
        List<Spell> before = spells.of(movementId);
        Wish wish =
                new Wish(Kind.MATCH, request.get().merchantId(), movement.get(), before.size() + 1, request.get(), "");
        return looked(wish, before, whole);
    }

    Looked toReverse(Corrector who, long movementId) {
        if (!Corrector.may(who.person())) return new Objected(Why.NOT_ALLOWED);
        Optional<Movement> movement = seen(who, movementId);
        if (movement.isEmpty()) return new Objected(Why.NOT_FOUND);
        boolean whole = refunds.whole(movement.get());
        List<Spell> before = spells.of(movementId);
        Optional<Spell> held = held(before);
        if (held.isEmpty()) return new Objected(Why.NOT_MATCHED);
        PaymentRequest request = payments.find(held.get().match().requestId()).orElseThrow();
        Wish wish = new Wish(
                Kind.REVERSAL,
                merchantOf(movement.get()).orElseThrow(),
                movement.get(),
                held.get().turn(),
                request,
                "");
        return looked(wish, before, whole);
    }

    /** Much may have happened since it was asked for. */
    Looked toCarryOut(Correction correction) {
        Movement movement = transactions.movement(correction.movementId()).orElseThrow();
        boolean whole = refunds.whole(movement);
        PaymentRequest request = payments.find(correction.requestId()).orElseThrow();
        Wish wish = new Wish(
                correction.kind(), correction.merchantId(), movement, correction.turn(), request, correction.reason());
        return looked(wish, spells.of(movement.id()), whole);
    }

    private Looked looked(Wish wish, List<Spell> before, boolean whole) {
        Optional<Why> wrongTurn = wish.kind() == Kind.MATCH ? notFree(wish, before) : notHeld(wish, before);
        if (wrongTurn.isPresent()) return new Objected(wrongTurn.get());
        if (!whole) return new Objected(Why.REFUNDED);
        Optional<Why> unfit = wish.kind() == Kind.MATCH ? unfit(wish) : Optional.empty();
        return unfit.<Looked>map(Objected::new).orElseGet(() -> new Sound(wish));
    }

    private static Optional<Why> notFree(Wish wish, List<Spell> before) {
        boolean free = held(before).isEmpty() && wish.turn() == before.size() + 1;
        return free ? Optional.empty() : Optional.of(Why.ALREADY_MATCHED);
    }

    private static Optional<Why> notHeld(Wish wish, List<Spell> before) {
        boolean held = held(before).filter(spell -> spell.turn() == wish.turn()).isPresent();
        return held ? Optional.empty() : Optional.of(Why.NOT_MATCHED);
    }

    private static Optional<Spell> held(List<Spell> spells) {
        return spells.stream().filter(Spell::holds).findFirst();
    }

    /** The account is for people to judge: a customer may have paid to another one of the merchant's. */
    private static Optional<Why> unfit(Wish wish) {
        Movement movement = wish.movement();
        Money money = new Money(
                wish.request().accountId(),
                movement.direction(),
                movement.amount(),
                movement.content(),
                movement.occurredAt());
        return Candidate.of(wish.request()).objectionTo(money).map(objection -> Why.valueOf(objection.name()));
    }

    private Optional<Movement> seen(Corrector who, long movementId) {
        return transactions.movement(movementId).filter(movement -> merchantOf(movement)
                .filter(who.sees()::test)
                .isPresent());
    }

    private Optional<Long> merchantOf(Movement movement) {
        return movement.accountId().isEmpty()
                ? Optional.empty()
                : accounts.find(movement.accountId().getAsLong()).map(BankAccount::merchantId);
    }
}
