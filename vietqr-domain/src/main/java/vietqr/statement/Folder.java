package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bankfile.Finding;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.settings.Settings;
import vietqr.statement.BringResult.Brought;
import vietqr.statement.BringResult.TurnedAway;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes files out of the directory in which programs drop them, by themselves or over SFTP: each is brought when it is whole,
 * stays where it is while it is read, and is put away when that has ended. A process that dies in between finds the file again,
 * and knows its bytes. To be called by one node at a time.
 */
@ApplicationScoped
public class Folder {
    private static final Logger LOG = System.getLogger(Folder.class.getName());
    private static final int MOST_AT_A_LOOK = 100;

    private final Optional<Path> root;
    private final Bringing bringing;
    private final StatementFiles files;
    private final BankAccounts accounts;
    private final Merchants merchants;
    private final DroppedFiles dropped;
    private final Set<Path> warned = ConcurrentHashMap.newKeySet();

    /** For the container's proxy only. */
    protected Folder() {
        this.root = Optional.empty();
        this.bringing = null;
        this.files = null;
        this.accounts = null;
        this.merchants = null;
        this.dropped = null;
    }

    @Inject
    Folder(
            Settings settings,
            Bringing bringing,
            StatementFiles files,
            BankAccounts accounts,
            Merchants merchants,
            Now now) {
        this.root = settings.statementsDir();
        this.bringing = bringing;
        this.files = files;
        this.accounts = accounts;
        this.merchants = merchants;
        this.dropped = new DroppedFiles(now);
    }

    /** Looks once through all of it; how many files were brought or put away. */
    public long look() {
        long done = 0;
        for (Path directory : root.map(DroppedFiles::directories).orElse(List.of())) {
            Optional<Owner> owner = owner(directory.getFileName().toString());
            if (owner.isEmpty()) warnOnce(directory);
            else
                for (Path file : dropped.whole(directory)) if (done < MOST_AT_A_LOOK && take(owner.get(), file)) done++;
        }
        return done;
    }

    private void warnOnce(Path directory) {
        warned.removeIf(Files::notExists);
        if (warned.add(directory)) LOG.log(Level.WARNING, "{0} is named like no account and no merchant", directory);
    }

    /** Names of directories that are called like no account and no merchant: nothing in them is read. */
    public List<String> misnamed() {
        return root.map(DroppedFiles::directories).orElse(List.of()).stream()
                .map(directory -> directory.getFileName().toString())
                .filter(name -> owner(name).isEmpty())
                .toList();
    }

    private record Owner(long merchantId, OptionalLong accountId) {}

    /** A directory is called like the number of an account, or like the MID of a merchant whose files say the account. */
    private Optional<Owner> owner(String name) {
        List<BankAccount> numbered = accounts.linked(name);
        if (numbered.size() == 1)
            return numbered.stream().findFirst().map(one -> new Owner(one.merchantId(), OptionalLong.of(one.id())));
        return merchants.byMid(name).map(Merchant::id).map(id -> new Owner(id, OptionalLong.empty()));
    }

    /** Whether something came of it. */
    private boolean take(Owner owner, Path path) {
        try {
            Optional<Long> known = dropped.fileOf(path);
            return known.isEmpty() ? bring(owner, path) : putAway(known.get(), path);
        } catch (IOException later) {
            LOG.log(Level.WARNING, "the statement " + path + " waits for the next look", later);
            return false;
        }
    }

    private boolean bring(Owner owner, Path path) throws IOException {
        String name = path.getFileName().toString();
        NewFile wish = new NewFile(owner.merchantId(), owner.accountId(), name, "", Source.FOLDER, "folder");
        BringResult result;
        try (InputStream bytes = Files.newInputStream(path)) {
            result = bringing.bring(wish, bytes);
        }
        if (result instanceof TurnedAway turned) {
            dropped.refuse(path, "", List.of(turned.why()));
            return true;
        }
        StatementFile file = ((Brought) result).file();
        dropped.remember(path, file.id());
        return !file.underWay() ? putAway(file.id(), path) : true;
    }

    private boolean putAway(long fileId, Path path) throws IOException {
        StatementFile file = files.find(Sight.EVERYTHING, fileId).orElseThrow();
        if (file.underWay()) return false;
        if (file.state() == FileState.READ) dropped.done(path, fileId + "-");
        else dropped.refuse(path, fileId + "-", Finding.parse(file.problem()));
        return true;
    }
}
