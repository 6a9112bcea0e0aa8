package vietqr.personal;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.job.JobRun;
import vietqr.job.Outcome;
import vietqr.job.Work;
import vietqr.personal.PersonalCase.State;
import vietqr.personal.PersonalCase.Wish;
import vietqr.vault.Vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Goes through the inventory for one person: writes down what is found, or empties it. Begun again it does the same once more. */
@ApplicationScoped
class PersonalWork implements Work {
    private static final int PIECE = 1024 * 1024;
    private static final int LARGEST_FILE = 256 * PIECE;

    private final PersonalCases cases;
    private final Search search;
    private final Vault vault;

    /** For the container's proxy only. */
    protected PersonalWork() {
        this(null, null, null);
    }

    @Inject
    PersonalWork(PersonalCases cases, Search search, Vault vault) {
        this.cases = cases;
        this.search = search;
        this.vault = vault;
    }

    @Override
    public String kind() {
        return PersonalDesk.JOB;
    }

    @Override
    public Outcome run(JobRun run) {
        Optional<PersonalCase> found = cases.ofJob(run.jobId());
        if (found.isEmpty()) return Outcome.failed("its case is gone");
        PersonalCase one = found.get();
        if (one.state() != State.WORKING) return Outcome.done("");
        Subject subject = new Subject(one.subjectKind(), vault.open(one.subjectSealed()));
        List<Holding> holdings = Inventory.ALL.stream()
                .filter(holding -> holding.condition(subject.kind()).isPresent())
                .toList();
        run.total(holdings.size());
        return one.wish() == Wish.EXPORT ? export(one, subject, holdings, run) : erase(one, subject, holdings, run);
    }

    private Outcome erase(PersonalCase one, Subject subject, List<Holding> holdings, JobRun run) {
        StringBuilder told = new StringBuilder();
        int done = 0;
        for (Holding holding : holdings) {
            if (!run.goOn(done++)) return Outcome.stopped();
            long erased = holding.changes() ? search.erase(holding, subject) : 0;
            long left = holding.fate() == Fate.ERASED ? 0 : search.count(holding, subject);
            if (erased > 0) tell(told, holding, Fate.ERASED, erased);
            if (left > 0) tell(told, holding, holding.fate(), left);
        }
        cases.end(one.id(), true, told.toString());
        return Outcome.done("");
    }

    private Outcome export(PersonalCase one, Subject subject, List<Holding> holdings, JobRun run) {
        StringBuilder told = new StringBuilder();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int done = 0;
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Holding holding : holdings) {
                if (!run.goOn(done++)) return Outcome.stopped();
                List<Object[]> rows = search.rows(holding, subject);
                if (rows.isEmpty()) continue;
                zip.putNextEntry(new ZipEntry(holding.table() + ".csv"));
                write(holding, rows, zip);
                zip.closeEntry();
                tell(told, holding, holding.fate(), rows.size());
                if (file.size() > LARGEST_FILE) return tooLarge(one);
            }
            zip.putNextEntry(new ZipEntry("contents.txt"));
            zip.write(told.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = file.toByteArray();
        for (int seq = 0; seq * PIECE < whole.length; seq++)
            cases.write(
                    one.id(), seq, Arrays.copyOfRange(whole, seq * PIECE, Math.min(whole.length, (seq + 1) * PIECE)));
        cases.end(one.id(), true, told.toString());
        return Outcome.done("");
    }

    private Outcome tooLarge(PersonalCase one) {
        cases.end(one.id(), false, "");
        return Outcome.failed("more is held than a file can carry");
    }

    private static void write(Holding holding, List<Object[]> rows, ZipOutputStream zip) throws IOException {
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(Stream.of(holding.columns().split(", "))
                .map(column -> column.replaceFirst(".* as ", ""))
                .toList());
        for (Object[] row : rows)
            csv.writeRecord(Stream.of(row)
                    .map(value -> value == null ? "" : value.toString())
                    .toList());
        csv.flush();
        text.flush();
    }

    private static void tell(StringBuilder told, Holding holding, Fate fate, long rows) {
        told.append(holding.table())
                .append('\t')
                .append(fate)
                .append('\t')
                .append(rows)
                .append('\n');
    }
}
