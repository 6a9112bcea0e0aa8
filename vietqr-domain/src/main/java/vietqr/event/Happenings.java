package vietqr.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.event.Happening.Transfer;
import vietqr.intake.Movement;
import vietqr.intake.MovementReattributed;
import vietqr.intake.MovementRecorded;
import vietqr.intake.Transactions;
import vietqr.merchant.Merchants;
import vietqr.payment.Direction;
import vietqr.payment.PaymentChanged;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.refund.Refund;
import vietqr.refund.RefundEnded;
import vietqr.webhook.EventFacts;
import vietqr.webhook.EventTypes;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts together what there is to tell of something that has happened. */
@ApplicationScoped
class Happenings {
    private final Merchants merchants;
    private final BankAccounts accounts;
    private final Payments payments;
    private final Transactions transactions;

    /** For the container's proxy only. */
    protected Happenings() {
        this(null, null, null, null);
    }

    @Inject
    Happenings(Merchants merchants, BankAccounts accounts, Payments payments, Transactions transactions) {
        this.merchants = merchants;
        this.accounts = accounts;
        this.payments = payments;
        this.transactions = transactions;
    }

    Happening of(MovementRecorded recorded) {
        Movement movement = recorded.movement();
        long merchantId = accounts.merchantOf(recorded.accountId());
        OptionalLong belongsTo = recorded.match()
                .map(match -> OptionalLong.of(match.requestId()))
                .orElse(recorded.aboutRequest());
        EventFacts facts = new EventFacts(
                EventTypes.MOVEMENT,
                merchantId,
                OptionalLong.of(recorded.accountId()),
                terminal(request(belongsTo)),
                Optional.of(movement.direction()));
        return new Happening(
                "movement:" + movement.id(),
                facts,
                EventBody.movement(recorded, belongsTo, mid(merchantId)),
                Happening.transfer(
                        movement,
                        request(recorded.aboutRequest()),
                        recorded.repayment().isPresent()),
                belongsTo);
    }

    /** The older formats, in which a transaction is told once, know nothing of it. */
    Happening of(MovementReattributed changed) {
        Movement movement = changed.ruling().movement();
        BankAccount account = accounts.find(movement.accountId().orElseThrow()).orElseThrow();
        OptionalLong request = OptionalLong.of(changed.match().requestId());
        String type = changed.reversed() ? EventTypes.REVERSED : EventTypes.ATTRIBUTED;
        EventFacts facts = new EventFacts(
                type,
                account.merchantId(),
                OptionalLong.of(account.id()),
                terminal(request(request)),
                Optional.of(movement.direction()));
        return new Happening(
                type + ":" + movement.id() + ":" + changed.ruling().turn(),
                facts,
                EventBody.reattributed(changed, mid(account.merchantId())),
                Optional.empty(),
                request);
    }

    Happening of(PaymentChanged changed) {
        PaymentRequest request = payments.find(changed.requestId()).orElseThrow();
        EventFacts facts = new EventFacts(
                EventTypes.of(changed.state()),
                request.merchantId(),
                OptionalLong.of(request.accountId()),
                terminal(Optional.of(request)),
                Optional.of(request.direction()));
        return new Happening(
                "request:" + request.id() + ":" + changed.seq(),
                facts,
                EventBody.payment(request, changed, mid(request.merchantId())),
                Optional.empty(),
                OptionalLong.of(request.id()));
    }

    Happening of(RefundEnded ended) {
        Refund refund = ended.refund();
        Optional<PaymentRequest> original =
                transactions.movement(refund.movementId()).flatMap(transactions::requestPaidBy);
        EventFacts facts = new EventFacts(
                "refund." + refund.state().name().toLowerCase(Locale.ROOT),
                refund.merchantId(),
                OptionalLong.of(refund.accountId()),
                terminal(original),
                Optional.of(Direction.D));
        return new Happening(
                "refund:" + refund.id() + ":" + refund.state(),
                facts,
                EventBody.refund(refund, mid(refund.merchantId())),
                Optional.empty(),
                original.isPresent() ? OptionalLong.of(original.get().id()) : OptionalLong.empty());
    }

    /** Nothing happened; an endpoint is tried. */
    Happening trial(long merchantId, long id, Instant now) {
        Money money = Money.trial(id, now);
        EventFacts facts =
                new EventFacts(EventTypes.TEST, merchantId, OptionalLong.empty(), "", Optional.of(money.direction()));
        return new Happening(
                "test:" + id,
                facts,
                EventBody.trial(money, mid(merchantId)),
                Optional.of(new Transfer(money, Optional.empty(), false)),
                OptionalLong.empty());
    }

    /** An event of the past, as far as the older formats tell of it; a test is not repeated. */
    Optional<Happening> again(Event event) {
        if (event.type().equals(EventTypes.TEST)) return Optional.empty();
        Optional<Transfer> transfer = event.movementId().isPresent()
                ? transactions.movement(event.movementId().getAsLong()).flatMap(movement -> transfer(movement, event))
                : Optional.empty();
        return Optional.of(new Happening("", event.facts(), JsonValue.EMPTY_JSON_OBJECT, transfer, event.requestId()));
    }

    /** The older formats name a request only where the public API would. */
    private Optional<Transfer> transfer(Movement movement, Event event) {
        boolean debit = movement.direction() == Direction.D;
        Optional<PaymentRequest> request = debit ? request(event.requestId()) : transactions.requestPaidBy(movement);
        return Happening.transfer(movement, request, debit);
    }

    private Optional<PaymentRequest> request(OptionalLong id) {
        return id.isPresent() ? payments.find(id.getAsLong()) : Optional.empty();
    }

    private String mid(long merchantId) {
        return merchants.mid(merchantId);
    }

    private static String terminal(Optional<PaymentRequest> request) {
        return request.map(PaymentRequest::terminalCode).orElse("");
    }
}
