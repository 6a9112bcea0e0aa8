package vietqr.statement;

import vietqr.bankfile.Finding;
import vietqr.bankfile.Head;
import vietqr.bankfile.Line;
import vietqr.bankfile.Sink;
import vietqr.job.JobRun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Hears a file and lays it down batch by batch. */
final class StagingSink implements Sink {
    static final int MOST_LINES = 3_000_000;

    private static final int BATCH = 1000;
    private static final int MOST_STATEMENTS = 10_000;

    private final Staging staging;
    private final long fileId;
    private final JobRun run;
    private final LocalDate lastDay;
    private final Function<Head, OptionalLong> accounts;
    private final List<Head> heads = new ArrayList<>();
    private final List<Staging.Entry> entries = new ArrayList<>();
    private final List<Staging.Problem> problems = new ArrayList<>();
    private int lastLine;
    private int read;
    private int unreadable;
    private Finding firstProblem;
    private boolean stopped;
    private boolean tooLong;

    /** @param accounts which account a statement is of, as far as is known while it is read */
    StagingSink(Staging staging, StatementFile file, JobRun run, Function<Head, OptionalLong> accounts) {
        this.staging = staging;
        this.fileId = file.id();
        this.lastDay = file.lastDay();
        this.run = run;
        this.accounts = accounts;
    }

    @Override
    public void statement(Head head) {
        heads.add(head);
        tooLong = tooLong || heads.size() > MOST_STATEMENTS;
    }

    @Override
    public boolean line(Line line) {
        read++;
        entries.add(new Staging.Entry(number(line.number()), heads.size(), line, Fingerprint.of(line)));
        return goesOn();
    }

    @Override
    public LocalDate lastDay() {
        return lastDay;
    }

    @Override
    public boolean unreadable(int number, Optional<LocalDate> day, Finding why, String text) {
        unreadable++;
        if (firstProblem == null) firstProblem = why;
        OptionalLong account = accounts.apply(heads.get(heads.size() - 1));
        problems.add(new Staging.Problem(number(number), account, day, why, text));
        return goesOn();
    }

    @Override
    public boolean goOn(long lines) {
        stopped = stopped || !run.goOn(lines);
        return !stopped && !tooLong;
    }

    /** A file may number two lines alike; here each has a number of its own. */
    private int number(int number) {
        lastLine = Math.max(number, lastLine + 1);
        return lastLine;
    }

    private boolean goesOn() {
        tooLong = tooLong || read + unreadable > MOST_LINES;
        if (entries.size() + problems.size() >= BATCH) flush();
        return !stopped && !tooLong;
    }

    /** Lays down what is left. */
    void flush() {
        staging.write(fileId, entries, problems);
        entries.clear();
        problems.clear();
    }

    List<Head> heads() {
        return List.copyOf(heads);
    }

    int read() {
        return read;
    }

    int unreadable() {
        return unreadable;
    }

    Optional<Finding> firstProblem() {
        return Optional.ofNullable(firstProblem);
    }

    boolean stopped() {
        return stopped;
    }

    boolean tooLong() {
        return tooLong;
    }
}
