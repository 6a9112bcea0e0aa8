package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Reason;
import vietqr.statement.BringResult.Brought;
import vietqr.statement.BringResult.TurnedAway;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes files in, from wherever they come: keeps them, once, and has them read. Must not be called inside a transaction. */
@ApplicationScoped
public class Bringing {
    private final FileStore store;
    private final BankAccounts accounts;
    private final BankProfiles profiles;

    /** For the container's proxy only. */
    protected Bringing() {
        this(null, null, null);
    }

    @Inject
    Bringing(FileStore store, BankAccounts accounts, BankProfiles profiles) {
        this.store = store;
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /** @throws IOException if the bytes do not come to their end */
    public BringResult bring(NewFile wish, InputStream bytes) throws IOException {
        Optional<Finding> objection = objection(wish);
        if (objection.isPresent()) return new TurnedAway(objection.get());
        try (Spooled spooled = Spooled.of(bytes)) {
            return bring(wish, spooled);
        }
    }

    private BringResult bring(NewFile wish, Spooled spooled) {
        if (spooled.tooLarge()) return new TurnedAway(Finding.of(Reason.TOO_MANY_BYTES, Spooled.MOST_BYTES >> 20));
        if (spooled.size() == 0) return new TurnedAway(Finding.of(Reason.NO_SUCH_FORMAT));
        try {
            return store.keep(wish, spooled);
        } catch (PersistenceException atTheSameTime) {
            Optional<StatementFile> other = store.known(wish.merchantId(), spooled.sha256());
            if (other.isEmpty()) throw atTheSameTime;
            return new Brought(other.get(), true);
        }
    }

    private Optional<Finding> objection(NewFile wish) {
        if (wish.accountId().isPresent()) {
            Optional<BankAccount> account = accounts.find(wish.accountId().getAsLong());
            if (account.filter(own -> own.merchantId() == wish.merchantId()).isEmpty())
                return Optional.of(
                        Finding.of(Reason.UNKNOWN_ACCOUNT, wish.accountId().getAsLong()));
        }
        if (!wish.profile().isEmpty()
                && profiles.named(wish.merchantId(), wish.profile()).isEmpty())
            return Optional.of(Finding.of(Reason.NO_SUCH_PROFILE, wish.profile()));
        return Optional.empty();
    }
}
