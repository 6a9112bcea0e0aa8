package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.intake.Transactions.Row;
import vietqr.kernel.ShortMemory;
import vietqr.payment.Direction;

import java.util.Optional;

/** What people who listen are told of money. Nothing is owed for it: it is read when they are told, once a second for all of them. */
@ApplicationScoped
@Transactional
public class PersonFrames {
    private final ShortMemory<Long, FrameBody.Seen> known = new ShortMemory<>();
    private final Transactions transactions;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final TerminalNames terminals;

    /** For the container's proxy only. */
    protected PersonFrames() {
        this(null, null, null, null);
    }

    @Inject
    PersonFrames(Transactions transactions, BankAccounts accounts, BankDirectory banks, TerminalNames terminals) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.banks = banks;
        this.terminals = terminals;
    }

    /** Empty if it is money of another merchant, such as one under this, or none that this person hears of. */
    public Optional<String> of(long movementId, MayHear may) {
        return known.get(movementId, wanted -> transactions.movement(wanted).map(this::seen))
                .filter(seen -> concerns(seen, may))
                .map(seen -> FrameBody.person(seen, !may.personal()));
    }

    private FrameBody.Seen seen(Movement movement) {
        Row row = transactions.row(movement);
        return new FrameBody.Seen(
                movement,
                row.request(),
                row.origin().isPresent(),
                banks.find(movement.bankBin()).orElseThrow(),
                row.request().map(terminals::nameOf).orElse(""));
    }

    private boolean concerns(FrameBody.Seen seen, MayHear may) {
        Movement movement = seen.movement();
        boolean heard = may.books()
                || movement.direction() == Direction.C
                || seen.about().isPresent();
        return heard && accounts.merchantOf(movement.accountId().orElseThrow()) == may.merchantId();
    }
}
