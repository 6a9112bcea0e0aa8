package vietqr.statement;

import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bankfile.Finding;
import vietqr.job.JobEnded;
import vietqr.job.JobRun;
import vietqr.job.JobState;
import vietqr.job.Jobs;
import vietqr.job.Outcome;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.settings.Settings;
import vietqr.statement.BringResult.Brought;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** A merchant with an account, whose files are brought and read over the real database, each step in its own transaction. */
final class StatementScene {
    final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T03:00:00Z"));
    final Now now = new Now(clock);
    final FakeEvent<StatementsRead> read = new FakeEvent<>();
    final long merchantId;
    final BankAccount account;

    private final TestDatabase database;

    StatementScene(TestDatabase database) {
        this.database = database;
        this.merchantId = database.inTransaction(
                em -> new Merchants(em, now).add("Shop " + Ids.next()).id());
        this.account = account("" + Ids.next());
    }

    BankAccount account(String number) {
        return database.inTransaction(em -> new BankAccounts(em, now)
                .link(merchantId, BankDirectory.shipped().find("MB").orElseThrow(), number, "SHOP"));
    }

    <T> T with(Function<EntityManager, T> work) {
        return database.inTransaction(work);
    }

    Statements statements(EntityManager em) {
        return new Statements(em);
    }

    BankProfiles profiles(EntityManager em) {
        return new BankProfiles(em, now);
    }

    private Jobs jobs(EntityManager em) {
        return new Jobs(em, new FakeEvent<>(), now);
    }

    /** A generic CSV of the account. */
    Brought bring(String rows) {
        return bring(
                "Account: " + account.number() + "\nDate,Amount,Balance,Reference,Content\n" + rows,
                OptionalLong.empty());
    }

    Brought bring(String text, OptionalLong accountId) {
        NewFile wish = new NewFile(merchantId, accountId, "C:\\files\\november.csv", "", Source.PORTAL, "person:1");
        return (Brought) bring(wish, text.getBytes(StandardCharsets.UTF_8));
    }

    BringResult bring(NewFile wish, byte[] bytes) {
        try {
            return bringing().bring(wish, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bringing bringing() {
        return new Bringing(new OpeningStore(), openingAccounts(), openingProfiles());
    }

    /** A process that watches a directory. */
    Folder folder(Path directory) {
        Settings settings = Settings.read(name -> name.equals("vietqr.statements.dir") ? directory.toString() : null);
        StatementFiles files = new StatementFiles(null, null) {
            @Override
            public Optional<StatementFile> find(Sight sight, long fileId) {
                return Optional.of(file(fileId));
            }
        };
        Merchants merchants = new Merchants(null, now) {
            @Override
            public Optional<Merchant> byMid(String mid) {
                return with(em -> new Merchants(em, now).byMid(mid));
            }
        };
        return new Folder(settings, bringing(), files, openingAccounts(), merchants, now);
    }

    String mid() {
        return with(em -> new Merchants(em, now).mid(merchantId));
    }

    StatementFile file(long id) {
        return with(em -> em.find(StatementFile.class, id));
    }

    List<Finding> problem(long id) {
        return Finding.parse(file(id).problem());
    }

    /** Brings it and reads it to its end. */
    StatementFile readIn(String rows) {
        return readIn(bring(rows).file());
    }

    StatementFile readIn(StatementFile file) {
        run(file, run -> true);
        return file(file.id());
    }

    /** A process works on it, and dies, or is stopped, when it is told. */
    Outcome run(StatementFile file, Predicate<JobRun> goOn) {
        long jobId = file(file.id()).jobId().orElseThrow();
        Outcome outcome = reading().run(JobRun.of(jobId, goOn));
        outcome.state()
                .filter(state -> state == JobState.FAILED)
                .ifPresent(state -> ended(jobId, state, outcome.message()));
        return outcome;
    }

    void ended(long jobId, JobState state, String message) {
        database.run(em -> store(em).onEnd(new JobEnded(jobId, Reading.KIND, state, message)));
    }

    List<StatementEntry> entries() {
        return with(em -> em.createQuery(
                        "select e from StatementEntry e where e.accountId = :account order by e.bankingDay, e.id",
                        StatementEntry.class)
                .setParameter("account", account.id())
                .getResultList());
    }

    List<LineProblem> problems(long fileId) {
        return with(em -> statements(em).problemsOfFile(fileId, 0, 100));
    }

    List<Gap> gaps(LocalDate from, LocalDate to) {
        return with(em -> statements(em).gaps(account.id(), from, to));
    }

    List<StatementFile> seen(Sight sight) {
        return with(em -> new StatementFiles(em, jobs(em))
                .page(sight, StatementFiles.Wanted.ALL, OptionalLong.empty(), 50)
                .rows());
    }

    long staged(long fileId) {
        return with(em -> ((Number) em.createNativeQuery("select count(*) from statement_staged where file_id = ?")
                        .setParameter(1, fileId)
                        .getSingleResult())
                .longValue());
    }

    Reading reading() {
        return new Reading(
                new OpeningStore(),
                new OpeningStaging(),
                new OpeningPublishing(),
                openingProfiles(),
                openingAccounts());
    }

    private BankProfiles openingProfiles() {
        return new BankProfiles(null, now) {
            @Override
            public List<Known> of(long merchant) {
                return with(em -> profiles(em).of(merchant));
            }
        };
    }

    private BankAccounts openingAccounts() {
        return new BankAccounts(null, now) {
            @Override
            public List<BankAccount> allOf(long merchant) {
                return with(em -> new BankAccounts(em, now).allOf(merchant));
            }

            @Override
            public Optional<BankAccount> find(long accountId) {
                return with(em -> new BankAccounts(em, now).find(accountId));
            }

            @Override
            public List<BankAccount> linked(String number) {
                return with(em -> new BankAccounts(em, now).linked(number));
            }
        };
    }

    private FileStore store(EntityManager em) {
        return new FileStore(em, jobs(em), new AuditLog(em, now), now);
    }

    private final class OpeningStore extends FileStore {
        @Override
        Brought keep(NewFile wish, Spooled bytes) {
            return with(em -> store(em).keep(wish, bytes));
        }

        @Override
        Optional<StatementFile> known(long merchant, String sha256) {
            return with(em -> store(em).known(merchant, sha256));
        }

        @Override
        Optional<StatementFile> begin(long jobId) {
            return with(em -> store(em).begin(jobId));
        }

        @Override
        Optional<byte[]> chunk(long fileId, int number) {
            return with(em -> store(em).chunk(fileId, number));
        }

        @Override
        void refuse(long fileId, List<Finding> why) {
            database.run(em -> store(em).refuse(fileId, why));
        }
    }

    private final class OpeningStaging extends Staging {
        private void run(Consumer<Staging> work) {
            database.run(em -> work.accept(new Staging(em)));
        }

        @Override
        void write(long fileId, List<Entry> entries, List<Problem> problems) {
            run(staging -> staging.write(fileId, entries, problems));
        }

        @Override
        int clear(long fileId, boolean problemsToo) {
            return with(em -> new Staging(em).clear(fileId, problemsToo));
        }

        @Override
        List<Long> leftBehind() {
            return with(em -> new Staging(em).leftBehind());
        }
    }

    private final class OpeningPublishing extends Publishing {
        @Override
        Optional<Counts> publish(long fileId, long jobId, Result result) {
            return with(em -> new Publishing(em, read, now).publish(fileId, jobId, result));
        }
    }
}
