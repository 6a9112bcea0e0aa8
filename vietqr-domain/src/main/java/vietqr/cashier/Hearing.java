package vietqr.cashier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.intake.MovementSearch;
import vietqr.intake.MovementSearch.Found;
import vietqr.intake.MovementSearch.Wanted;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.payment.Payments;
import vietqr.terminal.PointOfSale;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What money has just come in, as a till asks for it again and again. Each time it is all of the last two minutes, so that a
 * till that lost its line hears what it missed; what was said already, it remembers by the movement's number.
 */
@ApplicationScoped
public class Hearing {
    public static final Duration BACK = Duration.ofMinutes(2);
    private static final int MOST = 50;

    private final MovementSearch movements;
    private final Payments payments;
    private final Now now;

    /** For the container's proxy only. */
    protected Hearing() {
        this(null, null, null);
    }

    @Inject
    Hearing(MovementSearch movements, Payments payments, Now now) {
        this.movements = movements;
        this.payments = payments;
        this.now = now;
    }

    /**
     * Newest first, at most fifty.
     *
     * @param sight where this person may take payments
     * @param everything also what came to the same account for other terminals or for none, if that is theirs to see
     */
    public List<Heard> lately(PointOfSale terminal, Sight sight, boolean everything) {
        if (terminal.account().isEmpty()) return List.of();
        BankAccount account = terminal.account().get();
        Wanted wanted = new Wanted(
                OptionalLong.of(account.id()),
                OptionalLong.empty(),
                Optional.of(Direction.C),
                Optional.empty(),
                Optional.of(now.get().minus(BACK)),
                Optional.empty());
        Sight owner = Sight.of(List.of(account.merchantId()));
        return movements.page(owner, wanted, OptionalLong.empty(), MOST).rows().stream()
                .map(this::heard)
                .filter(one -> audible(one, terminal, sight, everything))
                .toList();
    }

    /** One of them, however long ago it came. */
    public Optional<Heard> find(PointOfSale terminal, Sight sight, long movementId) {
        return terminal.account()
                .flatMap(account -> movements
                        .find(Sight.of(List.of(account.merchantId())), movementId)
                        .filter(found -> found.movement().accountId().equals(OptionalLong.of(account.id()))))
                .filter(found -> found.movement().direction() == Direction.C)
                .map(this::heard)
                .filter(one -> audible(one, terminal, sight, true));
    }

    private static boolean audible(Heard one, PointOfSale terminal, Sight sight, boolean everything) {
        boolean mine = one.at(terminal.terminal().code());
        return mine
                || everything && sight.covers(terminal.account().orElseThrow().merchantId());
    }

    private Heard heard(Found found) {
        return new Heard(found.movement(), found.match().flatMap(match -> payments.find(match.requestId())));
    }
}
