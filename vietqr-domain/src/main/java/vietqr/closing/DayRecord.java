package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import vietqr.evidence.Derivation;
import vietqr.kernel.InstantConverter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is on record as belonging together on a day. */
@ApplicationScoped
class DayRecord {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected DayRecord() {
        this(null);
    }

    @Inject
    DayRecord(EntityManager em) {
        this.em = em;
    }

    /** What rules have matched, in the words of {@link Derivation#pair}. */
    Set<String> byRules(Window window) {
        Query query = em.createNativeQuery(
                        "select group_id, rule, entry_id, movement_id from entry_match where group_id in ("
                                + DayBooks.BY_RULES + ") order by group_id, id")
                .setParameter(1, window.account().id())
                .setParameter(2, window.day());
        Map<Long, Pair> groups = new LinkedHashMap<>();
        for (Object[] row : DayBooks.rows(query))
            groups.computeIfAbsent(DayBooks.number(row[0]), id -> new Pair(row[1].toString()))
                    .add(row[2], row[3]);
        Set<String> pairs = new TreeSet<>();
        groups.values().forEach(pair -> pairs.add(Derivation.pair(pair.rule, pair.entries, pair.movements)));
        return pairs;
    }

    private static final class Pair {
        private final String rule;
        private final List<Long> entries = new ArrayList<>();
        private final List<Long> movements = new ArrayList<>();

        Pair(String rule) {
            this.rule = rule;
        }

        void add(Object entry, Object movement) {
            if (entry != null) entries.add(DayBooks.number(entry));
            if (movement != null) movements.add(DayBooks.number(movement));
        }
    }

    /**
     * All rows of matches that an entry or a movement of the day is in: group, entry, movement, rule, gates, grades,
     * difference, who made it, when, and whether a rule made it of an entry of the day.
     */
    List<Object[]> matches(Window window) {
        return DayBooks.rows(em.createNativeQuery(
                        "select x.group_id, x.entry_id, x.movement_id, x.rule, x.gates, x.grades, x.difference, x.made_by,"
                                + " x.made_at, x.group_id in (" + DayBooks.BY_RULES + ") from entry_match x"
                                + " where x.group_id in (select y.group_id from entry_match y join statement_entry e"
                                + " on e.id = y.entry_id where e.account_id = ? and e.banking_day = ?"
                                + " union select y.group_id from entry_match y join movement m on m.id = y.movement_id"
                                + " where m.account_id = ? and m.occurred_at >= ? and m.occurred_at < ?)"
                                + " order by x.group_id, x.id")
                .setParameter(1, window.account().id())
                .setParameter(2, window.day())
                .setParameter(3, window.account().id())
                .setParameter(4, window.day())
                .setParameter(5, window.account().id())
                .setParameter(6, InstantConverter.column(window.rules().start(window.day())))
                .setParameter(7, InstantConverter.column(window.rules().end(window.day()))));
    }
}
