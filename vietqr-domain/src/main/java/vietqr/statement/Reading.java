package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccounts;
import vietqr.bankfile.BankFile;
import vietqr.bankfile.BankProfile;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Fitting;
import vietqr.bankfile.Head;
import vietqr.bankfile.Reason;
import vietqr.bankfile.Unreadable;
import vietqr.identity.Language;
import vietqr.job.JobRun;
import vietqr.job.Outcome;
import vietqr.job.Work;
import vietqr.kernel.Scratch;
import vietqr.statement.BankProfiles.Known;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads a file: lays it down line by line where nobody looks, and lets it appear when it is whole. Begun again after its process
 * has died, it begins at the first line; one that had appeared already is only tidied up after.
 */
@ApplicationScoped
class Reading implements Work {
    static final String KIND = "STATEMENT";

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_PAUSES = 7200;

    private final FileStore store;
    private final Staging staging;
    private final Publishing publishing;
    private final BankProfiles profiles;
    private final BankAccounts accounts;

    /** For the container's proxy only. */
    protected Reading() {
        this(null, null, null, null, null);
    }

    @Inject
    Reading(FileStore store, Staging staging, Publishing publishing, BankProfiles profiles, BankAccounts accounts) {
        this.store = store;
        this.staging = staging;
        this.publishing = publishing;
        this.profiles = profiles;
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun run) {
        staging.leftBehind().forEach(id -> clear(id, false));
        Optional<StatementFile> file = store.begin(run.jobId());
        if (file.isEmpty()) return Outcome.done("");
        long id = file.get().id();
        clear(id, true);
        try {
            Optional<Counts> counts = read(file.get(), run);
            clear(id, counts.isEmpty());
            return counts.map(Reading::done).orElseGet(Outcome::stopped);
        } catch (Unreadable refused) {
            store.refuse(id, refused.findings());
            clear(id, false);
            return Outcome.failed(refused.findings().get(0).text(Language.EN));
        } catch (IOException disk) {
            clear(id, true);
            return Outcome.failed("the disk: " + disk.getMessage());
        }
    }

    private static Outcome done(Counts counts) {
        return Outcome.done(
                counts.entries() + " new, " + counts.doubled() + " known, " + counts.unreadable() + " unreadable");
    }

    private void clear(long fileId, boolean problemsToo) {
        while (staging.clear(fileId, problemsToo) > 0) continue;
    }

    /** Empty if it was stopped. */
    private Optional<Counts> read(StatementFile file, JobRun run) throws Unreadable, IOException {
        Path copy = Scratch.file("vietqr-reading-", ".tmp");
        try {
            return copy(file, copy, run) ? read(file, BankFile.open(copy), run) : Optional.empty();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private boolean copy(StatementFile file, Path to, JobRun run) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            int number = 0;
            for (Optional<byte[]> chunk = store.chunk(file.id(), 0);
                    chunk.isPresent();
                    chunk = store.chunk(file.id(), ++number)) {
                out.write(chunk.get());
                if (!run.goOn(0)) return false;
            }
        }
        return true;
    }

    private Optional<Counts> read(StatementFile file, BankFile bytes, JobRun run) throws Unreadable, IOException {
        AccountsOfFile owners = new AccountsOfFile(file.accountId(), accounts.allOf(file.merchantId()));
        long lines = bytes.lines();
        if (lines > 0) run.total(lines);
        StagingSink sink = new StagingSink(staging, file, run, owners::known);
        String profile = "";
        if (bytes.format().table().isPresent()) {
            List<Known> candidates = candidates(file);
            Fitting fitting = fitting(bytes, candidates, owners.bankBin());
            profile = label(candidates, fitting.profile());
            bytes.read(fitting, sink);
        } else {
            bytes.read(sink);
        }
        sink.flush();
        if (sink.tooLong()) throw new Unreadable(Finding.of(Reason.TOO_LONG, StagingSink.MOST_LINES));
        if (sink.stopped()) return Optional.empty();
        return publish(
                file,
                new Publishing.Result(bytes.format(), profile, whole(sink, owners), sink.read(), sink.unreadable()),
                run);
    }

    private static Fitting fitting(BankFile bytes, List<Known> candidates, String bankBin)
            throws Unreadable, IOException {
        return BankFile.choose(
                bytes.fittings(candidates.stream().map(Known::profile).toList()), bankBin);
    }

    private List<Known> candidates(StatementFile file) throws Unreadable {
        List<Known> all = profiles.of(file.merchantId());
        if (file.profile().isEmpty()) return all;
        List<Known> wished = all.stream()
                .filter(one -> one.profile().name().equals(file.profile()))
                .toList();
        if (wished.isEmpty()) throw new Unreadable(Finding.of(Reason.NO_SUCH_PROFILE, file.profile()));
        return wished;
    }

    private static String label(List<Known> candidates, BankProfile profile) {
        return candidates.stream()
                .filter(one -> one.profile() == profile)
                .map(Known::label)
                .findFirst()
                .orElseThrow();
    }

    private static List<Publishing.Whole> whole(StagingSink sink, AccountsOfFile owners) throws Unreadable {
        List<Head> heads = sink.heads();
        if (heads.isEmpty() || heads.stream().allMatch(head -> head.from().isEmpty()) && sink.unreadable() == 0)
            throw new Unreadable(Finding.of(Reason.NO_STATEMENT));
        Optional<Finding> problem = sink.firstProblem().filter(first -> first.reason() != Reason.OTHER_CURRENCY);
        if (sink.read() == 0 && problem.isPresent())
            throw new Unreadable(List.of(Finding.of(Reason.NOTHING_READABLE, sink.unreadable()), problem.get()));
        List<Publishing.Whole> whole = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++)
            whole.add(new Publishing.Whole(i + 1, owners.of(heads.get(i)), heads.get(i)));
        return whole;
    }

    private Optional<Counts> publish(StatementFile file, Publishing.Result result, JobRun run) {
        for (int i = 0; i < MOST_PAUSES; i++) {
            Optional<Counts> counts = publishing.publish(file.id(), run.jobId(), result);
            if (counts.isPresent()) return counts;
            if (!run.goOn(run.done())) return Optional.empty();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("other files of the account take too long");
    }
}
