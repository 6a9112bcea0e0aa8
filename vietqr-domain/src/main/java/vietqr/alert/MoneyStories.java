package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.intake.Match;
import vietqr.intake.Movement;
import vietqr.intake.MovementReattributed;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.Masked;
import vietqr.kernel.Vnd;
import vietqr.matching.MatchRule;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.messenger.Message;
import vietqr.payment.Balance;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.settings.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts in words that money has come. */
@ApplicationScoped
class MoneyStories {
    private final Merchants merchants;
    private final BankAccounts accounts;
    private final Payments payments;
    private final String portal;

    /** For the container's proxy only. */
    protected MoneyStories() {
        this.merchants = null;
        this.accounts = null;
        this.payments = null;
        this.portal = "";
    }

    @Inject
    MoneyStories(Merchants merchants, BankAccounts accounts, Payments payments, Settings settings) {
        this.merchants = merchants;
        this.accounts = accounts;
        this.payments = payments;
        this.portal = settings.publicUrl().toString();
    }

    /** Money that goes out is no news: whoever sent it knows. */
    Optional<Fact> of(MovementRecorded recorded) {
        return money("movement:" + recorded.movement().id(), recorded.movement(), recorded.match());
    }

    /** Money that somebody has put down to a request; whoever took it back knows. */
    Optional<Fact> of(MovementReattributed changed) {
        if (changed.reversed()) return Optional.empty();
        Movement movement = changed.ruling().movement();
        String subject = "movement:" + movement.id() + ":" + changed.ruling().turn();
        return money(subject, movement, Optional.of(changed.match()));
    }

    private Optional<Fact> money(String subject, Movement movement, Optional<Match> match) {
        if (movement.direction() != Direction.C) return Optional.empty();
        BankAccount account = accounts.find(movement.accountId().orElseThrow()).orElseThrow();
        Optional<PaymentRequest> request = match.flatMap(found -> payments.find(found.requestId()));
        Topic topic = match.map(found -> topic(found.rule())).orElse(Topic.UNMATCHED);
        return Optional.of(new Fact(
                subject,
                topic,
                account.merchantId(),
                movement.amount(),
                words -> new Message(
                        "", headline(topic, movement, request, words), lines(movement, account, request, words))));
    }

    static Topic topic(MatchRule rule) {
        return switch (rule) {
            case EXACT, CORRECTED, ORDER_ID, BY_HAND, STANDING, COMPLETING -> Topic.PAID;
            case PART -> Topic.UNDERPAID;
            case OVER -> Topic.OVERPAID;
            case LATE -> Topic.PAID_LATE;
            case DUPLICATE, AFTER_CANCEL -> Topic.DUPLICATE;
        };
    }

    /** What is missing or too much is said at once: somebody stands at the till. */
    private static String headline(Topic topic, Movement movement, Optional<PaymentRequest> request, Words words) {
        String came = words.money(movement.amount());
        String difference = request.filter(one -> !one.kind().standing())
                .map(PaymentRequest::balance)
                .map(MoneyStories::difference)
                .map(words::money)
                .orElse("");
        return words.get("headline." + topic, came, difference);
    }

    private static Vnd difference(Balance balance) {
        Vnd come = balance.received();
        return come.compareTo(balance.asked()) < 0 ? balance.asked().minus(come) : come.minus(balance.asked());
    }

    private List<String> lines(Movement movement, BankAccount account, Optional<PaymentRequest> request, Words words) {
        List<String> lines = new ArrayList<>();
        String shop = merchants.find(account.merchantId()).map(Merchant::name).orElse("");
        lines.add(words.get("line.merchant", shop));
        request.map(PaymentRequest::orderId)
                .filter(order -> !order.isEmpty())
                .ifPresent(order -> lines.add(words.get("line.order", order)));
        lines.add(words.get("line.content", movement.content()));
        lines.add(words.get("line.account", Masked.account(account.number())));
        lines.add(words.get("line.when", words.when(movement.occurredAt())));
        request.ifPresent(one -> lines.add(words.get("line.link", portal + "/payments/view.xhtml?id=" + one.id())));
        return lines;
    }
}
