package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.bank.BankAccount;
import vietqr.comparison.Comparison;
import vietqr.comparison.Item;
import vietqr.comparison.Outcome;
import vietqr.comparison.Outcome.Loose;
import vietqr.comparison.Outcome.Matched;
import vietqr.comparison.Piece;
import vietqr.comparison.Rules;
import vietqr.comparison.Side;
import vietqr.comparison.Witnesses;
import vietqr.reconciliation.MatchBook.Groups;
import vietqr.reconciliation.Trial.Change;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries rules on what is there, and changes nothing. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class DryRuns {
    /** Entries on the days of one trial. */
    public static final int MOST_ENTRIES = 50_000;

    /** As if rules had matched nothing yet. */
    private static final Books.Wanted BY_RULES = new Books.Wanted(
            "false", "(x.id is null or x.made_by = '' and x.rule <> '" + MatchBook.FROM_STATEMENT + "')");

    private final Books books;
    private final MatchBook matchBook;

    /** For the container's proxy only. */
    protected DryRuns() {
        this(null, null);
    }

    @Inject
    DryRuns(Books books, MatchBook matchBook) {
        this.books = books;
        this.matchBook = matchBook;
    }

    /** What would change; empty if there are more entries on these days than one trial may look at. */
    public Optional<Trial> of(BankAccount account, Days days, Rules rules) {
        if (books.entriesOn(account.id(), days) > MOST_ENTRIES) return Optional.empty();
        Groups now = matchBook.groups(account.id(), days);
        Counting counting = new Counting(days, now);
        try (Witnesses none = new Witnesses()) {
            Comparison.run(
                    rules,
                    reading(Side.ENTRY, account, days, rules),
                    reading(Side.MOVEMENT, account, days, rules),
                    none,
                    counting);
        }
        return Optional.of(counting.trial());
    }

    private Iterator<Item> reading(Side side, BankAccount account, Days days, Rules rules) {
        return new Reading(
                days.widened(2 * rules.widestDays()),
                rules::start,
                place -> side == Side.ENTRY
                        ? books.entries(account.id(), place, BY_RULES)
                        : books.movements(account.id(), place, rules, BY_RULES),
                new Alongside(Runnable::run, () -> {}),
                row -> {});
    }

    private static final class Counting implements Consumer<Outcome> {
        private final Days days;
        private final Groups now;
        private final List<Change> changes = new ArrayList<>();
        private long same;
        private long found;
        private long tied;
        private long loose;
        private long looseMovements;

        Counting(Days days, Groups now) {
            this.days = days;
            this.now = now;
        }

        @Override
        public void accept(Outcome outcome) {
            if (outcome instanceof Matched match) matched(match);
            else if (outcome instanceof Outcome.Differing pair) {
                loose(Side.ENTRY, pair.entry(), Outcome.Why.ALONE);
                loose(Side.MOVEMENT, pair.movement(), Outcome.Why.ALONE);
            } else if (outcome instanceof Loose one) loose(one.side(), one.piece(), one.why());
        }

        private void matched(Matched match) {
            if (match.entries().stream().noneMatch(entry -> days.contains(entry.day()))) return;
            Change change = new Change(true, match.rule(), ids(match.entries()), ids(match.movements()));
            if (now.remove(change)) {
                same++;
                return;
            }
            found++;
            if (changes.size() < Trial.MOST_CHANGES) changes.add(change);
        }

        private static List<Long> ids(List<Piece> pieces) {
            return pieces.stream().map(Piece::id).toList();
        }

        private void loose(Side side, Piece piece, Outcome.Why why) {
            if (!days.contains(piece.day())) return;
            if (side == Side.MOVEMENT) looseMovements++;
            else if (why == Outcome.Why.TIED) tied++;
            else loose++;
        }

        Trial trial() {
            List<Change> lost = now.left();
            lost.stream().limit(Trial.MOST_CHANGES - changes.size()).forEach(changes::add);
            return new Trial(same, found, lost.size(), tied, loose, looseMovements, changes);
        }
    }
}
