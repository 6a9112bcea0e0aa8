package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.intake.Match;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.payment.Payments;
import vietqr.reconciliation.Breaks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds out all that belongs to what a complaint is about. */
@ApplicationScoped
class Subjects {
    private final Breaks breaks;
    private final Transactions transactions;
    private final Payments payments;
    private final BankAccounts accounts;
    private final Merchants merchants;

    /** For the container's proxy only. */
    protected Subjects() {
        this(null, null, null, null, null);
    }

    @Inject
    Subjects(Breaks breaks, Transactions transactions, Payments payments, BankAccounts accounts, Merchants merchants) {
        this.breaks = breaks;
        this.transactions = transactions;
        this.payments = payments;
        this.accounts = accounts;
        this.merchants = merchants;
    }

    /**
     * What it is about, with all that is known of it.
     *
     * @param movedOn the day on which the money moved; empty if none has
     * @param amount how much it is; zero if nobody has seen it
     */
    record Known(long merchantId, About about, Optional<LocalDate> movedOn, Vnd amount) {}

    /** Empty if there is no such thing in sight. */
    Optional<Known> find(Sight sight, About about) {
        Optional<Known> found = Optional.empty();
        if (about.breakId().isPresent()) found = ofBreak(about.breakId().getAsLong());
        else if (about.movementId().isPresent())
            found = ofMovement(about.movementId().getAsLong());
        else if (about.requestId().isPresent())
            found = ofRequest(about.requestId().getAsLong());
        else if (about.merchantId().isPresent())
            found = ofMerchant(about.merchantId().getAsLong());
        return found.filter(known -> sight.covers(known.merchantId()));
    }

    /** Money that came in to a merchant under the bank's reference. */
    OptionalLong credit(long merchantId, String reference) {
        return accounts.allOf(merchantId).stream()
                .flatMap(account -> transactions.creditOf(account, reference).stream())
                .mapToLong(Movement::id)
                .findFirst();
    }

    private Optional<Known> ofBreak(long id) {
        return breaks.find(Sight.EVERYTHING, id)
                .map(one -> new Known(
                        one.merchantId(),
                        new About(OptionalLong.of(id), credit(one.movementId()), one.requestId(), OptionalLong.empty()),
                        Optional.of(one.bankingDay()),
                        one.amount()));
    }

    private OptionalLong credit(OptionalLong movementId) {
        return movementId.stream()
                .filter(id ->
                        transactions.movement(id).filter(Subjects::isCredit).isPresent())
                .findFirst();
    }

    private Optional<Known> ofMovement(long id) {
        Optional<Movement> credit = transactions.movement(id).filter(Subjects::isCredit);
        OptionalLong request =
                optional(transactions.matchOf(id).map(Match::requestId).orElse(null));
        return credit.flatMap(this::account)
                .map(account -> new Known(
                        account.merchantId(),
                        new About(OptionalLong.empty(), OptionalLong.of(id), request, OptionalLong.empty()),
                        credit.map(movement -> BankingDay.of(movement.occurredAt())),
                        credit.get().amount()));
    }

    private Optional<Known> ofRequest(long id) {
        Optional<Movement> movement = transactions.movementOf(id);
        return payments.find(id)
                .map(request -> new Known(
                        request.merchantId(),
                        new About(
                                OptionalLong.empty(),
                                optional(movement.map(Movement::id).orElse(null)),
                                OptionalLong.of(id),
                                OptionalLong.empty()),
                        movement.map(moved -> BankingDay.of(moved.occurredAt())),
                        request.amount()));
    }

    private Optional<Known> ofMerchant(long id) {
        return merchants
                .find(id)
                .map(merchant -> new Known(merchant.id(), About.merchant(merchant.id()), Optional.empty(), Vnd.ZERO));
    }

    private static boolean isCredit(Movement movement) {
        return movement.direction() == Direction.C;
    }

    private Optional<BankAccount> account(Movement movement) {
        return movement.accountId().stream().boxed().findFirst().flatMap(accounts::find);
    }

    private static OptionalLong optional(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
