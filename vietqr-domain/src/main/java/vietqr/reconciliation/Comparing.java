package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.comparison.Comparison;
import vietqr.comparison.Item;
import vietqr.comparison.Rules;
import vietqr.comparison.RulesText;
import vietqr.comparison.Side;
import vietqr.comparison.Trace;
import vietqr.comparison.Witnesses;
import vietqr.reconciliation.Books.Read;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** One run from its beginning to its end, in many small transactions: what was written when it dies holds. */
@ApplicationScoped
class Comparing {
    /** Before the line of what was matched when it was read. */
    private static final String MATCHED = "matched|";

    private final Books books;
    private final RuleSets ruleSets;
    private final MatchBook matchBook;
    private final BreakBook breakBook;
    private final RunBook runBook;
    private final FileFindings files;
    private final MoneyFindings money;
    private final EntryBooking booking;
    private final Doubts doubts;
    private final ClosedDays closedDays;
    private final RunThreads threads;

    /** For the container's proxy only. */
    protected Comparing() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Comparing(
            Books books,
            RuleSets ruleSets,
            MatchBook matchBook,
            BreakBook breakBook,
            RunBook runBook,
            FileFindings files,
            MoneyFindings money,
            EntryBooking booking,
            Doubts doubts,
            ClosedDays closedDays,
            RunThreads threads) {
        this.books = books;
        this.ruleSets = ruleSets;
        this.matchBook = matchBook;
        this.breakBook = breakBook;
        this.runBook = runBook;
        this.files = files;
        this.money = money;
        this.booking = booking;
        this.doubts = doubts;
        this.closedDays = closedDays;
        this.threads = threads;
    }

    /** @return whether it came to its end, and was not told to stop */
    boolean run(Run run, LongPredicate goOn) {
        Rules rules =
                RulesText.read(ruleSets.find(run.ruleSetId()).orElseThrow().rules());
        Set<LocalDate> closed = closedDays.among(run.accountId(), run.days().widened(rules.widestDays()));
        Steps steps = new Steps(goOn, () -> runBook.takeTurn(run));
        try (Alongside alongside = threads.open()) {
            if (run.selection() == Selection.WHOLE)
                while (matchBook.forget(run.accountId(), run.days(), closed) > 0) steps.go();
            compare(run, rules, closed, steps, alongside);
            return true;
        } catch (Steps.Stopped stopped) {
            return false;
        }
    }

    private void compare(Run run, Rules rules, Set<LocalDate> closed, Steps steps, Alongside alongside) {
        Trace input = new Trace();
        Trace result = new Trace();
        Coverage coverage = files.coverage(run.accountId(), run.days());
        Judgement judgement = new Judgement(
                rules,
                coverage,
                runBook.toldSince(run.accountId()),
                closed,
                run.asOf().orElseThrow());
        Findings findings = new Findings(run, judgement, matchBook, breakBook, booking, doubts, alongside);
        try (Witnesses matched = new Witnesses()) {
            Function<Side, Iterator<Item>> free = side -> reading(side, run, rules, alongside, read -> {
                input.add((read.matched() ? MATCHED : "") + read.item().line());
                if (read.matched()) matched.add(side, read.item());
                steps.go();
            });
            Comparison.run(rules, free.apply(Side.ENTRY), free.apply(Side.MOVEMENT), matched, outcome -> {
                result.add(outcome.line());
                steps.go();
                findings.take(outcome);
            });
        }
        findings.end();
        findings.record(files.of(run, rules, coverage));
        for (LocalDate day : run.days().all()) {
            findings.record(money.of(run, rules, day));
            steps.go();
        }
        finish(run, rules, findings, List.of(input.hex(), result.hex()));
    }

    /** Of the days of the run, and of so many before and after that nothing on them lacks what it may belong to. */
    private Iterator<Item> reading(Side side, Run run, Rules rules, Alongside alongside, Consumer<Read> reader) {
        Books.Wanted wanted = Books.Wanted.of(run);
        Days around = run.days().widened(2 * rules.widestDays());
        return new Reading(
                around,
                rules::start,
                place -> side == Side.ENTRY
                        ? books.entries(run.accountId(), place, wanted)
                        : books.movements(run.accountId(), place, rules, wanted),
                alongside,
                reader);
    }

    private void finish(Run run, Rules rules, Findings findings, List<String> hashes) {
        breakBook.keepDifferences(run);
        long healed = 0;
        for (int some = breakBook.heal(run); some > 0; some = breakBook.heal(run)) healed += some;
        runBook.finish(run.id(), runBook.count(run, rules, findings.booked(), healed), hashes.get(0), hashes.get(1));
    }
}
